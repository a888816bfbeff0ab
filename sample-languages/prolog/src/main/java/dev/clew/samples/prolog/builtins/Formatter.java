package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.arith.Arithmetic;
import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.errors.PrologError;
import dev.clew.samples.prolog.io.Output;
import dev.clew.samples.prolog.io.Stream;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Numeric;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.writer.TermWriter;
import dev.clew.samples.prolog.writer.WriteOptions;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Carries out one format string. */
final class Formatter {
  private final Machine machine;
  private final ChoicePoint choice;
  private final Columns columns;
  private String format;
  private int position;
  private Iterator<Term> arguments;

  Formatter(Machine machine, ChoicePoint choice, int column) {
    this.machine = machine;
    this.choice = choice;
    columns = new Columns(column);
  }

  String format(String text, List<Term> terms) {
    format = text;
    position = 0;
    arguments = terms.iterator();
    while (position < format.length()) {
      int c = take();
      if (c == '~') {
        directive();
      } else {
        columns.append(Character.toString(c));
      }
    }
    if (arguments.hasNext()) {
      throw error("too many arguments");
    }
    return columns.finish();
  }

  private static PrologError error(String message) {
    return new PrologError(Struct.of("error", Struct.of("format", Atom.of(message)), Atom.of(message)));
  }

  private int take() {
    if (position >= format.length()) {
      throw error("truncated format specification");
    }
    int c = format.codePointAt(position);
    position += Character.charCount(c);
    return c;
  }

  private Term argument() {
    if (!arguments.hasNext()) {
      throw error("not enough arguments");
    }
    return arguments.next();
  }

  private void directive() {
    int c = take();
    int number = -1;
    if (c == '`') {
      number = take();
      c = take();
    } else if (c == '*') {
      number = Args.count(argument());
      c = take();
    } else {
      while (c >= '0' && c <= '9') {
        number = Math.max(number, 0) * 10 + (c - '0');
        c = take();
      }
    }
    switch (c) {
      case 'w' -> columns.append(write(argument(), WriteOptions.WRITE));
      case 'p' -> columns.append(write(argument(), WriteOptions.PRINT));
      case 'q' -> columns.append(write(argument(), WriteOptions.PRINT));
      case 'k' -> columns.append(write(argument(), WriteOptions.CANONICAL));
      case 'a' -> columns.append(AtomBuiltins.text(argument()));
      case 's' -> columns.append(string(argument()));
      case 'd' -> columns.append(decimal(argument(), Math.max(number, 0), false));
      case 'D' -> columns.append(decimal(argument(), Math.max(number, 0), true));
      case 'f' -> columns.append(fixed(argument(), number < 0 ? 6 : number));
      case 'e' -> columns.append(String.format(Locale.ROOT, "%." + (number < 0 ? 6 : number) + "e", Arithmetic.evaluate(argument()).toDouble()));
      case 'g' -> columns.append(String.format(Locale.ROOT, "%g", Arithmetic.evaluate(argument()).toDouble()));
      case 'r' -> columns.append(integer(argument()).toString(radix(number)));
      case 'R' -> columns.append(integer(argument()).toString(radix(number)).toUpperCase(Locale.ROOT));
      case 'c' -> columns.append(Character.toString(Args.code(argument())).repeat(Math.max(number, 1)));
      case 'n' -> columns.append("\n".repeat(Math.max(number, 1)));
      case '~' -> columns.append("~");
      case 'i' -> argument();
      case 't' -> columns.fill(number < 0 ? ' ' : number);
      case '|' -> columns.stop(number < 0 ? columns.column() : number);
      case '+' -> columns.stopAfter(number < 0 ? 8 : number);
      case '@' -> columns.append(output(argument()));
      default -> throw error("unknown directive ~" + Character.toString(c));
    }
  }

  private String write(Term t, WriteOptions options) {
    return TermWriter.toText(t, machine.operators, options);
  }

  private static int radix(int number) {
    if (number < 2 || number > 36) {
      throw error("radix must be between 2 and 36");
    }
    return number;
  }

  private static BigInteger integer(Term t) {
    Numeric n = Arithmetic.evaluate(t);
    if (!n.isInteger()) {
      throw Errors.type("integer", n);
    }
    return n.toBigInteger();
  }

  private static String string(Term t) {
    String text = Text.of(t);
    if (text == null) {
      throw Errors.type("text", t);
    }
    return text;
  }

  private static String decimal(Term t, int fraction, boolean grouped) {
    if (!(Args.bound(t) instanceof Numeric n) || !n.isInteger()) {
      throw Errors.type("integer", t);
    }
    String digits = n.toBigInteger().abs().toString();
    String sign = n.toBigInteger().signum() < 0 ? "-" : "";
    String whole = digits;
    String rest = "";
    if (fraction > 0) {
      String padded = "0".repeat(Math.max(0, fraction + 1 - digits.length())) + digits;
      whole = padded.substring(0, padded.length() - fraction);
      rest = "." + padded.substring(padded.length() - fraction);
    }
    return sign + (grouped ? whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") : whole) + rest;
  }

  private static String fixed(Term t, int digits) {
    Numeric n = Arithmetic.evaluate(t);
    BigDecimal value = n.isInteger() ? new BigDecimal(n.toBigInteger()) : new BigDecimal(n.toDouble());
    return value.setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  /** Returns what a goal writes. */
  private String output(Term goal) {
    Stream memory = Stream.writing(new Output(new ByteArrayOutputStream()), false, null, false);
    Stream before = machine.streams.currentOutput();
    machine.streams.setCurrentOutput(memory);
    try {
      machine.once(goal, choice);
    } finally {
      machine.streams.setCurrentOutput(before);
    }
    return memory.output().text();
  }
}
