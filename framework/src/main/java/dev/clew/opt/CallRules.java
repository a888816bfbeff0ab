package dev.clew.opt;

import dev.clew.trace.Constant;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.Rewrite;
import dev.clew.trace.Rewrite.Apply;
import dev.clew.trace.Rewrite.Literal;
import dev.clew.trace.Rewrite.Term;
import dev.clew.trace.Rewrite.Variable;

/**
 * The author's own rewrite rules, {@link Rewrite}, applied to calls of elidable methods.
 *
 * <p>Why: what the guest's strings, numbers and collections obey is known to nobody but the author: {@code length(concat(a, b))} needs no concatenation.
 *
 * <p>Invariants: as for the rules of the optimiser's own ({@link Rules}), a pattern is matched against a call about to be emitted and the operations its
 * arguments were computed by. No callee in a rule raises; whoever links rules sees to that. Replacements are rewritten in turn, at most {@value #DEPTH} deep,
 * so that rules which undo each other end.
 *
 * <p>Does not: match boxes, or computations inside of patterns that have been rewritten themselves.
 */
final class CallRules {
  private static final int DEPTH = 8;

  private final Nodes nodes;
  private final Pure pure;
  private final Calls calls;
  private int depth;

  CallRules(Nodes nodes, Pure pure, Calls calls) {
    this.nodes = nodes;
    this.pure = pure;
    this.calls = calls;
  }

  /** Returns what the first rule that matches says a call is equal to, or null if none does. */
  Node rewritten(MethodDescr callee, Node[] arguments) {
    if (depth == DEPTH) {
      return null;
    }
    for (Rewrite rule : callee.rewrites()) {
      Node[] bound = new Node[rule.variables()];
      if (matchAll(rule.pattern(), arguments, bound)) {
        depth++;
        try {
          return build(rule.replacement(), bound);
        } finally {
          depth--;
        }
      }
    }
    return null;
  }

  private static boolean matchAll(Apply pattern, Node[] arguments, Node[] bound) {
    Node[] before = bound.clone();
    if (inOrder(pattern, arguments, bound)) {
      return true;
    }
    System.arraycopy(before, 0, bound, 0, bound.length);
    return pattern.op().isCommutative() && inOrder(pattern, new Node[] {arguments[1], arguments[0]}, bound);
  }

  private static boolean inOrder(Apply pattern, Node[] arguments, Node[] bound) {
    for (int i = 0; i < arguments.length; i++) {
      if (!match(pattern.terms().get(i), arguments[i].find(), bound)) {
        return false;
      }
    }
    return true;
  }

  private static boolean match(Term term, Node n, Node[] bound) {
    if (term instanceof Variable v) {
      boolean fits = bound[v.index()] == null || bound[v.index()] == n;
      bound[v.index()] = n;
      return fits;
    } else if (term instanceof Literal literal) {
      return n.isConstant() && n.constant.equals(literal.value());
    }
    Apply apply = (Apply) term;
    boolean same = n.op == apply.op() && (apply.callee() == null || PureTable.sameCallee((MethodDescr) n.descriptor, apply.callee()));
    return same && matchAll(apply, n.arguments, bound);
  }

  private Node build(Term term, Node[] bound) {
    if (term instanceof Variable v) {
      return bound[v.index()];
    } else if (term instanceof Literal literal) {
      Constant c = literal.value();
      return nodes.constant(c);
    }
    Apply apply = (Apply) term;
    Node[] arguments = apply.terms().stream().map(t -> build(t, bound)).toArray(Node[]::new);
    return apply.op() == Op.CALL_PURE ? calls.pure(apply.callee(), arguments) : pure.value(apply.op(), null, arguments, null);
  }
}
