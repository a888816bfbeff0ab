package dev.clew.samples.prolog.engine;

/** Where a recursive call that was not the last goal returns to. Such returns follow each other like the iterations of a loop, and are announced as one. */
final class Resume extends Node {
  Resume(Origin origin, Node next) {
    super(origin, next);
  }

  @Override
  void step(Registers registers, Machine machine) {
    registers.goOn(next);
    registers.loop = true;
  }
}
