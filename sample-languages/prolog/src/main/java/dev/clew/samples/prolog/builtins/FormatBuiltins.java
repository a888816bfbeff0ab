package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.engine.Unification;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.io.Output;
import dev.clew.samples.prolog.io.Stream;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Lists;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** {@code format/1,2,3}. */
final class FormatBuiltins {
  private FormatBuiltins() {}

  static void addTo(Predicates p) {
    p.add("format", 1, (m, a, c) -> format(m, m.streams.currentOutput(), a[0], Atom.NIL, c));
    p.add("format", 2, (m, a, c) -> format(m, m.streams.currentOutput(), a[0], a[1], c));
    p.add("format", 3, FormatBuiltins::formatTo);
  }

  private static boolean format(Machine machine, Stream stream, Term format, Term arguments, ChoicePoint choice) {
    StreamArgs.writable(stream, false, stream);
    Formatter formatter = new Formatter(machine, choice, stream.output().column());
    stream.output().write(formatter.format(text(format), arguments(arguments)));
    return true;
  }

  private static String text(Term format) {
    String text = Text.of(Args.bound(format));
    if (text == null) {
      throw Errors.type("text", format.deref());
    }
    return text;
  }

  /** The arguments are a list; anything else is the only argument. */
  private static List<Term> arguments(Term t) {
    List<Term> list = Lists.elements(t);
    return list == null ? List.of(t.deref()) : list;
  }

  /** The first argument may be a stream, or {@code atom(A)}, {@code codes(Cs)} or {@code chars(Cs)} to have the text. */
  private static boolean formatTo(Machine machine, Term[] a, ChoicePoint choice) {
    Term sink = a[0].deref();
    if (!(sink instanceof Struct s) || s.arity() != 1) {
      return format(machine, StreamArgs.output(machine, sink), a[1], a[2], choice);
    }
    Stream memory = Stream.writing(new Output(new ByteArrayOutputStream()), false, null, false);
    Stream before = machine.streams.currentOutput();
    machine.streams.setCurrentOutput(memory);
    try {
      format(machine, memory, a[1], a[2], choice);
    } finally {
      machine.streams.setCurrentOutput(before);
    }
    String text = memory.output().text();
    Term result =
        switch (s.name().name) {
          case "atom" -> Atom.of(text);
          case "codes" -> Lists.codes(text, Atom.NIL);
          case "chars" -> Lists.characters(text, Atom.NIL);
          default -> throw Errors.domain("output_sink", sink);
        };
    return Unification.unify(s.arg(0), result, choice);
  }
}
