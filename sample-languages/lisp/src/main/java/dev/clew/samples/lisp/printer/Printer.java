package dev.clew.samples.lisp.printer;

import dev.clew.annotations.DontLookInside;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.RecordValue;
import dev.clew.samples.lisp.values.Special;
import dev.clew.samples.lisp.values.Symbol;
import java.util.ArrayDeque;
import java.util.Map;

/** Writes one datum. What is still to be written waits on a stack of its own, so that data may be nested as deeply as they like. */
public final class Printer {
  private final StringBuilder out = new StringBuilder();
  private final ArrayDeque<Object> todo = new ArrayDeque<>();
  private final Map<Object, Integer> labels;
  private final boolean display;
  private int lastLabel = -1;

  private Printer(Object datum, Style style) {
    labels = Sharing.labels(datum, style);
    display = style == Style.DISPLAY;
  }

  /** Returns a datum's text. Not followed by the tracer: every datum is written another way. */
  @DontLookInside
  public static String print(Object datum, Style style) {
    if (!(datum instanceof Pair) && !(datum instanceof Object[]) && !(datum instanceof RecordValue)) {
      return Atoms.text(datum, display(style));
    }
    Printer printer = new Printer(datum, style);
    printer.run(datum);
    return printer.out.toString();
  }

  private static boolean display(Style style) {
    return style == Style.DISPLAY;
  }

  /** Text on the stack, as opposed to a datum. */
  private record Text(String text) {}

  /** The rest of a list on the stack. */
  private record Tail(Object rest) {}

  private void run(Object datum) {
    todo.push(datum);
    while (!todo.isEmpty()) {
      Object o = todo.pop();
      if (o instanceof Text t) {
        out.append(t.text);
      } else if (o instanceof Tail t) {
        tail(t.rest);
      } else {
        datum(o);
      }
    }
  }

  private void datum(Object o) {
    if (labels.containsKey(o)) {
      Integer number = labels.get(o);
      if (number != null) {
        out.append('#').append(number).append('#');
        return;
      }
      labels.put(o, ++lastLabel);
      out.append('#').append(lastLabel).append('=');
    }
    if (o instanceof Pair p) {
      String prefix = abbreviation(p);
      if (prefix != null) {
        out.append(prefix);
        todo.push(((Pair) p.cdr).car);
      } else {
        out.append('(');
        todo.push(new Tail(p.cdr));
        todo.push(p.car);
      }
    } else if (o instanceof Object[] v) {
      vector(v);
    } else if (o instanceof RecordValue r) {
      record(r);
    } else {
      out.append(Atoms.text(o, display));
    }
  }

  private void tail(Object rest) {
    if (rest == Special.NIL) {
      out.append(')');
    } else if (rest instanceof Pair p && !labels.containsKey(p)) {
      out.append(' ');
      todo.push(new Tail(p.cdr));
      todo.push(p.car);
    } else {
      out.append(" . ");
      todo.push(new Text(")"));
      todo.push(rest);
    }
  }

  private void vector(Object[] v) {
    out.append("#(");
    todo.push(new Text(")"));
    for (int i = v.length - 1; i >= 0; i--) {
      todo.push(v[i]);
      if (i > 0) {
        todo.push(new Text(" "));
      }
    }
  }

  /** The fields are named but not written: a record may refer to itself, and it cannot be read again anyway. */
  private void record(RecordValue r) {
    out.append("#<").append(r.type.name()).append('>');
  }

  private String abbreviation(Pair p) {
    if (!(p.car instanceof Symbol s) || !(p.cdr instanceof Pair q) || q.cdr != Special.NIL || labels.containsKey(q)) {
      return null;
    }
    return switch (s.name()) {
      case "quote" -> "'";
      case "quasiquote" -> "`";
      case "unquote" -> ",";
      case "unquote-splicing" -> ",@";
      default -> null;
    };
  }
}
