package dev.clew.benchmarks.tiny.ast;

import java.util.function.Function;
import java.util.function.IntFunction;

/** Runs a program given as text. */
public final class AstText implements Function<String, IntFunction<Object>> {
  /** Made by its name, in the loader that weaves. */
  public AstText() {}

  @Override
  public IntFunction<Object> apply(String text) {
    dev.clew.benchmarks.tiny.ast.Function function = Parser.parse(text);
    return n -> function.call(null, n);
  }
}
