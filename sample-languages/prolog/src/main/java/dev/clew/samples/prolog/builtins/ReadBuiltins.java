package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.engine.Unification;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.io.Stream;
import dev.clew.samples.prolog.reader.Parser;
import dev.clew.samples.prolog.reader.ReadTerm;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Lists;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reading terms. */
final class ReadBuiltins {
  private ReadBuiltins() {}

  static void addTo(Predicates p) {
    p.add("read", 1, (m, a, c) -> read(m, m.streams.currentInput(), m.streams.currentInput(), a[0], List.of(), c));
    p.add("read", 2, (m, a, c) -> read(m, StreamArgs.input(m, a[0]), a[0], a[1], List.of(), c));
    p.add("read_term", 2, (m, a, c) -> read(m, m.streams.currentInput(), m.streams.currentInput(), a[0], Args.list(a[1]), c));
    p.add("read_term", 3, (m, a, c) -> read(m, StreamArgs.input(m, a[0]), a[0], a[1], Args.list(a[2]), c));
  }

  private static boolean read(Machine machine, Stream stream, Term name, Term result, List<Term> options, ChoicePoint choice) {
    for (Term option : options) {
      check(Args.bound(option));
    }
    StreamArgs.readable(stream, false, name);
    machine.streams.userOutput().output().flush();
    ReadTerm read = new Parser(stream.input(), machine.operators, machine.flags).read();
    if (read.term() == null) {
      stream.input().markPastEnd();
    }
    for (Term option : options) {
      Struct s = (Struct) option.deref();
      if (!Unification.unify(s.arg(0), value(s.name().name, read), choice)) {
        return false;
      }
    }
    return Unification.unify(result, read.term() == null ? Atom.END_OF_FILE : read.term(), choice);
  }

  private static void check(Term option) {
    if (option instanceof Struct s) {
      switch (s.functor.toString()) {
        case "variables/1", "variable_names/1", "singletons/1", "syntax_errors/1", "term_position/1":
          return;
        default:
      }
    }
    throw Errors.domain("read_option", option);
  }

  private static Term value(String option, ReadTerm read) {
    return switch (option) {
      case "variables" -> Lists.of(read.all());
      case "variable_names" -> names(read.variables());
      case "singletons" -> names(read.once());
      default -> new Var();
    };
  }

  /** Returns the list of {@code 'Name'=Variable}. */
  private static Term names(Map<String, Var> variables) {
    var result = new ArrayList<Term>();
    variables.forEach((name, v) -> result.add(Struct.of(Functor.EQUALS, Atom.of(name), v)));
    return Lists.of(result);
  }
}
