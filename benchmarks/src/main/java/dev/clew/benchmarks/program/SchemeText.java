package dev.clew.benchmarks.program;

import dev.clew.samples.lisp.ports.TextInput;
import dev.clew.samples.lisp.printer.Printer;
import dev.clew.samples.lisp.printer.Style;
import dev.clew.samples.lisp.reader.DatumReader;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.Special;
import dev.clew.samples.lisp.values.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A Scheme program taken apart, so that it can be run again and again without being compiled again. What defines procedures, syntax and record types is done
 * once. All else is done in each run, in its order: expressions, and definitions of variables, which become assignments, so that each run starts from the same
 * state.
 *
 * @param imports what it imports, {@code (scheme base)} and so on
 * @param definitions what is done once
 * @param actions what is done in each run
 */
public record SchemeText(List<String> imports, List<String> definitions, List<String> actions) {
  private static final Set<String> KEYWORDS = Set.of("define-syntax", "define-record-type", "define-values");

  /** Takes a program apart. */
  public static SchemeText of(String name, String source) {
    SchemeText text = new SchemeText(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    DatumReader reader = new DatumReader(new TextInput(name, source), null);
    for (Object form = reader.read(); form != Special.EOF; form = reader.read()) {
      text.add(form, source);
    }
    return text;
  }

  /** Returns a text to be evaluated as a whole, whose value is a list of procedures: called in turn, they run the program. */
  public String repeatable() {
    String head = imports.isEmpty() ? "" : "(import " + String.join(" ", imports) + ")\n";
    String steps = actions.stream().map(a -> "(lambda () " + a + ")").collect(Collectors.joining("\n", "(list\n", ")"));
    return head + String.join("\n", definitions) + "\n" + steps;
  }

  /**
   * Returns a procedure that runs the program, as an expression that wants the definitions around it. A continuation taken in it goes on to the end of the
   * program.
   */
  public String procedure() {
    return "(lambda ()\n" + String.join("\n", actions) + "\n)";
  }

  /** Returns the definitions, and with them that of {@code clew-program} as {@link #procedure}. */
  public String withProcedure() {
    return String.join("\n", definitions) + "\n(define clew-program " + procedure() + ")\n";
  }

  /**
   * Returns the same behind its imports.
   *
   * @param base what stands for {@code (clew base)} elsewhere
   */
  public String withImports(String base) {
    return "(import " + String.join(" ", imports).replace("(clew base)", base) + ")\n" + withProcedure();
  }

  private void add(Object form, String source) {
    if (!(form instanceof Pair p && p.car instanceof Symbol word)) {
      actions.add(print(form));
    } else if (word.name().equals("import")) {
      for (Object rest = p.cdr; rest instanceof Pair i; rest = i.cdr) {
        imports.add(print(i.car));
      }
    } else if (KEYWORDS.contains(word.name())) {
      definitions.add(print(form));
    } else if (word.name().equals("define")) {
      define(p, source);
    } else {
      actions.add(print(form));
    }
  }

  private void define(Pair form, String source) {
    Pair rest = (Pair) form.cdr;
    if (rest.car instanceof Symbol name && !isLasting(name, ((Pair) rest.cdr).car, source)) {
      definitions.add("(define " + name.name() + " #f)");
      actions.add("(set! " + name.name() + " " + print(((Pair) rest.cdr).car) + ")");
    } else {
      definitions.add(print(form));
    }
  }

  /** Returns whether a variable may be defined once for all runs: as a procedure or a literal, and never assigned. */
  private static boolean isLasting(Symbol name, Object value, String source) {
    boolean lasting = value instanceof Pair p ? p.car == Symbol.of("lambda") || p.car == Symbol.of("quote") : !(value instanceof Symbol);
    return lasting && !source.contains("(set! " + name.name() + " ");
  }

  private static String print(Object datum) {
    return Printer.print(datum, Style.WRITE);
  }
}
