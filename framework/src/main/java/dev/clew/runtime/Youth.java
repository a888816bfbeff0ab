package dev.clew.runtime;

/**
 * The first while of new code. HotSpot interprets it at first, which takes five to fifty times as long as running the author's interpreter, long compiled, over the same piece of the guest program. How
 * long that lasts depends on HotSpot's queue: milliseconds for one small loop, seconds for hundreds of them. Code is young until an iteration of it takes no longer than the interpreter would, or until
 * HotSpot must have seen it often enough; until then what it takes too long comes out of the {@link WarmUp} purse.
 */
final class Youth {
  /** What an instruction of the author's interpreter takes when HotSpot has compiled it, about. */
  private static final double NANOS_PER_INSTRUCTION = 0.7;
  /** Runs as fast as the interpreter, one after the other, that end youth. */
  private static final int AT_PAR = 8;
  /** Runs that end it anyway: HotSpot compiles with its best compiler after 5,000. */
  private static final int MAX_RUNS = 10_000;
  /** So many times slower than the interpreter can new code be at most; what takes longer was spent elsewhere, in another loop that it called. */
  private static final int SLOWEST = 50;

  private final WarmUp warmUp;
  private final double iterationNanos;
  private int runs;
  private int atPar;

  /**
   * Begins.
   *
   * @param instructions how many instructions the author's interpreter executes in one iteration
   */
  Youth(WarmUp warmUp, int instructions) {
    this.warmUp = warmUp;
    this.iterationNanos = instructions * NANOS_PER_INSTRUCTION;
  }

  /** Counts a run of some iterations, and tells whether youth is over. */
  boolean endsWith(long nanos, int iterations) {
    double interpreted = iterationNanos * iterations;
    if (nanos > interpreted) {
      atPar = 0;
      warmUp.add((long) (Math.min(nanos, interpreted * SLOWEST) - interpreted));
    } else {
      atPar++;
    }
    return ++runs >= MAX_RUNS || atPar >= AT_PAR;
  }
}
