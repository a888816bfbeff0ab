package dev.clew.benchmarks.tiny;

import static dev.clew.benchmarks.tiny.GuestForms.from;
import static dev.clew.benchmarks.tiny.GuestForms.head;
import static dev.clew.benchmarks.tiny.GuestForms.list;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Translates to the language of the syntax tree. A loop that is entered in the middle has a flag there; a block is a function that sees the variables around
 * it, so that a return only leaves the block.
 */
final class AsTree {
  private AsTree() {}

  static String translate(List<?> program) {
    return "(class P x y link)\n(class Q link y x)\n" + program.stream().map(f -> function(list(f))).collect(Collectors.joining("\n"));
  }

  private static String function(List<?> form) {
    String body = statements(from(2, form));
    if (head(form).equals("main")) {
      return "(function main (n)\n(set d " + form.get(1) + ")\n" + body + ")";
    }
    String name = form.get(1).toString();
    return "(function " + name + " (d v0 v1 o0)\n(if (< d 1) (return " + (name.startsWith("g") ? "o0" : "v0") + "))\n" + body + ")";
  }

  private static String statements(List<?> forms) {
    return forms.stream().map(s -> statement(list(s))).collect(Collectors.joining("\n"));
  }

  private static String statement(List<?> form) {
    return switch (head(form)) {
      case "if" -> when(form.get(1), statements(from(1, list(form.get(2)))), statements(from(1, list(form.get(3)))));
      case "block" -> "((lambda () " + statements(from(1, form)) + "))";
      case "for" -> loop(form, statements(from(3, form)));
      case "mid" -> {
        String flag = "mid" + form.get(1);
        String first = when(List.of("==", flag, 0), statements(from(1, list(form.get(4)))), "");
        String second = statements(from(1, list(form.get(5))));
        yield when(form.get(3), "(set " + flag + " 1)", "(set " + flag + " 0)") + "\n" + loop(form, first + "\n(set " + flag + " 0)\n" + second);
      }
      case "breakif" -> when(form.get(1), "(break)", "");
      case "set" -> "(set " + form.get(1) + " " + value(form.get(2)) + ")";
      case "put" -> "(put " + value(form.get(1)) + " " + form.get(2) + " " + value(form.get(3)) + ")";
      case "return" -> "(return " + value(form.get(1)) + ")";
      default -> throw new IllegalArgumentException("no statement: " + form);
    };
  }

  private static String loop(List<?> form, String body) {
    String variable = form.get(1).toString();
    return "(set " + variable + " 0)\n(while (< " + variable + " " + value(form.get(2)) + ")\n" + body + "\n(set " + variable + " (+ " + variable + " 1)))";
  }

  private static String when(Object condition, String yes, String no) {
    return "(if " + condition(list(condition)) + "\n(do " + yes + ")\n(do " + no + "))";
  }

  private static String condition(List<?> form) {
    return head(form).equals("same") ? "(== " + value(List.of("get", form.get(1), "x")) + " " + value(List.of("get", form.get(2), "x")) + ")" : value(form);
  }

  private static String value(Object form) {
    if (!(form instanceof List<?> list)) {
      return form.toString();
    }
    return switch (head(list)) {
      case "call" -> "(" + list.get(1) + " (- d 1) " + values(from(2, list)) + ")";
      case "either" -> "((if " + condition(list(list.get(1))) + " " + list.get(2) + " " + list.get(3) + ") (- d 1) "
          + values(from(4, list)) + ")";
      case "new" -> "(new " + list.get(1) + " " + values(list.get(1).equals("P") ? from(2, list) : List.of(list.get(4), list.get(3), list.get(2))) + ")";
      case "get", "+", "-", "*", "%", "<", "==" -> "(" + list.get(0) + " " + values(from(1, list)) + ")";
      default -> throw new IllegalArgumentException("no expression: " + list);
    };
  }

  private static String values(List<?> forms) {
    return forms.stream().map(AsTree::value).collect(Collectors.joining(" "));
  }
}
