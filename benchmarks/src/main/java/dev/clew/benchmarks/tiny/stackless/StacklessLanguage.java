package dev.clew.benchmarks.tiny.stackless;

import dev.clew.benchmarks.tiny.Chore;
import dev.clew.benchmarks.tiny.Language;
import dev.clew.benchmarks.tiny.bytecode.Function;
import dev.clew.benchmarks.tiny.bytecode.Programs;
import java.util.function.IntFunction;

/** The same bytecode with a linked list of frames. */
public final class StacklessLanguage implements Language {
  /** Makes the language. */
  public StacklessLanguage() {}

  @Override
  public String name() {
    return "stackless";
  }

  @Override
  public IntFunction<Object> program(Chore chore) {
    return program(Programs.function(chore));
  }

  /** Returns what runs a function of one parameter, a whole number. */
  public IntFunction<Object> program(Function function) {
    return n -> {
      Frame frame = new Frame(function, null);
      frame.locals[0] = n;
      return Interpreter.run(frame);
    };
  }

  @Override
  public int size(Chore chore) {
    return switch (chore) {
      case COUNT -> 4_000_000;
      case NESTED -> 3500;
      case FLOATS -> 4_000_000;
      case FIB -> 32;
      case OBJECTS -> 3_000_000;
      case CALLS -> 2_500_000;
    };
  }
}
