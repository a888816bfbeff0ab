package dev.clew.benchmarks.tiny.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a program, one instruction a line. A line {@code function f x y} begins a function with its parameters, {@code class Point x y} describes objects,
 * {@code loop:} names the next instruction. Other local variables come into being where they are mentioned.
 */
public final class Assembler {
  private final Map<String, Function> functions = new LinkedHashMap<>();
  private final Map<String, Layout> layouts = new HashMap<>();
  private final List<Call> calls = new ArrayList<>();

  /** A constant to be filled in when all functions are known. */
  private record Call(Function caller, int constant, String callee) {}

  private Assembler() {}

  /** Returns the first function of a program. */
  public static Function assemble(String text) {
    Assembler assembler = new Assembler();
    Code code = null;
    for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      List<String> words = List.of(line.split(" +"));
      List<String> rest = words.subList(1, words.size());
      switch (words.get(0)) {
        case "class" -> assembler.layouts.put(rest.get(0), new Layout(rest.get(0), List.copyOf(rest.subList(1, rest.size()))));
        case "function" -> {
          assembler.finish(code);
          code = new Code(rest.get(0), rest.subList(1, rest.size()));
        }
        default -> assembler.add(code, line, words.get(0), rest);
      }
    }
    assembler.finish(code);
    for (Call call : assembler.calls) {
      call.caller.link(call.constant, known(assembler.functions, call.callee));
    }
    return assembler.functions.values().iterator().next();
  }

  /** A function being read. */
  private static final class Code {
    final String name;
    final int parameters;
    final List<String> locals;
    final List<Op> ops = new ArrayList<>();
    final List<Integer> operands = new ArrayList<>();
    final List<Object> constants = new ArrayList<>();
    final Map<String, Integer> labels = new HashMap<>();
    final Map<Integer, String> jumps = new HashMap<>();
    final Map<Integer, String> callees = new HashMap<>();

    Code(String name, List<String> parameters) {
      this.name = name;
      this.parameters = parameters.size();
      this.locals = new ArrayList<>(parameters);
    }

    int local(String variable) {
      if (!locals.contains(variable)) {
        locals.add(variable);
      }
      return locals.indexOf(variable);
    }

    int constant(Object value) {
      constants.add(value);
      return constants.size() - 1;
    }

    Function toFunction() {
      jumps.forEach((at, label) -> operands.set(at, known(labels, label)));
      int[] numbers = operands.stream().mapToInt(Integer::intValue).toArray();
      return new Function(name, parameters, locals.size(), ops.toArray(Op[]::new), numbers, constants.toArray());
    }
  }

  private void add(Code code, String line, String word, List<String> rest) {
    if (word.endsWith(":")) {
      code.labels.put(word.substring(0, word.length() - 1), code.ops.size());
      return;
    }
    Op op = Op.valueOf(word.toUpperCase(Locale.ROOT));
    String argument = rest.isEmpty() ? "" : rest.get(0);
    int pc = code.ops.size();
    code.ops.add(op);
    code.operands.add(switch (op) {
      case INT -> Integer.parseInt(argument);
      case FLOAT -> code.constant(Double.valueOf(argument));
      case LOAD, STORE -> code.local(argument);
      case GET, PUT -> code.constant(argument);
      case NEW -> code.constant(known(layouts, argument));
      case JUMP, UNLESS -> {
        code.jumps.put(pc, argument);
        yield 0;
      }
      case CALL -> {
        int constant = code.constant(null);
        code.callees.put(constant, argument);
        yield constant;
      }
      case ADD, SUB, MUL, REM, LESS, EQUAL, RETURN -> {
        if (!rest.isEmpty()) {
          throw new IllegalArgumentException("no operand is allowed in: " + line);
        }
        yield 0;
      }
    });
  }

  private void finish(Code code) {
    if (code != null) {
      Function function = code.toFunction();
      functions.put(code.name, function);
      code.callees.forEach((constant, callee) -> calls.add(new Call(function, constant, callee)));
    }
  }

  private static <T> T known(Map<String, T> names, String name) {
    T value = names.get(name);
    if (value == null) {
      throw new IllegalArgumentException("unknown: '" + name + "', known: " + names.keySet());
    }
    return value;
  }
}
