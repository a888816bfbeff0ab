package dev.clew.benchmarks;

/**
 * A program in a language of its own interpreter, and the same written in Java. This type is shared by all class loaders; what implements it is loaded
 * once for each {@link dev.clew.benchmarks.program.Way}.
 */
public interface Task {
  /** Returns the name, {@code interpreter/program}. */
  String name();

  /** Returns the size that takes the interpreter, without JIT, about half a second. */
  int size();

  /** Returns a size for a quick test, still large enough to make loops hot. */
  int testSize();

  /** Returns the result for {@link #testSize()}, known from elsewhere. */
  Object expected();

  /** Interprets the program. */
  Object interpret(int size);

  /** Runs what a Java programmer would have written instead. */
  Object twin(int size);
}
