package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.engine.Unification;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.errors.PrologError;
import dev.clew.samples.prolog.io.Input;
import dev.clew.samples.prolog.io.Output;
import dev.clew.samples.prolog.io.Stream;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Opening, closing and choosing streams. */
final class StreamBuiltins {
  private StreamBuiltins() {}

  static void addTo(Predicates p) {
    p.add("open", 3, (m, a, c) -> open(m, a, List.of(), c));
    p.add("open", 4, (m, a, c) -> open(m, a, Args.list(a[3]), c));
    p.add("close", 1, (m, a, c) -> close(m, a[0]));
    p.add("close", 2, StreamBuiltins::closeWith);
    p.add("current_input", 1, (m, a, c) -> current(a[0], m.streams.currentInput(), c));
    p.add("current_output", 1, (m, a, c) -> current(a[0], m.streams.currentOutput(), c));
    p.add("set_input", 1, StreamBuiltins::setInput);
    p.add("set_output", 1, StreamBuiltins::setOutput);
    p.add("flush_output", 0, (m, a, c) -> flush(m.streams.currentOutput()));
    p.add("flush_output", 1, (m, a, c) -> flush(StreamArgs.output(m, a[0])));
    p.add("$open_text", 2, StreamBuiltins::openText);
    p.add("$open_memory", 1, StreamBuiltins::openMemory);
    p.add("$memory_text", 2, StreamBuiltins::memoryText);
  }

  private static boolean current(Term wanted, Stream stream, ChoicePoint choice) {
    Term t = wanted.deref();
    if (!(t instanceof Var) && !(t instanceof Stream)) {
      throw Errors.domain("stream", t);
    }
    if (t instanceof Stream s && s.isClosed()) {
      throw Errors.existence("stream", t);
    }
    return Unification.unify(t, stream, choice);
  }

  private static boolean setInput(Machine machine, Term[] a, ChoicePoint choice) {
    machine.streams.setCurrentInput(StreamArgs.input(machine, a[0]));
    return true;
  }

  private static boolean setOutput(Machine machine, Term[] a, ChoicePoint choice) {
    machine.streams.setCurrentOutput(StreamArgs.output(machine, a[0]));
    return true;
  }

  private static boolean flush(Stream stream) {
    stream.output().flush();
    return true;
  }

  private static boolean open(Machine machine, Term[] a, List<Term> optionTerms, ChoicePoint choice) {
    Term file = Args.bound(a[0]);
    Atom mode = Args.atom(Args.bound(a[1]));
    StreamOptions options = StreamOptions.of(optionTerms);
    if (!(a[2].deref() instanceof Var)) {
      throw Errors.uninstantiation(a[2].deref());
    }
    if (!(file instanceof Atom name)) {
      throw Errors.domain("source_sink", file);
    }
    if (options.alias() != null && machine.streams.byAlias(options.alias()) != null) {
      throw Errors.permission("open", "source_sink", Struct.of("alias", options.alias()));
    }
    Stream stream = open(name, mode, options);
    machine.streams.add(stream);
    if (options.alias() != null) {
      machine.streams.setAlias(stream, options.alias());
    }
    return Unification.unify(a[2], stream, choice);
  }

  private static Stream open(Atom file, Atom mode, StreamOptions options) {
    try {
      Path path = Path.of(file.name);
      switch (mode.name) {
        case "read":
          var in = Files.newInputStream(path);
          Input input = options.binary() ? Input.bytes(file.name, new BufferedInputStream(in)) : Input.text(file.name, in);
          Stream stream = Stream.reading(input, options.binary(), file.name);
          stream.setEndAction(options.endAction());
          stream.setRepositionable(options.reposition());
          return stream;
        case "write":
          return Stream.writing(new Output(Files.newOutputStream(path)), options.binary(), file.name, false);
        case "append":
          return Stream.writing(new Output(Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)), options.binary(), file.name, true);
        default:
          throw Errors.domain("io_mode", mode);
      }
    } catch (NoSuchFileException e) {
      throw mode.name.equals("read") ? Errors.existence("source_sink", file) : Errors.permission("open", "source_sink", file);
    } catch (IOException | InvalidPathException e) {
      throw Errors.permission("open", "source_sink", file);
    }
  }

  private static boolean close(Machine machine, Term term) {
    machine.streams.close(StreamArgs.stream(machine, term));
    return true;
  }

  private static boolean closeWith(Machine machine, Term[] a, ChoicePoint choice) {
    boolean force = false;
    for (Term t : Args.list(a[1])) {
      Term option = Args.bound(t);
      if (!(option instanceof Struct s) || !s.functor.toString().equals("force/1") || !(Args.bound(s.arg(0)) instanceof Atom value) || value != Atom.TRUE && value != Atom.FALSE) {
        throw Errors.domain("close_option", option);
      }
      force = value == Atom.TRUE;
    }
    try {
      return close(machine, a[0]);
    } catch (PrologError e) {
      if (force && e.ball() instanceof Struct s && s.arg(0).deref() == Atom.of("system_error")) {
        return true;
      }
      throw e;
    }
  }

  /** {@code $open_text(Text, Stream)}: a stream that reads a text. */
  private static boolean openText(Machine machine, Term[] a, ChoicePoint choice) {
    Stream stream = Stream.reading(Input.text("text", Text.of(a[0])), false, null);
    machine.streams.add(stream);
    return Unification.unify(a[1], stream, choice);
  }

  /** {@code $open_memory(Stream)}: a stream whose text can be asked for. */
  private static boolean openMemory(Machine machine, Term[] a, ChoicePoint choice) {
    Stream stream = Stream.writing(new Output(new ByteArrayOutputStream()), false, null, false);
    machine.streams.add(stream);
    return Unification.unify(a[0], stream, choice);
  }

  /** {@code $memory_text(Stream, Atom)}: the text, after which the stream is closed. */
  private static boolean memoryText(Machine machine, Term[] a, ChoicePoint choice) {
    Stream stream = StreamArgs.output(machine, a[0]);
    String text = stream.output().text();
    machine.streams.close(stream);
    return Unification.unify(a[1], Atom.of(text), choice);
  }
}
