package dev.clew.benchmarks.tiny.cek;

import java.util.function.Function;
import java.util.function.IntFunction;

/** Runs a program given as text. */
public final class CekText implements Function<String, IntFunction<Object>> {
  /** Made by its name, in the loader that weaves. */
  public CekText() {}

  @Override
  public IntFunction<Object> apply(String text) {
    Expr.Lambda lambda = (Expr.Lambda) Parser.parse(text);
    return n -> Machine.run(lambda.body(), new Env(n, null));
  }
}
