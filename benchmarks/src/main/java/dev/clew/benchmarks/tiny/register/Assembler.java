package dev.clew.benchmarks.tiny.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a program, one instruction a line, operands between blanks; {@code loop:} names the next instruction. */
final class Assembler {
  private Assembler() {}

  static Rom assemble(String text) {
    List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    Map<String, Integer> labels = new HashMap<>();
    int count = 0;
    for (String line : lines) {
      if (line.endsWith(":")) {
        labels.put(line.substring(0, line.length() - 1), count);
      } else {
        count++;
      }
    }
    return new Rom(lines.stream().filter(l -> !l.endsWith(":")).mapToInt(l -> word(l, labels)).toArray());
  }

  private static int word(String line, Map<String, Integer> labels) {
    String[] parts = line.split(" +");
    int op = Isa.opcode(parts[0]);
    String operands = Isa.operands(op);
    if (parts.length != operands.length() + 1) {
      throw new IllegalArgumentException("found '" + line + "', wanted " + operands.length() + " operands");
    }
    int d = 0;
    int s = 0;
    int i = 0;
    for (int k = 0; k < operands.length(); k++) {
      String part = parts[k + 1];
      switch (operands.charAt(k)) {
        case 'd' -> d = register(part);
        case 's' -> s = register(part);
        case 't' -> i = register(part);
        default -> i = labels.containsKey(part) ? labels.get(part) : Short.parseShort(part);
      }
    }
    return Isa.encode(op, d, s, i);
  }

  /** Returns the number in {@code r12} or {@code f0}. */
  private static int register(String name) {
    int number = Integer.parseInt(name.substring(1));
    if (number < 0 || number > 15) {
      throw new IllegalArgumentException("no register is called " + name);
    }
    return number;
  }
}
