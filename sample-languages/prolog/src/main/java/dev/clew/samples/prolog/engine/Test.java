package dev.clew.samples.prolog.engine;

/** A goal that binds nothing: a comparison or a type test. As the condition of an if-then-else it needs no choice point. */
abstract class Test extends Node {
  private final Node otherwise;

  /** Makes a test; without another place to go on, it fails. */
  Test(Origin origin, Node next, Node otherwise) {
    super(origin, next);
    this.otherwise = otherwise;
  }

  abstract boolean holds(Registers registers);

  @Override
  final void step(Registers registers, Machine machine) {
    if (holds(registers)) {
      registers.goOn(next);
    } else if (otherwise == null) {
      registers.fail();
    } else {
      registers.goOn(otherwise);
    }
  }
}
