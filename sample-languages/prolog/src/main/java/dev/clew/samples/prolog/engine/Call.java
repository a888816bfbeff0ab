package dev.clew.samples.prolog.engine;

import dev.clew.annotations.Immutable;
import dev.clew.samples.prolog.term.Term;

/** A goal that calls a predicate. In last position it leaves no frame behind. */
final class Call extends Node {
  final Predicate predicate;
  @Immutable private final Pattern[] arguments;
  private final boolean recursive;

  /** Makes a call; what is not known to be recursive is no loop of the program. */
  Call(Origin origin, Node next, Predicate predicate, Pattern[] arguments, boolean recursive) {
    super(origin, next);
    this.predicate = predicate;
    this.arguments = arguments;
    this.recursive = recursive;
  }

  @Override
  void step(Registers registers, Machine machine) {
    Frame frame = registers.frame;
    Term[] terms = Pattern.buildAll(arguments, frame.variables, registers.choice);
    if (next == Return.NODE) {
      predicate.enter(registers, machine, terms, frame.parent, frame.next);
    } else {
      predicate.enter(registers, machine, terms, frame, next);
    }
    if (!recursive) {
      registers.loop = false;
    }
  }

  @Override
  String location() {
    return super.location() + " " + predicate.functor;
  }
}
