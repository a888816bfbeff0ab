package dev.clew.benchmarks.tiny.ast;

import dev.clew.benchmarks.tiny.Chore;
import dev.clew.benchmarks.tiny.Language;
import java.util.function.IntFunction;

/** A syntax tree that rewrites itself by the types it sees. */
public final class AstLanguage implements Language {
  /** Makes the language. */
  public AstLanguage() {}

  @Override
  public String name() {
    return "ast";
  }

  @Override
  public IntFunction<Object> program(Chore chore) {
    Function function = Programs.function(chore);
    return n -> function.call(null, n);
  }

  @Override
  public int size(Chore chore) {
    return switch (chore) {
      case COUNT -> 10_000_000;
      case NESTED -> 4500;
      case FLOATS -> 7_000_000;
      case FIB -> 29;
      case OBJECTS -> 5_000_000;
      case CALLS -> 1_000_000;
    };
  }
}
