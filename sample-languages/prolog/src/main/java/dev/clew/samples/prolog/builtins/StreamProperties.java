package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.Builtins.Solutions;
import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.engine.Unification;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.io.Stream;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Numeric;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Properties and positions of streams. */
final class StreamProperties {
  private static final Set<String> NAMES =
      Set.of("file_name/1", "mode/1", "input/0", "output/0", "alias/1", "position/1", "end_of_stream/1", "eof_action/1", "reposition/1", "type/1", "line_count/1");

  private StreamProperties() {}

  static void addTo(Predicates p) {
    p.addMany("stream_property", 2, StreamProperties::streamProperty);
    p.add("at_end_of_stream", 0, (m, a, c) -> atEnd(m.streams.currentInput()));
    p.add("at_end_of_stream", 1, (m, a, c) -> atEnd(StreamArgs.input(m, a[0])));
    p.add("set_stream_position", 2, StreamProperties::setPosition);
    p.add("line_count", 2, (m, a, c) -> Unification.unify(a[1], new Int(StreamArgs.input(m, a[0]).input().line()), c));
    p.add("line_position", 2, (m, a, c) -> Unification.unify(a[1], new Int(StreamArgs.output(m, a[0]).output().column()), c));
  }

  private static boolean atEnd(Stream stream) {
    return stream.input().isPastEnd() || stream.input().peek(0) < 0;
  }

  private static boolean setPosition(Machine machine, Term[] a, ChoicePoint choice) {
    Stream stream = StreamArgs.stream(machine, a[0]);
    Term position = Args.bound(a[1]);
    if (!(position instanceof Numeric n) || !n.isInteger()) {
      throw Errors.domain("stream_position", position);
    }
    if (!stream.isRepositionable()) {
      throw Errors.permission("reposition", "stream", a[0].deref());
    }
    stream.seek(n.toBigInteger().longValue());
    return true;
  }

  private static Solutions streamProperty(Machine machine, Term[] a, ChoicePoint choice) {
    Term wanted = a[0].deref();
    if (!(wanted instanceof Var) && !(wanted instanceof Stream)) {
      throw Errors.domain("stream", wanted);
    }
    if (wanted instanceof Stream s && s.isClosed()) {
      throw Errors.existence("stream", wanted);
    }
    Term property = a[1].deref();
    if (!(property instanceof Var)
        && !(property instanceof Atom atom && NAMES.contains(atom.name + "/0"))
        && !(property instanceof Struct s && NAMES.contains(s.functor.toString()))) {
      throw Errors.domain("stream_property", property);
    }
    var pairs = new ArrayList<Term>();
    for (Stream s : machine.streams.all()) {
      if (wanted instanceof Var || wanted == s) {
        for (Term p : properties(s)) {
          pairs.add(Struct.of(Functor.MINUS, s, p));
        }
      }
    }
    return new Each(Struct.of(Functor.MINUS, wanted, property), pairs);
  }

  private static List<Term> properties(Stream s) {
    var result = new ArrayList<Term>();
    if (s.file() != null) {
      result.add(Struct.of("file_name", Atom.of(s.file())));
    }
    result.add(Struct.of("mode", Atom.of(s.mode().name().toLowerCase(Locale.ROOT))));
    result.add(Atom.of(s.isInput() ? "input" : "output"));
    for (Atom alias : s.aliases()) {
      result.add(Struct.of("alias", alias));
    }
    if (s.isRepositionable() || !s.isInput() || s.file() != null) {
      result.add(Struct.of("position", new Int(s.position())));
    }
    if (s.isInput()) {
      // whether a terminal is at its end cannot be told without waiting for it
      String end = s.input().isPastEnd() ? "past" : s.file() != null && s.input().peek(0) < 0 ? "at" : "not";
      result.add(Struct.of("end_of_stream", Atom.of(end)));
      result.add(Struct.of("eof_action", Atom.of(s.endAction().name().toLowerCase(Locale.ROOT))));
    }
    result.add(Struct.of("reposition", Atom.of(s.isRepositionable())));
    result.add(Struct.of("type", Atom.of(s.isBinary() ? "binary" : "text")));
    return result;
  }
}
