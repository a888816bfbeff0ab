package dev.clew.benchmarks.adversarial.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a program, one instruction a line. A line {@code routine f x y} begins a routine with its parameters, {@code loop:} names the next instruction. Registers come into being where they
 * are mentioned.
 */
final class Assembler {
  private final List<String> lines;
  private final List<String> names;

  private Assembler(String text) {
    lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    names = lines.stream().filter(l -> l.startsWith("routine ")).map(l -> l.split(" +")[1]).toList();
  }

  /** Returns the routines of a program by name, the first of them first. */
  static Map<String, Routine> assemble(String text) {
    Assembler assembler = new Assembler(text);
    Map<String, Routine> routines = new LinkedHashMap<>();
    Routine[] all = new Routine[assembler.names.size()];
    int end;
    for (int start = 0; start < assembler.lines.size(); start = end) {
      end = start + 1;
      while (end < assembler.lines.size() && !assembler.lines.get(end).startsWith("routine ")) {
        end++;
      }
      Routine routine = assembler.routine(assembler.lines.subList(start, end), all);
      all[routines.size()] = routine;
      routines.put(routine.name(), routine);
    }
    return routines;
  }

  private Routine routine(List<String> text, Routine[] all) {
    List<String> head = List.of(text.get(0).split(" +"));
    List<String> registers = new ArrayList<>(head.subList(2, head.size()));
    Map<String, Integer> labels = new HashMap<>();
    List<List<String>> instructions = new ArrayList<>();
    for (String line : text.subList(1, text.size())) {
      if (line.endsWith(":")) {
        labels.put(line.substring(0, line.length() - 1), instructions.size());
      } else {
        instructions.add(List.of(line.split(" +")));
      }
    }
    Op[] ops = new Op[instructions.size()];
    int[] operands = new int[3 * ops.length];
    for (int pc = 0; pc < ops.length; pc++) {
      List<String> words = instructions.get(pc);
      ops[pc] = Op.valueOf(words.get(0).toUpperCase(Locale.ROOT));
      for (int i = 1; i < words.size(); i++) {
        operands[3 * pc + i - 1] = operand(ops[pc], i - 1, words.get(i), registers, labels);
      }
    }
    return new Routine(head.get(1), registers.size(), ops, operands, all);
  }

  private int operand(Op op, int index, String word, List<String> registers, Map<String, Integer> labels) {
    if (op == Op.CONST && index == 1) {
      return Integer.parseInt(word);
    }
    if (op == Op.GENERATOR && index == 1) {
      return names.indexOf(word);
    }
    if (op == Op.JUMP || op == Op.UNLESS_LESS && index == 2) {
      return labels.get(word);
    }
    if (!registers.contains(word)) {
      registers.add(word);
    }
    return registers.indexOf(word);
  }
}
