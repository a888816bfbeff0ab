package dev.clew.samples.prolog.engine;

import dev.clew.samples.prolog.arith.Expression;
import dev.clew.samples.prolog.term.Numeric;

/** {@code X is Expression}. */
final class Is extends Node {
  private final Pattern result;
  private final Expression expression;

  Is(Origin origin, Node next, Pattern result, Expression expression) {
    super(origin, next);
    this.result = result;
    this.expression = expression;
  }

  @Override
  void step(Registers registers, Machine machine) {
    Numeric value = expression.evaluate(registers.frame.variables);
    if (result.unify(value, registers.frame.variables, registers.choice)) {
      registers.goOn(next);
    } else {
      registers.fail();
    }
  }
}
