package dev.clew.benchmarks.soak.record;

import dev.clew.observe.Summary;

/**
 * What the JIT has done.
 *
 * @param recordings recordings begun
 * @param loops loops compiled
 * @param bridges bridges compiled
 * @param aborts recordings given up
 * @param guardFailures failures of guards without a bridge
 * @param blacklisted how often a place was blacklisted
 * @param invalidated traces invalidated
 * @param failures failures of the JIT compiler itself
 */
public record Counts(long recordings, long loops, long bridges, long aborts, long guardFailures, long blacklisted, long invalidated, long failures) {
  /** Returns the counters as they are in a summary. */
  public static Counts of(Summary s) {
    long failures = s.failures().stream().mapToLong(Summary.Failure::count).sum();
    return new Counts(s.recordings(), s.loops(), s.bridges(), s.abortCount(), s.guardFailures(), s.blacklisted(), s.invalidated(), failures);
  }

  /** Returns what has been done since an earlier moment. */
  public Counts since(Counts earlier) {
    return new Counts(recordings - earlier.recordings, loops - earlier.loops, bridges - earlier.bridges, aborts - earlier.aborts, guardFailures - earlier.guardFailures,
        blacklisted - earlier.blacklisted, invalidated - earlier.invalidated, failures - earlier.failures);
  }
}
