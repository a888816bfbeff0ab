package dev.clew.runtime;

/**
 * How a version of a header gets code: from the trace that was recorded at its cell, when a jump first arrives; if that takes another way from what is known at the version, from a recording of its
 * own. Either may have to wait, for HotSpot or for what warming up may cost, and a recording may fail: it is tried again then, not at every arrival and not for ever. Racy, only waiting is lost by it.
 */
final class Attempts {
  /** Arrivals until it is tried again. */
  private static final int PATIENCE = 500;
  /** Recordings that may fail. */
  private static final int MAX_FAILURES = 3;

  private int arrivals;
  private int due = 1;
  private int failures;
  private boolean toRecord;
  private boolean over;

  /** Counts an arrival; tells whether something is to be tried now. */
  boolean isDue() {
    return !over && ++arrivals >= due;
  }

  /** Returns how often a jump arrived here so far. */
  int arrivals() {
    return arrivals;
  }

  /** It cannot be tried yet. */
  void postpone() {
    due = arrivals + PATIENCE;
  }

  /** Tells whether the trace that was recorded at the cell is known not to be one for the version. */
  boolean isToRecord() {
    return toRecord;
  }

  /** The trace that was recorded at the cell takes another way. */
  void record() {
    toRecord = true;
  }

  /** A recording has failed; tells whether it was the last. */
  boolean failed() {
    failures++;
    over = failures >= MAX_FAILURES;
    due = arrivals + (PATIENCE << failures);
    return over;
  }

  /** Code is being made; there is nothing more to try. */
  void succeeded() {
    over = true;
  }
}
