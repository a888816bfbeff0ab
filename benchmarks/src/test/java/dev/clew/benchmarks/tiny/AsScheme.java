package dev.clew.benchmarks.tiny;

import static dev.clew.benchmarks.tiny.GuestForms.from;
import static dev.clew.benchmarks.tiny.GuestForms.head;
import static dev.clew.benchmarks.tiny.GuestForms.list;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Translates to the small Scheme, in which nothing is assigned: a statement is an expression around all that follows, a loop a function that calls itself,
 * and what follows after a conditional or a loop a function of the variables set in it. All functions are one, which takes a number that tells which; objects
 * are three pairs, the last for the link.
 */
final class AsScheme {
  private final List<String> functions;
  private int labels;

  private AsScheme(List<?> program) {
    functions = from(1, program).stream().map(f -> list(f).get(1).toString()).toList();
  }

  static String translate(List<?> program) {
    return new AsScheme(program).program(program);
  }

  private String program(List<?> program) {
    String bodies = "v0";
    for (int i = functions.size() - 1; i >= 0; i--) {
      String early = functions.get(i).startsWith("g") ? "o0" : "v0";
      String body = statements(from(2, list(program.get(i + 1))), early, null);
      bodies = "(if (= f " + i + ")\n(if (< d 1) " + early + " " + body + ")\n" + bodies + ")";
    }
    List<?> main = list(program.get(0));
    String body = let("d", main.get(1).toString(), statements(from(2, main), "0", null));
    return "(lambda (n) (letrec (call (lambda (f d v0 v1 o0)\n" + bodies + "))\n" + body + "))";
  }

  /** Translates statements in front of what comes after them; where a break goes is null outside of loops. */
  private String statements(List<?> forms, String after, String leave) {
    if (forms.isEmpty()) {
      return after;
    }
    List<?> form = list(forms.get(0));
    List<?> rest = from(1, forms);
    return switch (head(form)) {
      case "set" -> let(form.get(1), value(form.get(2)), statements(rest, after, leave));
      case "put" -> let("ignored", "(set-car! " + part(form.get(2), value(form.get(1))) + " " + value(form.get(3)) + ")", statements(rest, after, leave));
      case "return" -> value(form.get(1));
      case "breakif" -> "(if " + condition(form.get(1)) + " " + leave + "\n" + statements(rest, after, leave) + ")";
      case "if" -> then(form, statements(rest, after, leave), next ->
          "(if " + condition(form.get(1)) + "\n" + block(form.get(2), next, leave) + "\n" + block(form.get(3), next, leave) + ")");
      case "block" -> then(form, statements(rest, after, leave), next -> statements(from(1, form), next, leave));
      case "for" -> then(form, statements(rest, after, leave), next -> loop(form, next, (repeat, variables) -> statements(from(3, form), repeat, next)));
      case "mid" -> then(form, statements(rest, after, leave), next -> loop(form, next, (repeat, variables) -> {
        String second = "second" + labels++;
        String go = "(" + second + " " + variables + ")";
        return "(letrec (" + second + " (lambda (" + variables + ")\n" + block(form.get(5), repeat, next) + "))\n(if (if (= " + form.get(1) + " 0) "
            + condition(form.get(3)) + " (< 1 0))\n" + go + "\n" + block(form.get(4), go, next) + "))";
      }));
      default -> throw new IllegalArgumentException("no statement: " + form);
    };
  }

  /** Translates the statements of a {@code do}. */
  private String block(Object form, String after, String leave) {
    return statements(from(1, list(form)), after, leave);
  }

  private interface Body {
    String translate(String repeat, String variables);
  }

  private String loop(List<?> form, String next, Body body) {
    String loop = "loop" + labels++;
    String variables = variables(form);
    Object variable = form.get(1);
    return "(letrec (" + loop + " (lambda (" + variable + " " + variables + ")\n(if (< " + variable + " " + value(form.get(2)) + ")\n"
        + body.translate("(" + loop + " (+ " + variable + " 1) " + variables + ")", variables) + "\n" + next + ")))\n(" + loop + " 0 " + variables + "))";
  }

  /** Makes a function of what follows, so that it is there once. */
  private String then(List<?> form, String rest, Function<String, String> first) {
    String next = "next" + labels++;
    String variables = variables(form);
    return let(next, "(lambda (" + variables + ")\n" + rest + ")", first.apply("(" + next + " " + variables + ")"));
  }

  /** Returns the variables set in a statement; one at least. */
  private static String variables(List<?> form) {
    TreeSet<String> variables = new TreeSet<>(List.of("v0"));
    collect(form, variables);
    return String.join(" ", variables);
  }

  private static void collect(List<?> form, TreeSet<String> variables) {
    if (head(form).equals("set")) {
      variables.add(form.get(1).toString());
    }
    form.stream().filter(List.class::isInstance).forEach(f -> collect(list(f), variables));
  }

  private static String let(Object variable, String value, String body) {
    return "(let (" + variable + " " + value + ")\n" + body + ")";
  }

  private String condition(Object condition) {
    List<?> form = list(condition);
    List<Object> operands = new ArrayList<>(from(1, form));
    if (head(form).equals("same")) {
      operands.replaceAll(o -> List.of("get", o, "x"));
    }
    return "(" + (head(form).equals("<") ? "<" : "=") + " " + value(operands.get(0)) + " " + value(operands.get(1)) + ")";
  }

  private static String part(Object field, String object) {
    return field.equals("x") ? object : field.equals("y") ? "(cdr " + object + ")" : "(cdr (cdr " + object + "))";
  }

  private String value(Object form) {
    if (!(form instanceof List<?> list)) {
      return form.toString();
    }
    return switch (head(list)) {
      case "get" -> "(car " + part(list.get(2), value(list.get(1))) + ")";
      case "new" -> "(cons " + value(list.get(2)) + " (cons " + value(list.get(3)) + " (cons " + value(list.get(4)) + " 0)))";
      case "call" -> "(call " + functions.indexOf(list.get(1)) + " (- d 1) " + values(from(2, list)) + ")";
      case "either" -> "(call (if " + condition(list.get(1)) + " " + functions.indexOf(list.get(2)) + " " + functions.indexOf(list.get(3)) + ") (- d 1) "
          + values(from(4, list)) + ")";
      case "+", "-", "*" -> "(" + list.get(0) + " " + value(list.get(1)) + " " + value(list.get(2)) + ")";
      case "%" -> "(remainder " + value(list.get(1)) + " " + value(list.get(2)) + ")";
      default -> throw new IllegalArgumentException("no expression: " + list);
    };
  }

  private String values(List<?> forms) {
    return forms.stream().map(this::value).collect(Collectors.joining(" "));
  }
}
