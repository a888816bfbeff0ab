package dev.clew.runtime;

/** One way from the interpreter through compiled code back to it: what the interpreter would have taken for it. */
final class Journey {
  private final Youth entered;
  private final long start;
  private double interpreted;

  private Journey(Youth entered, long start) {
    this.entered = entered;
    this.start = start;
  }

  /** Sets out at a header. */
  static Journey from(LoopHeader header) {
    Youth youth = header.youth();
    return youth == null || youth.isWorthEntering() ? new Journey(null, 0) : new Journey(youth, System.nanoTime());
  }

  /** Adds what the interpreter would have taken, in nanoseconds. */
  void add(double nanos) {
    interpreted += nanos;
  }

  /** Arrives where the interpreter goes on. */
  void ends() {
    if (entered != null) {
      entered.travelled(System.nanoTime() - start, interpreted);
    }
  }
}
