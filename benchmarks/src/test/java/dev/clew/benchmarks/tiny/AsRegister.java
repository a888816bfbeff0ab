package dev.clew.benchmarks.tiny;

import static dev.clew.benchmarks.tiny.GuestForms.from;
import static dev.clew.benchmarks.tiny.GuestForms.head;
import static dev.clew.benchmarks.tiny.GuestForms.list;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Translates to the assembler of the register machine. Values come to r0 and wait on the stack; all variables are on the stack, r14 points between the
 * arguments and the others. Objects are three words at r13, which begins again when it has come to 3000, so that old ones become new ones. Numbers are whole;
 * whatever is put into an object is added to a sum in f0, too.
 */
final class AsRegister {
  private static final List<String> ARGUMENTS = List.of("o0", "v1", "v0", "d");
  private static final List<String> FIELDS = List.of("x", "y", "link");
  private static final int LOCALS = 14;

  private final StringBuilder text = new StringBuilder();
  private final Deque<String> loopEnds = new ArrayDeque<>();
  private final List<Object> locals = new ArrayList<>();
  private int labels;

  private AsRegister() {}

  static String translate(List<?> program) {
    AsRegister translation = new AsRegister();
    translation.main(list(program.get(0)));
    from(1, program).forEach(f -> translation.function(list(f)));
    return translation.text.toString();
  }

  private void main(List<?> form) {
    lines("li r13 0", "fcvt f0 r13", "li r2 3", "fcvt f1 r2", "push r1");
    ARGUMENTS.forEach(v -> lines("push r13"));
    lines("call main", "halt", "main:");
    locals.clear();
    lines("push r14", "addi r14 r15 0", "addi r15 r15 -" + LOCALS, "lw r0 r14 6", "sw r0 r14 " + slot("n"), "li r0 " + form.get(1));
    store("d");
    statements(from(2, form));
    leave();
  }

  private void function(List<?> form) {
    locals.clear();
    lines(form.get(1) + ":", "push r14", "addi r14 r15 0", "addi r15 r15 -" + LOCALS);
    unless(List.of("<", "d", 1), "begin" + form.get(1));
    evaluate(form.get(1).toString().startsWith("g") ? "o0" : "v0");
    leave();
    lines("begin" + form.get(1) + ":");
    statements(from(2, form));
    leave();
  }

  private void leave() {
    lines("addi r15 r14 0", "pop r14", "ret");
  }

  private void lines(String... instructions) {
    for (String instruction : instructions) {
      text.append(instruction).append('\n');
    }
  }

  private int slot(Object variable) {
    int argument = ARGUMENTS.indexOf(variable);
    if (argument >= 0) {
      return argument + 2;
    }
    if (!locals.contains(variable)) {
      locals.add(variable);
    }
    return -1 - locals.indexOf(variable);
  }

  private void store(Object variable) {
    lines("sw r0 r14 " + slot(variable));
  }

  private void statements(List<?> statements) {
    statements.forEach(s -> statement(list(s)));
  }

  private void statement(List<?> form) {
    String id = String.valueOf(labels++);
    switch (head(form)) {
      case "set" -> {
        evaluate(form.get(2));
        store(form.get(1));
      }
      case "put" -> {
        pair(form.get(1), form.get(3));
        lines("sw r2 r0 " + FIELDS.indexOf(form.get(2)), "fcvt f2 r2", "fdiv f0 f0 f1", "fadd f0 f0 f2");
      }
      case "if" -> {
        unless(form.get(1), "else" + id);
        statements(from(1, list(form.get(2))));
        lines("b end" + id, "else" + id + ":");
        statements(from(1, list(form.get(3))));
        lines("end" + id + ":");
      }
      case "block" -> statements(from(1, form));
      case "for" -> loop(form, id, () -> statements(from(3, form)));
      case "mid" -> loop(form, id, () -> {
        statements(from(1, list(form.get(4))));
        lines("mid" + id + ":");
        statements(from(1, list(form.get(5))));
      });
      case "breakif" -> {
        unless(form.get(1), "stay" + id);
        lines("b " + loopEnds.element(), "stay" + id + ":");
      }
      case "return" -> {
        evaluate(form.get(1));
        leave();
      }
      default -> throw new IllegalArgumentException("no statement: " + form);
    }
  }

  private void loop(List<?> form, String id, Runnable body) {
    Object variable = form.get(1);
    lines("li r0 0");
    store(variable);
    if (head(form).equals("mid")) {
      unless(form.get(3), "loop" + id);
      lines("b mid" + id);
    }
    lines("loop" + id + ":");
    unless(List.of("<", variable, form.get(2)), "end" + id);
    loopEnds.push("end" + id);
    body.run();
    loopEnds.pop();
    evaluate(variable);
    lines("addi r0 r0 1");
    store(variable);
    lines("b loop" + id, "end" + id + ":");
  }

  private void unless(Object condition, String target) {
    List<?> form = list(condition);
    pair(form.get(1), form.get(2));
    lines("cmp r0 r2", (head(form).equals("<") ? "bge " : "bne ") + target);
  }

  /** Evaluates one thing to r0 and another to r2. */
  private void pair(Object first, Object second) {
    evaluate(first);
    lines("push r0");
    evaluate(second);
    lines("addi r2 r0 0", "pop r0");
  }

  private void number(int value) {
    if ((short) value == value) {
      lines("li r0 " + value);
    } else {
      lines("li r0 " + (value >> 16), "li r2 256", "mul r0 r0 r2", "mul r0 r0 r2");
      lines("li r2 " + (value >> 1 & 0x7FFF), "add r0 r0 r2", "add r0 r0 r2", "addi r0 r0 " + (value & 1));
    }
  }

  private void evaluate(Object form) {
    if (form instanceof Number number) {
      number(number.intValue());
      return;
    }
    if (!(form instanceof List<?> list)) {
      lines("lw r0 r14 " + slot(form));
      return;
    }
    switch (head(list)) {
      case "get" -> {
        evaluate(list.get(1));
        lines("lw r0 r0 " + FIELDS.indexOf(list.get(2)));
      }
      case "new" -> {
        from(2, list).forEach(this::push);
        lines("pop r0", "sw r0 r13 2", "pop r0", "sw r0 r13 1", "pop r0", "sw r0 r13 0", "addi r0 r13 0", "addi r13 r13 3", "li r2 3000", "rem r13 r13 r2");
      }
      case "call" -> {
        push(List.of("-", "d", 1));
        from(2, list).forEach(this::push);
        lines("call " + list.get(1), "addi r15 r15 4");
      }
      case "either" -> {
        String id = String.valueOf(labels++);
        push(List.of("-", "d", 1));
        from(4, list).forEach(this::push);
        unless(list.get(1), "other" + id);
        lines("call " + list.get(2), "b called" + id, "other" + id + ":", "call " + list.get(3), "called" + id + ":", "addi r15 r15 4");
      }
      default -> {
        pair(list.get(1), list.get(2));
        lines(switch (head(list)) {
          case "+" -> "add r0 r0 r2";
          case "-" -> "sub r0 r0 r2";
          case "*" -> "mul r0 r0 r2";
          case "%" -> "rem r0 r0 r2";
          default -> throw new IllegalArgumentException("no expression: " + list);
        });
      }
    }
  }

  private void push(Object form) {
    evaluate(form);
    lines("push r0");
  }
}
