package dev.clew.benchmarks.measure;

/**
 * What was timed in one go.
 *
 * @param runs how many runs of the program; none for the loading before the first one
 * @param nanos how long all of them took
 */
public record Repetition(int runs, long nanos) {
  /** Returns seconds for one run. */
  public double secondsPerRun() {
    return nanos / 1e9 / runs;
  }
}
