package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.io.Stream;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;

/** Checks of stream arguments. */
final class StreamArgs {
  private StreamArgs() {}

  /** A stream or an alias of one that is open. */
  static Stream stream(Machine machine, Term term) {
    Term t = term.deref();
    if (t instanceof Var) {
      throw Errors.instantiation();
    }
    if (t instanceof Atom alias) {
      Stream s = machine.streams.byAlias(alias);
      if (s == null) {
        throw Errors.existence("stream", t);
      }
      return s;
    }
    if (!(t instanceof Stream s)) {
      throw Errors.domain("stream_or_alias", t);
    }
    if (s.isClosed()) {
      throw Errors.existence("stream", t);
    }
    return s;
  }

  static Stream input(Machine machine, Term term) {
    Stream s = stream(machine, term);
    if (!s.isInput()) {
      throw Errors.permission("input", "stream", term.deref());
    }
    return s;
  }

  static Stream output(Machine machine, Term term) {
    Stream s = stream(machine, term);
    if (s.isInput()) {
      throw Errors.permission("output", "stream", term.deref());
    }
    return s;
  }

  /** Checks that a stream to read from carries text or bytes as wanted, and that there may be something to read. */
  static Stream readable(Stream s, boolean binary, Term term) {
    if (s.isBinary() != binary) {
      throw Errors.permission("input", binary ? "text_stream" : "binary_stream", term.deref());
    }
    s.beforeRead();
    return s;
  }

  /** Checks that a stream to write to carries text or bytes as wanted. */
  static Stream writable(Stream s, boolean binary, Term term) {
    if (s.isBinary() != binary) {
      throw Errors.permission("output", binary ? "text_stream" : "binary_stream", term.deref());
    }
    return s;
  }
}
