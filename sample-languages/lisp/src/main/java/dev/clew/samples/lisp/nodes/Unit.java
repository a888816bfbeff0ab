package dev.clew.samples.lisp.nodes;

import dev.clew.samples.lisp.syntax.Expr;
import dev.clew.samples.lisp.syntax.Variable;
import dev.clew.samples.lisp.values.Primitive;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of the variables and expressions of one top-level form while it is compiled. */
final class Unit {
  /** How deep simple nodes may be nested before steps take over, which need no Java stack. */
  private static final int MAX_DEPTH = 40;
  private static final int NOT_SIMPLE = MAX_DEPTH + 1;

  private final Set<Variable> boxed = new HashSet<>();
  private final Map<Variable, Fixed> fixed = new HashMap<>();
  private final Map<Expr, Integer> depths = new IdentityHashMap<>();

  /** A variable whose value is always the same code, closed over a known scope: it needs no place at run time. */
  record Fixed(Code code, Layout layout) {}

  void box(Variable v) {
    boxed.add(v);
  }

  boolean isBoxed(Variable v) {
    return v.isAssigned() || boxed.contains(v);
  }

  void fix(Variable v, Code code, Layout layout) {
    fixed.put(v, new Fixed(code, layout));
  }

  /** Returns what is known of a variable, or null. */
  Fixed fixed(Variable v) {
    return fixed.get(v);
  }

  /** Returns the primitive that an expression gives for ever, or null. */
  static Primitive primitive(Expr e) {
    return e instanceof Expr.GlobalRef r && r.global().isFixed() && r.global().get() instanceof Primitive p ? p : null;
  }

  /** Returns whether an expression can be evaluated without calling the guest. */
  boolean isSimple(Expr e) {
    return depth(e) <= MAX_DEPTH;
  }

  /** Returns whether it makes no difference when an expression is evaluated. */
  boolean isMovable(Expr e) {
    return e instanceof Expr.Const || e instanceof Expr.Lambda || e instanceof Expr.CaseLambda || e instanceof Expr.GlobalRef
        || e instanceof Expr.LocalRef r && !isBoxed(r.variable());
  }

  private int depth(Expr e) {
    Integer known = depths.get(e);
    if (known == null) {
      known = Math.min(compute(e), NOT_SIMPLE);
      depths.put(e, known);
    }
    return known;
  }

  private int compute(Expr e) {
    if (e instanceof Expr.LocalSet s) {
      return 1 + depth(s.value());
    }
    if (e instanceof Expr.GlobalSet s) {
      return 1 + depth(s.value());
    }
    if (e instanceof Expr.If i) {
      return 1 + Math.max(depth(i.test()), Math.max(depth(i.then()), depth(i.otherwise())));
    }
    if (e instanceof Expr.Seq s) {
      return 1 + deepest(s.expressions());
    }
    if (e instanceof Expr.Let l) {
      return 1 + Math.max(deepest(l.values()), depth(l.body()));
    }
    if (e instanceof Expr.Call c) {
      return primitive(c.procedure()) != null ? 1 + deepest(c.arguments()) : NOT_SIMPLE;
    }
    return e instanceof Expr.Letrec ? NOT_SIMPLE : 1;
  }

  private int deepest(List<Expr> all) {
    int result = 0;
    for (Expr e : all) {
      result = Math.max(result, depth(e));
    }
    return result;
  }
}
