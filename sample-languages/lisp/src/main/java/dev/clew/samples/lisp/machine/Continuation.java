package dev.clew.samples.lisp.machine;

import dev.clew.samples.lisp.nodes.Kont;
import dev.clew.samples.lisp.values.Procedure;

/** What {@code call/cc} hands out. */
public final class Continuation extends Procedure {
  final Kont kont;
  final Dynamic dynamic;

  Continuation(Kont kont, Dynamic dynamic) {
    this.kont = kont;
    this.dynamic = dynamic;
  }

  @Override
  public String name() {
    return "continuation";
  }
}
