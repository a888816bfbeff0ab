package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.io.Stream;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Copier;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import dev.clew.samples.prolog.writer.TermWriter;
import dev.clew.samples.prolog.writer.WriteOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writing terms. */
final class WriteBuiltins {
  private WriteBuiltins() {}

  static void addTo(Predicates p) {
    add(p, "write", WriteOptions.WRITE);
    add(p, "print", WriteOptions.PRINT);
    add(p, "writeq", WriteOptions.PRINT);
    p.add("write_canonical", 1, (m, a, c) -> write(m, m.streams.currentOutput(), m.streams.currentOutput(), a[0], canonical(a[0])));
    p.add("write_canonical", 2, (m, a, c) -> write(m, StreamArgs.output(m, a[0]), a[0], a[1], canonical(a[1])));
    p.add("writeln", 1, (m, a, c) -> writeLine(m, m.streams.currentOutput(), m.streams.currentOutput(), a[0]));
    p.add("writeln", 2, (m, a, c) -> writeLine(m, StreamArgs.output(m, a[0]), a[0], a[1]));
    p.add("write_term", 2, (m, a, c) -> write(m, m.streams.currentOutput(), m.streams.currentOutput(), a[0], options(Args.list(a[1]))));
    p.add("write_term", 3, (m, a, c) -> write(m, StreamArgs.output(m, a[0]), a[0], a[1], options(Args.list(a[2]))));
  }

  private static void add(Predicates p, String name, WriteOptions options) {
    p.add(name, 1, (m, a, c) -> write(m, m.streams.currentOutput(), m.streams.currentOutput(), a[0], options));
    p.add(name, 2, (m, a, c) -> write(m, StreamArgs.output(m, a[0]), a[0], a[1], options));
  }

  private static boolean write(Machine machine, Stream stream, Term name, Term term, WriteOptions options) {
    StreamArgs.writable(stream, false, name).output().write(TermWriter.toText(term, machine.operators, options));
    return true;
  }

  /** Variables are written as letters, so that the same term is always written in the same way. */
  private static WriteOptions canonical(Term term) {
    Map<Var, String> names = new HashMap<>();
    for (Var v : Copier.variables(term)) {
      int n = names.size();
      names.put(v, (char) ('A' + n % 26) + (n < 26 ? "" : Integer.toString(n / 26)));
    }
    return WriteOptions.CANONICAL.named(names);
  }

  private static boolean writeLine(Machine machine, Stream stream, Term name, Term term) {
    StreamArgs.writable(stream, false, name).output().write(TermWriter.toText(term, machine.operators, WriteOptions.WRITE) + "\n");
    return true;
  }

  /** Returns the options of {@code write_term/2}. */
  static WriteOptions options(List<Term> terms) {
    boolean quoted = false;
    boolean ignoreOperators = false;
    boolean numberVariables = false;
    int priority = 1200;
    int depth = 0;
    Map<Var, String> names = Map.of();
    for (Term t : terms) {
      Term option = Args.bound(t);
      if (!(option instanceof Struct s) || s.arity() != 1) {
        throw Errors.domain("write_option", option);
      }
      Term value = Args.bound(s.arg(0));
      switch (s.name().name) {
        case "quoted" -> quoted = truth(value, option);
        case "ignore_ops" -> ignoreOperators = truth(value, option);
        case "numbervars" -> numberVariables = truth(value, option);
        case "priority" -> priority = Args.count(value);
        case "max_depth" -> depth = Args.count(value);
        case "variable_names" -> names = names(value, option);
        case "spacing", "portray", "portrayed", "fullstop", "nl" -> {}
        default -> throw Errors.domain("write_option", option);
      }
    }
    return new WriteOptions(quoted, ignoreOperators, numberVariables, priority, depth, names);
  }

  private static boolean truth(Term value, Term option) {
    if (value != Atom.TRUE && value != Atom.FALSE) {
      throw Errors.domain("write_option", option);
    }
    return value == Atom.TRUE;
  }

  private static Map<Var, String> names(Term list, Term option) {
    Map<Var, String> result = new HashMap<>();
    for (Term t : Args.list(list)) {
      if (!(Args.bound(t) instanceof Struct s) || s.functor != Functor.EQUALS || !(Args.bound(s.arg(0)) instanceof Atom name)) {
        throw Errors.domain("write_option", option);
      }
      if (s.arg(1).deref() instanceof Var v) {
        result.putIfAbsent(v, name.name);
      }
    }
    return result;
  }
}
