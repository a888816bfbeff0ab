package dev.clew.trace;

import java.util.List;

/**
 * An author's rewrite rule over calls of elidable methods: wherever the pattern is computed, the replacement gives the same. Carried by the descriptor of the
 * callee whose call the pattern is.
 *
 * @param name for messages
 * @param pattern a call
 * @param replacement what it is equal to, for all values of the variables
 * @param variables how many there are; all of them occur in the pattern
 */
public record Rewrite(String name, Apply pattern, Term replacement, int variables) {
  /** A piece of a pattern or replacement. */
  public sealed interface Term permits Variable, Literal, Apply {}

  /** Any value; the same variable means the same value. */
  public record Variable(int index) implements Term {}

  /** A constant. */
  public record Literal(Constant value) implements Term {}

  /**
   * A pure operation.
   *
   * @param op a scalar operation, or {@link Op#CALL_PURE}
   * @param callee who is called; null for a scalar operation
   * @param terms the arguments, receiver first
   */
  public record Apply(Op op, MethodDescr callee, List<Term> terms) implements Term {
    /** Copies the list. */
    public Apply {
      terms = List.copyOf(terms);
    }
  }
}
