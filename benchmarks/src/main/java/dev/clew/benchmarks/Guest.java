package dev.clew.benchmarks;

/** A program that has been loaded. This type is shared by all class loaders; what implements it is loaded once for each way to run. */
@FunctionalInterface
public interface Guest {
  /**
   * Runs the program once, its definitions being there already, and returns what comes of it: its output, or its result. It is the same each time.
   *
   * @throws Exception if the program fails
   */
  Object run() throws Exception;
}
