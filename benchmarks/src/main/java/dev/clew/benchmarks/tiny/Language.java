package dev.clew.benchmarks.tiny;

import java.util.function.IntFunction;

/** One of the interpreters, with its programs. */
public interface Language {
  /** Returns the name. */
  String name();

  /** Parses the program for a chore; the function runs it for a size. */
  IntFunction<Object> program(Chore chore);

  /** Returns the size that takes half a second without JIT. */
  int size(Chore chore);
}
