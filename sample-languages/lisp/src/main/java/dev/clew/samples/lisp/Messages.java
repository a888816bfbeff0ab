package dev.clew.samples.lisp;

import dev.clew.samples.lisp.machine.Stop;
import dev.clew.samples.lisp.printer.Printer;
import dev.clew.samples.lisp.printer.Style;
import dev.clew.samples.lisp.values.Condition;
import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.SchemeError;

/** What people read when something was raised that nobody handled. */
final class Messages {
  /** A datum of a million elements helps nobody. */
  private static final int MAX_DATUM = 300;

  private Messages() {}

  /** Describes what ended a run, with the calls that were under way. */
  static String describe(Stop.Uncaught e) {
    StringBuilder text = new StringBuilder(describe(e.payload(), e.at()));
    e.callers().forEach(line -> text.append("\n  ").append(line));
    return text.toString();
  }

  /** Describes what was raised before anything ran. */
  static String describe(SchemeError e) {
    return describe(e.payload(), e.payload() instanceof Condition c ? c.location() : Location.NONE);
  }

  private static String describe(Object payload, Location at) {
    StringBuilder text = new StringBuilder(at.isKnown() ? at + ": " : "");
    if (!(payload instanceof Condition c)) {
      return text.append("this was raised and not handled: ").append(shorten(Printer.print(payload, Style.WRITE))).toString();
    }
    text.append(Printer.print(c.message(), Style.DISPLAY));
    for (Object irritant : Lists.items(c.irritants())) {
      text.append(' ').append(shorten(Printer.print(irritant, Style.WRITE)));
    }
    return text.toString();
  }

  private static String shorten(String text) {
    return text.length() <= MAX_DATUM ? text : text.substring(0, MAX_DATUM) + " ...";
  }
}
