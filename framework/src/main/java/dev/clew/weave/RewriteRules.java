package dev.clew.weave;

import dev.clew.bytecode.DecodedClass;
import dev.clew.bytecode.DecodedMethod;
import dev.clew.bytecode.RewriteRule;
import dev.clew.bytecode.RewriteRule.Call;
import dev.clew.bytecode.RewriteRule.MalformedException;
import java.util.List;
import net.bytebuddy.jar.asm.Opcodes;

/** The rules about rewrite rules: they can be read, they end, and nothing in them has an effect. */
final class RewriteRules {
  private final ClassScan scan;
  private final Hierarchy hierarchy;
  private final Mistakes mistakes;

  RewriteRules(ClassScan scan, Hierarchy hierarchy, Mistakes mistakes) {
    this.scan = scan;
    this.hierarchy = hierarchy;
    this.mistakes = mistakes;
  }

  void check() {
    List<MethodScan> rules = scan.methods.stream().filter(m -> m.annotations.contains(Names.REWRITE)).toList();
    if (rules.isEmpty()) {
      return;
    }
    List<DecodedMethod> decoded = DecodedClass.decode(scan.classFile, null);
    for (MethodScan m : rules) {
      DecodedMethod code = decoded.stream().filter(d -> d.name.equals(m.name) && d.descriptor.equals(m.descriptor)).findFirst().orElse(null);
      if (code == null || !m.is(Opcodes.ACC_STATIC)) {
        mistakes.add(Rule.REWRITE_FORM, m, code == null ? "the rule has no body" : "the rule is not static");
      } else {
        check(m, code);
      }
    }
  }

  private void check(MethodScan m, DecodedMethod code) {
    RewriteRule rule;
    try {
      rule = RewriteRule.read(code);
    } catch (MalformedException e) {
      mistakes.add(Rule.valueOf("REWRITE_" + e.flaw), m, e.line, e.getMessage());
      return;
    }
    if (!rule.from().callee().owner().equals(scan.name)) {
      mistakes.add(Rule.REWRITE_PATTERN, m, rule.from().line(), "what the rule rewrites is a call of " + text(rule.from()));
    }
    for (Call call : rule.calls()) {
      if (!isUsable(call)) {
        mistakes.add(Rule.REWRITE_CALLEE, m, call.line(), "the rule calls " + text(call) + ", which is not elidable or may raise");
        return;
      }
    }
    if (rule.divides()) {
      mistakes.add(Rule.REWRITE_CALLEE, m, "the rule rewrites to a division of integers, which may raise");
    }
  }

  private boolean isUsable(Call call) {
    String owner = call.callee().owner();
    if (owner.startsWith("java/")) {
      return RewriteRule.isPureInJdk(call);
    }
    ClassInfo.MethodInfo callee = hierarchy.method(owner, call.callee().name(), call.callee().descriptor());
    return callee != null && callee.isUsableInRules();
  }

  private static String text(Call call) {
    String owner = call.callee().owner();
    return owner.substring(owner.lastIndexOf('/') + 1) + "." + Names.method(call.callee().name(), call.callee().descriptor());
  }
}
