package dev.clew.samples.prolog.engine;

import dev.clew.samples.prolog.arith.Comparison;
import dev.clew.samples.prolog.arith.Expression;
import dev.clew.samples.prolog.term.Term;

/** {@code X < Y} and the like. */
final class ArithmeticTest extends Test {
  private final Comparison comparison;
  private final Expression left;
  private final Expression right;

  ArithmeticTest(Origin origin, Node next, Node otherwise, Comparison comparison, Expression left, Expression right) {
    super(origin, next, otherwise);
    this.comparison = comparison;
    this.left = left;
    this.right = right;
  }

  @Override
  boolean holds(Registers registers) {
    Term[] variables = registers.frame.variables;
    return comparison.holds(left.evaluate(variables), right.evaluate(variables));
  }
}
