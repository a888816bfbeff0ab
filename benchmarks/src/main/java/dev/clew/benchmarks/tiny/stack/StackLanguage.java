package dev.clew.benchmarks.tiny.stack;

import dev.clew.benchmarks.tiny.Chore;
import dev.clew.benchmarks.tiny.Language;
import dev.clew.benchmarks.tiny.bytecode.Function;
import dev.clew.benchmarks.tiny.bytecode.Programs;
import java.lang.invoke.MethodHandles;
import java.util.function.IntFunction;

/** Bytecode on a heap-allocated stack of boxed numbers. */
public final class StackLanguage implements Language {
  /** Makes the language. */
  public StackLanguage() {}

  /** Returns what may define classes beside these, as the JIT does. */
  public static MethodHandles.Lookup lookup() {
    return MethodHandles.lookup();
  }

  @Override
  public String name() {
    return "stack";
  }

  @Override
  public IntFunction<Object> program(Chore chore) {
    return program(Programs.function(chore));
  }

  /** Returns what runs a function of one parameter, a whole number. */
  public IntFunction<Object> program(Function function) {
    return n -> Interpreter.call(function, new Int(n)).toJava();
  }

  @Override
  public int size(Chore chore) {
    return switch (chore) {
      case COUNT -> 6_000_000;
      case NESTED -> 3700;
      case FLOATS -> 5_000_000;
      case FIB -> 33;
      case OBJECTS -> 3_000_000;
      case CALLS -> 3_000_000;
    };
  }
}
