package dev.clew.samples.lisp.machine;

import dev.clew.annotations.LocationProvider;
import dev.clew.samples.lisp.nodes.Code;
import dev.clew.samples.lisp.nodes.Step;
import dev.clew.samples.lisp.values.Location;

/** Names guest positions: {@code fib.scm:12 (define (fib n)} where a procedure starts, {@code fib.scm:14:5 in fib} inside of one. */
public final class SchemeLocation implements LocationProvider {
  /** Made by the framework. */
  public SchemeLocation() {}

  @Override
  public String locate(Object[] greens) {
    Step step = (Step) greens[0];
    Code owner = step.owner();
    if (owner == null) {
      return "the machine";
    }
    Location at = owner.at();
    if (owner.body() == step && !owner.isToplevel()) {
      return (at.isKnown() ? at.file() + ":" + at.line() : "the library") + " (define (" + owner.name() + owner.parameters() + ")";
    }
    return (step.at().isKnown() ? step.at() : "the library") + " in " + owner.name();
  }
}
