package dev.clew.samples.prolog.toplevel;

import dev.clew.samples.prolog.Solutions;
import dev.clew.samples.prolog.reader.Operators;
import dev.clew.samples.prolog.term.Copier;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import dev.clew.samples.prolog.writer.TermWriter;
import dev.clew.samples.prolog.writer.WriteOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text of one solution: what the variables of the query are bound to, names and values as one would type them. */
final class Answer {
  private static final int DEPTH = 40;

  /** The highest priority of the right-hand side of {@code =}. */
  private static final int OPERAND = 699;

  private Answer() {}

  /** Returns the bindings, {@code true} if there are none. Variables whose names begin with {@code _} are not shown, equal variables are shown as equal. */
  static String text(Solutions solutions, Operators operators) {
    Map<Var, String> names = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    Map<String, Term> values = new LinkedHashMap<>();
    solutions.variables().forEach((name, v) -> show(name, v.deref(), names, values, lines));
    numberOthers(values, names);
    WriteOptions options = WriteOptions.PRINT.named(names).limited(DEPTH).within(OPERAND);
    values.forEach((name, value) -> lines.add(name + " = " + TermWriter.toText(value, operators, options)));
    return lines.isEmpty() ? "true" : String.join(",\n", lines);
  }

  private static void show(String name, Term value, Map<Var, String> names, Map<String, Term> values, List<String> lines) {
    if (name.startsWith("_")) {
      return;
    }
    if (!(value instanceof Var v)) {
      values.put(name, value);
    } else if (names.putIfAbsent(v, name) != null) {
      lines.add(names.get(v) + " = " + name);
    }
  }

  /** Names the variables that the query does not know: {@code _G1}, {@code _G2} and so on. */
  private static void numberOthers(Map<String, Term> values, Map<Var, String> names) {
    int n = 0;
    for (Term value : values.values()) {
      for (Var v : Copier.variables(value, DEPTH)) {
        if (!names.containsKey(v)) {
          names.put(v, "_G" + ++n);
        }
      }
    }
  }
}
