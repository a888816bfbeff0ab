package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.Builtins.Solutions;
import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.errors.HaltException;
import dev.clew.samples.prolog.errors.PrologError;

/** Success, failure, errors and the end. Calls of goals are part of the engine. */
final class ControlBuiltins {
  private ControlBuiltins() {}

  static void addTo(Predicates p) {
    p.add("true", 0, (m, a, c) -> true);
    p.add("otherwise", 0, (m, a, c) -> true);
    p.add("fail", 0, (m, a, c) -> false);
    p.add("false", 0, (m, a, c) -> false);
    p.add(
        "throw",
        1,
        (m, a, c) -> {
          throw new PrologError(Args.bound(a[0]));
        });
    p.add(
        "halt",
        0,
        (m, a, c) -> {
          throw new HaltException(0);
        });
    p.add(
        "halt",
        1,
        (m, a, c) -> {
          throw new HaltException(Args.small(a[0]));
        });
    p.addMany("repeat", 0, (m, a, c) -> new Repeat());
  }

  private static final class Repeat extends Solutions {
    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public boolean next(Machine machine, ChoicePoint choice) {
      return true;
    }
  }
}
