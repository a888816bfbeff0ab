package dev.clew.benchmarks.tiny;

import dev.clew.benchmarks.tiny.bytecode.Assembler;
import dev.clew.benchmarks.tiny.stack.StackLanguage;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Runs a program given as text. */
public final class StackText implements Function<String, IntFunction<Object>> {
  /** Made by its name, in the loader that weaves. */
  public StackText() {}

  @Override
  public IntFunction<Object> apply(String text) {
    return new StackLanguage().program(Assembler.assemble(text));
  }
}
