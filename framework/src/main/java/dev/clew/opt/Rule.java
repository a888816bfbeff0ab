package dev.clew.opt;

import dev.clew.trace.Constant;
import dev.clew.trace.Executor;
import dev.clew.trace.Op;

/**
 * One algebraic rewrite, {@code name: pattern => replacement when condition}, as {@link Rules} lists them.
 *
 * <p>A pattern is matched against an operation about to be emitted and the operations its arguments were computed by. Lower-case letters stand for any
 * value, upper-case letters for constants; the same letter means the same value. The replacement is built through {@link Pure} again, so what is constant in it
 * folds and what is known in it is found. The condition is computed on constants only.
 *
 * @param name for tests and logs
 * @param pattern an {@link Apply}
 * @param replacement what the operation is equal to
 * @param condition must compute to non-zero, or null
 * @param slots how many different letters there are
 */
record Rule(String name, Apply pattern, Term replacement, Term condition, int slots) {

  /** A piece of a pattern or replacement. */
  sealed interface Term permits Letter, Literal, Apply {}

  /** A letter: a slot that is bound when first met. */
  record Letter(int slot, boolean constant) implements Term {}

  /** A number, of the kind its place asks for. */
  record Literal(Constant constant) implements Term {}

  /** An operation on terms. */
  record Apply(Op op, Term... terms) implements Term {}

  /** Returns what the letters stand for if the operation matches and the condition holds, else null. */
  Node[] match(Node[] arguments) {
    Node first = arguments[0];
    Node second = arguments.length > 1 ? arguments[1] : null;
    if (!plausible(first, second) && !(pattern.op.isCommutative() && plausible(second, first))) {
      return null;
    }
    Node[] bound = new Node[slots];
    if (!matchAll(pattern, first, second, bound)) {
      return null;
    }
    return condition == null || compute(condition, bound) != 0 ? bound : null;
  }

  /** Looks one level deep: most rules end here, before anything is allocated. */
  private boolean plausible(Node first, Node second) {
    return plausible(pattern.terms[0], first) && (second == null || plausible(pattern.terms[1], second));
  }

  private static boolean plausible(Term term, Node n) {
    if (term instanceof Letter letter) {
      return !letter.constant || n.isConstant();
    }
    return term instanceof Apply apply ? n.op == apply.op : n.isConstant();
  }

  private static boolean matchAll(Apply apply, Node first, Node second, Node[] bound) {
    if (apply.terms.length == 1) {
      return match(apply.terms[0], first, bound);
    }
    if (!apply.op.isCommutative()) {
      return match(apply.terms[0], first, bound) && match(apply.terms[1], second, bound);
    }
    Node[] before = bound.clone();
    if (match(apply.terms[0], first, bound) && match(apply.terms[1], second, bound)) {
      return true;
    }
    System.arraycopy(before, 0, bound, 0, bound.length);
    return match(apply.terms[0], second, bound) && match(apply.terms[1], first, bound);
  }

  private static boolean match(Term term, Node n, Node[] bound) {
    if (term instanceof Letter letter) {
      if (letter.constant && !n.isConstant() || bound[letter.slot] != null && bound[letter.slot] != n) {
        return false;
      }
      bound[letter.slot] = n;
      return true;
    } else if (term instanceof Literal literal) {
      return n.isConstant() && n.constant.equals(literal.constant);
    }
    Apply apply = (Apply) term;
    return n.op == apply.op && matchAll(apply, n.arguments[0].find(), n.arguments.length > 1 ? n.arguments[1].find() : null, bound);
  }

  private static long compute(Term term, Node[] bound) {
    if (term instanceof Letter letter) {
      return bound[letter.slot].constant.bits();
    } else if (term instanceof Literal literal) {
      return literal.constant.bits();
    }
    Apply apply = (Apply) term;
    return Executor.evaluate(apply.op, compute(apply.terms[0], bound), apply.terms.length > 1 ? compute(apply.terms[1], bound) : 0);
  }
}
