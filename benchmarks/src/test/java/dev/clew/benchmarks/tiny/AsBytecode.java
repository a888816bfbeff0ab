package dev.clew.benchmarks.tiny;

import static dev.clew.benchmarks.tiny.GuestForms.from;
import static dev.clew.benchmarks.tiny.GuestForms.head;
import static dev.clew.benchmarks.tiny.GuestForms.list;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Translates to the assembler of the stack machines. */
final class AsBytecode {
  private final StringBuilder text = new StringBuilder("class P x y link\nclass Q link y x\n");
  private final Deque<String> loopEnds = new ArrayDeque<>();
  private int labels;

  private AsBytecode() {}

  static String translate(List<?> program) {
    AsBytecode translation = new AsBytecode();
    for (Object form : program) {
      List<?> function = list(form);
      if (head(function).equals("main")) {
        translation.line("function main n");
        translation.push(function.get(1));
        translation.line("store d");
      } else {
        translation.line("function " + function.get(1) + " d v0 v1 o0");
        translation.unless("less", "d", 1, "begin");
        translation.push(function.get(1).toString().startsWith("g") ? "o0" : "v0");
        translation.line("return");
        translation.label("begin");
      }
      translation.statements(from(2, function));
    }
    return translation.text.toString();
  }

  private void line(String instruction) {
    text.append(instruction).append('\n');
  }

  private void label(String name) {
    line(name + ":");
  }

  private void statements(List<?> statements) {
    statements.forEach(s -> statement(list(s)));
  }

  private void statement(List<?> form) {
    String id = String.valueOf(labels++);
    switch (head(form)) {
      case "set" -> {
        push(form.get(2));
        line("store " + form.get(1));
      }
      case "put" -> {
        push(form.get(1));
        push(form.get(3));
        line("put " + form.get(2));
      }
      case "if" -> {
        unless(form.get(1), "else" + id);
        statements(from(1, list(form.get(2))));
        line("jump end" + id);
        label("else" + id);
        statements(from(1, list(form.get(3))));
        label("end" + id);
      }
      case "block" -> statements(from(1, form));
      case "for" -> loop(form, id, () -> statements(from(3, form)));
      case "mid" -> loop(form, id, () -> {
        statements(from(1, list(form.get(4))));
        label("mid" + id);
        statements(from(1, list(form.get(5))));
      });
      case "breakif" -> {
        unless(form.get(1), "stay" + id);
        line("jump " + loopEnds.element());
        label("stay" + id);
      }
      case "return" -> {
        push(form.get(1));
        line("return");
      }
      default -> throw new IllegalArgumentException("no statement: " + form);
    }
  }

  private void loop(List<?> form, String id, Runnable body) {
    Object variable = form.get(1);
    line("int 0");
    line("store " + variable);
    if (head(form).equals("mid")) {
      unless(form.get(3), "loop" + id);
      line("jump mid" + id);
    }
    label("loop" + id);
    unless("less", variable, form.get(2), "end" + id);
    loopEnds.push("end" + id);
    body.run();
    loopEnds.pop();
    push(List.of("+", variable, 1));
    line("store " + variable);
    line("jump loop" + id);
    label("end" + id);
  }

  private void unless(Object condition, String target) {
    List<?> form = list(condition);
    unless(head(form).equals("<") ? "less" : "equal", form.get(1), form.get(2), target);
  }

  private void unless(String comparison, Object left, Object right, String target) {
    push(left);
    push(right);
    line(comparison);
    line("unless " + target);
  }

  private void push(Object form) {
    if (!(form instanceof List<?> list)) {
      line((form instanceof Integer ? "int " : form instanceof Double ? "float " : "load ") + form);
      return;
    }
    switch (head(list)) {
      case "get" -> {
        push(list.get(1));
        line("get " + list.get(2));
      }
      case "new" -> {
        boolean linkFirst = list.get(1).equals("Q");
        push(list.get(linkFirst ? 4 : 2));
        push(list.get(3));
        push(list.get(linkFirst ? 2 : 4));
        line("new " + list.get(1));
      }
      case "call" -> {
        push(List.of("-", "d", 1));
        from(2, list).forEach(this::push);
        line("call " + list.get(1));
      }
      case "either" -> {
        String id = String.valueOf(labels++);
        push(List.of("-", "d", 1));
        from(4, list).forEach(this::push);
        unless(list.get(1), "other" + id);
        line("call " + list.get(2));
        line("jump called" + id);
        label("other" + id);
        line("call " + list.get(3));
        label("called" + id);
      }
      default -> {
        push(list.get(1));
        push(list.get(2));
        line(switch (head(list)) {
          case "+" -> "add";
          case "-" -> "sub";
          case "*" -> "mul";
          case "%" -> "rem";
          default -> throw new IllegalArgumentException("no expression: " + list);
        });
      }
    }
  }
}
