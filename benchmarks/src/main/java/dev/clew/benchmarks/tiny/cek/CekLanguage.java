package dev.clew.benchmarks.tiny.cek;

import dev.clew.benchmarks.tiny.Chore;
import dev.clew.benchmarks.tiny.Language;
import java.util.function.IntFunction;

/** A small Scheme on a machine with environments and continuations on the heap. */
public final class CekLanguage implements Language {
  /** Makes the language. */
  public CekLanguage() {}

  @Override
  public String name() {
    return "cek";
  }

  @Override
  public IntFunction<Object> program(Chore chore) {
    Expr.Lambda lambda = (Expr.Lambda) Programs.expression(chore);
    return n -> Machine.run(lambda.body(), new Env(n, null));
  }

  @Override
  public int size(Chore chore) {
    return switch (chore) {
      case COUNT -> 3_000_000;
      case NESTED -> 2800;
      case FLOATS -> 3_000_000;
      case FIB -> 32;
      case OBJECTS -> 2_000_000;
      case CALLS -> 1_500_000;
    };
  }
}
