package dev.clew.samples.prolog.engine;

import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.term.Term;

/** Calls of a predicate that does not exist. */
final class Undefined extends Procedure {
  private final Predicate predicate;

  Undefined(Predicate predicate) {
    this.predicate = predicate;
  }

  @Override
  void enter(Registers registers, Machine machine, Term[] arguments, Frame parent, Node next) {
    if (machine.flags.is("unknown", "error")) {
      throw Errors.existence("procedure", predicate.functor.indicator());
    }
    if (machine.flags.is("unknown", "warning")) {
      machine.messages.warning("unknown procedure " + predicate.functor);
    }
    registers.fail();
  }
}
