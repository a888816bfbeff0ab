package dev.clew.samples.lisp.reader;

import dev.clew.samples.lisp.values.Condition;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.SchemeError;

/** The error that text ends inside a datum. */
record UnfinishedText(String what, Location start) {
  private static final String END = " is never closed";

  SchemeError error() {
    return Lexer.error("this " + what + END, start);
  }

  static boolean isOne(SchemeError e) {
    return e.payload() instanceof Condition c && c.kind() == Condition.Kind.READ && c.message().toString().endsWith(END);
  }
}
