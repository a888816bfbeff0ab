package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.arith.Arithmetic;
import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.engine.Unification;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.io.Stream;
import dev.clew.samples.prolog.reader.Characters;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Numeric;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;

/** Reading and writing single characters, codes and bytes (ISO 8.12 and 8.13). */
final class CharacterBuiltins {
  /** What the unit of input is. */
  private enum Unit {
    CHARACTER,
    CODE,
    BYTE
  }

  private CharacterBuiltins() {}

  static void addTo(Predicates p) {
    addInput(p, "char", Unit.CHARACTER);
    addInput(p, "code", Unit.CODE);
    addInput(p, "byte", Unit.BYTE);
    addOutput(p, "put_char", Unit.CHARACTER);
    addOutput(p, "put_code", Unit.CODE);
    addOutput(p, "put_byte", Unit.BYTE);
    p.add("nl", 0, (m, a, c) -> write(m.streams.currentOutput(), "\n", m.streams.currentOutput()));
    p.add("nl", 1, (m, a, c) -> write(StreamArgs.output(m, a[0]), "\n", a[0]));
    p.add("tab", 1, (m, a, c) -> write(m.streams.currentOutput(), spaces(a[0]), m.streams.currentOutput()));
    p.add("tab", 2, (m, a, c) -> write(StreamArgs.output(m, a[0]), spaces(a[1]), a[0]));
    p.add("char_type", 2, (m, a, c) -> isOfType(Args.character(a[0]), Args.atom(a[1]).name));
    p.add("code_type", 2, (m, a, c) -> isOfType(Args.code(a[0]), Args.atom(a[1]).name));
  }

  private static void addInput(Predicates p, String name, Unit unit) {
    p.add("get_" + name, 1, (m, a, c) -> input(m.streams.currentInput(), m.streams.currentInput(), a[0], unit, true, c));
    p.add("get_" + name, 2, (m, a, c) -> input(StreamArgs.input(m, a[0]), a[0], a[1], unit, true, c));
    p.add("peek_" + name, 1, (m, a, c) -> input(m.streams.currentInput(), m.streams.currentInput(), a[0], unit, false, c));
    p.add("peek_" + name, 2, (m, a, c) -> input(StreamArgs.input(m, a[0]), a[0], a[1], unit, false, c));
  }

  private static void addOutput(Predicates p, String name, Unit unit) {
    p.add(name, 1, (m, a, c) -> output(m.streams.currentOutput(), m.streams.currentOutput(), a[0], unit));
    p.add(name, 2, (m, a, c) -> output(StreamArgs.output(m, a[0]), a[0], a[1], unit));
  }


  private static boolean input(Stream stream, Term name, Term result, Unit unit, boolean take, ChoicePoint choice) {
    checkInputArgument(result.deref(), unit);
    StreamArgs.readable(stream, unit == Unit.BYTE, name);
    int c = take ? stream.input().next() : stream.input().peek(0);
    if (c < 0 && take) {
      stream.input().markPastEnd();
    }
    Term found = unit == Unit.CHARACTER ? (c < 0 ? Atom.END_OF_FILE : Atom.ofCharacter(c)) : new Int(c);
    return Unification.unify(result, found, choice);
  }

  private static void checkInputArgument(Term t, Unit unit) {
    if (t instanceof Var) {
      return;
    }
    switch (unit) {
      case CHARACTER -> {
        if (t != Atom.END_OF_FILE && !(t instanceof Atom a && a.isCharacter())) {
          throw Errors.type("in_character", t);
        }
      }
      case CODE -> {
        Numeric n = Args.integer(t);
        if (!(n instanceof Int i && i.value >= -1 && i.value <= Character.MAX_CODE_POINT)) {
          throw Errors.representation("in_character_code");
        }
      }
      case BYTE -> {
        if (!(t instanceof Int i && i.value >= -1 && i.value < 256)) {
          throw Errors.type("in_byte", t);
        }
      }
    }
  }

  private static boolean output(Stream stream, Term name, Term unit, Unit kind) {
    Term t = Args.bound(unit);
    if (kind == Unit.BYTE) {
      if (!(t instanceof Int i && i.value >= 0 && i.value < 256)) {
        throw Errors.type("byte", t);
      }
      StreamArgs.writable(stream, true, name).output().writeByte((int) ((Int) t).value);
      return true;
    }
    int c = kind == Unit.CHARACTER ? Args.character(t) : Args.code(t);
    return write(stream, Character.toString(c), name);
  }

  private static boolean write(Stream stream, String text, Term name) {
    StreamArgs.writable(stream, false, name).output().write(text);
    return true;
  }

  private static String spaces(Term count) {
    Numeric n = Arithmetic.evaluate(count);
    return " ".repeat(Math.max(0, Args.small(n)));
  }

  private static boolean isOfType(int c, String type) {
    return switch (type) {
      case "alpha" -> Character.isLetterOrDigit(c) || c == '_';
      case "alnum" -> Character.isLetterOrDigit(c);
      case "digit" -> Character.isDigit(c);
      case "space", "white" -> Character.isWhitespace(c);
      case "upper" -> Character.isUpperCase(c);
      case "lower" -> Character.isLowerCase(c);
      case "punct" -> c > ' ' && c != 127 && !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
      case "csym" -> Characters.isAlphanumeric(c);
      case "csymf" -> Characters.isAlphanumeric(c) && !Characters.isDigit(c);
      case "graph" -> c > ' ' && c != 127 && !Character.isWhitespace(c);
      case "end_of_line" -> c == '\n' || c == '\r';
      default -> throw Errors.domain("char_type", Atom.of(type));
    };
  }
}
