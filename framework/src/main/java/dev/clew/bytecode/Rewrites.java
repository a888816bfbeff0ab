package dev.clew.bytecode;

import dev.clew.annotations.Rewrite;
import dev.clew.bytecode.RewriteRule.Call;
import dev.clew.bytecode.RewriteRule.Computation;
import dev.clew.bytecode.RewriteRule.Expression;
import dev.clew.bytecode.RewriteRule.Literal;
import dev.clew.bytecode.RewriteRule.MalformedException;
import dev.clew.bytecode.RewriteRule.Parameter;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.Rewrite.Apply;
import dev.clew.trace.Rewrite.Term;
import dev.clew.trace.Rewrite.Variable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rewrite rules of a class, linked: what opcodes and names stand for. A rule that calls what is not elidable, or may raise, is left out; the weaver has
 * said so.
 */
final class Rewrites {
  private static final ClassValue<Map<Method, List<dev.clew.trace.Rewrite>>> OF_CLASS = new ClassValue<>() {
    @Override
    protected Map<Method, List<dev.clew.trace.Rewrite>> computeValue(Class<?> type) {
      return link(type);
    }
  };

  private Rewrites() {}

  /** Returns the rules whose pattern is a call of this method. */
  static List<dev.clew.trace.Rewrite> of(Method m) {
    return OF_CLASS.get(m.getDeclaringClass()).getOrDefault(m, List.of());
  }

  private static Map<Method, List<dev.clew.trace.Rewrite>> link(Class<?> type) {
    Map<Method, List<dev.clew.trace.Rewrite>> rules = new HashMap<>();
    for (Method m : type.getDeclaredMethods()) {
      DecodedMethod code = m.isAnnotationPresent(Rewrite.class) ? DecodedClass.of(type).method(m.getName(), Members.descriptor(m)) : null;
      if (code != null) {
        add(code, rules);
      }
    }
    return rules;
  }

  private static void add(DecodedMethod code, Map<Method, List<dev.clew.trace.Rewrite>> rules) {
    RewriteRule rule;
    try {
      rule = RewriteRule.read(code);
    } catch (MalformedException e) {
      throw new IllegalStateException(code.place(0) + ": " + e.getMessage() + "; weaving its class would have said so", e);
    }
    for (Call call : rule.calls()) {
      MethodDescr callee = Linker.callee(code, call.at()).residual();
      if (!callee.isElidable() || callee.effects().raises()) {
        return;
      }
    }
    Method rewritten = Linker.callee(code, rule.from().at()).method();
    String name = code.owner.getSimpleName() + '.' + code.name;
    rules.computeIfAbsent(rewritten, k -> new ArrayList<>())
        .add(new dev.clew.trace.Rewrite(name, (Apply) term(code, rule.from()), term(code, rule.to()), rule.parameters()));
  }

  private static Term term(DecodedMethod code, Expression e) {
    if (e instanceof Parameter p) {
      return new Variable(p.index());
    } else if (e instanceof Literal l) {
      return new dev.clew.trace.Rewrite.Literal(l.value());
    } else if (e instanceof Computation c) {
      return new Apply(c.op(), null, c.arguments().stream().map(a -> term(code, a)).toList());
    }
    Call call = (Call) e;
    return new Apply(Op.CALL_PURE, Linker.callee(code, call.at()).residual(), call.arguments().stream().map(a -> term(code, a)).toList());
  }
}
