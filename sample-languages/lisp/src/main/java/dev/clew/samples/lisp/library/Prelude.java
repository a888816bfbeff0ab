package dev.clew.samples.lisp.library;

import dev.clew.samples.lisp.reader.Locations;
import dev.clew.samples.lisp.syntax.Binding;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.Symbol;
import java.util.HashMap;
import java.util.Map;

/** The procedures of the core that are written in Scheme. Each is compiled when its name is first mentioned. */
final class Prelude {
  private static final String FILE = "core.scm";

  private final Interpreter interpreter;
  private final Locations locations = new Locations();
  private final Map<Symbol, Object> definitions = new HashMap<>();

  Prelude(Interpreter interpreter) {
    this.interpreter = interpreter;
    for (Object form : Sources.forms(FILE, Sources.resource(FILE), locations)) {
      Object target = ((Pair) ((Pair) form).cdr).car;
      definitions.put((Symbol) (target instanceof Pair p ? p.car : target), form);
    }
  }

  /** Defines a procedure in the core; returns null if there is none of that name. */
  Binding define(Symbol name) {
    Object form = definitions.remove(name);
    if (form == null) {
      return null;
    }
    Binding variable = interpreter.core().define(name);
    interpreter.evaluate(form, interpreter.core(), interpreter.libraries().expander(locations));
    return variable;
  }
}
