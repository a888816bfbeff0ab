package dev.clew.runtime;

/**
 * What is known of a piece of code by having run it: whether it is <em>warm</em>, and whether it is <em>worth entering</em>.
 *
 * <p>HotSpot interprets new code at first, which takes five to fifty times as long as running the author's interpreter, long compiled, over the same piece of the guest program. How long that lasts
 * depends on HotSpot's queue: milliseconds for one small loop, seconds for hundreds of them. Code is warm when an iteration of it takes not much longer than the interpreter would.
 *
 * <p>Warm code may still cost more than it gains if it is left soon, because what comes next is not compiled yet: getting in and out again takes some time of its own. So what is judged is the whole
 * journey, from the interpreter through one piece of code after the other back to the interpreter. A piece that is not worth entering is still gone on to from another one, as leaving is what costs.
 *
 * <p>Whatever takes longer than it should until then comes out of the {@link WarmUp} purse.
 */
final class Youth {
  /** What an instruction of the author's interpreter takes when HotSpot has compiled it, about: 0.05 to 0.3 in the interpreters that were measured ({@code docs/decisions/0027-the-purse-earns.md}), as most only move locals about. */
  private static final double NANOS_PER_INSTRUCTION = 0.2;
  /** What it takes to get into compiled code and out again, beside running it, about. */
  private static final int CROSSING_NANOS = 200;
  /** So many times as long as the interpreter may warm code take. */
  private static final int WARM = 2;
  /** Good runs, one after the other, that prove it. */
  private static final int PROOF = 8;
  /**
   * Runs after which it is taken for granted: HotSpot compiles with its best compiler after 5,000. It cannot be told what the code itself took if it calls other loops; and what it calls outside of the
   * author's interpreter counts as one instruction, however long that takes with and without the JIT.
   */
  private static final int MAX_RUNS = 10_000;
  /** So many times slower than the interpreter can new code be at most. */
  private static final int SLOWEST = 50;

  private final WarmUp warmUp;
  private boolean warm;
  private boolean worthEntering;
  private int warmRuns;
  private int worthyRuns;
  private int runs;
  private boolean elsewhere;

  /**
   * Begins.
   *
   * @param older what was known of the code that this one replaces, or null
   */
  Youth(WarmUp warmUp, Youth older) {
    this.warmUp = warmUp;
    this.worthEntering = older != null && older.worthEntering;
  }

  /** Tells whether HotSpot has compiled it, as far as can be seen. */
  boolean isWarm() {
    return warm;
  }

  /** Tells whether the interpreter should enter it. */
  boolean isWorthEntering() {
    return warm && worthEntering;
  }

  /** Tells whether the interpreter should enter the code that this one replaces. */
  boolean wasWorthEntering() {
    return worthEntering;
  }

  /** Returns what the author's interpreter would take for so many of its instructions, in nanoseconds. */
  static double interpreted(double instructions) {
    return NANOS_PER_INSTRUCTION * instructions;
  }

  /** A run begins. */
  void begins() {
    elsewhere = false;
  }

  /** The code calls that of another loop, whose time will be in this one's. */
  void leadsElsewhere() {
    elsewhere = true;
  }

  /** Tells whether it has called that of another loop in the last runs. */
  boolean hasLedElsewhere() {
    return elsewhere;
  }

  /** A run of code that is not warm yet has ended; {@code interpreted} is what the interpreter would have taken. */
  void ran(long nanos, double interpreted) {
    if (++runs >= MAX_RUNS) {
      warm = true;
      worthEntering = true;
      return;
    }
    if (elsewhere) {
      warmUp.unjudged(nanos);
      return;
    }
    settle(nanos, interpreted, 1);
    warmRuns = nanos <= WARM * interpreted ? warmRuns + 1 : 0;
    warm = warmRuns >= PROOF;
  }

  /** A run of warm code has ended, one of so many that are timed. */
  void sampled(long nanos, double interpreted, int runs) {
    if (elsewhere) {
      warmUp.unjudged(nanos * runs);
    } else {
      settle(nanos, interpreted, runs);
    }
  }

  private void settle(long nanos, double interpreted, int runs) {
    double gain = interpreted - Math.min(nanos, interpreted * SLOWEST);
    if (gain > 0) {
      warmUp.earned((long) gain * runs);
    } else {
      warmUp.lost((long) -gain * runs);
    }
  }

  /** It was tried whether entering pays, which tells more than what journeys are believed to gain. */
  void judge(boolean worth) {
    worthEntering = worth;
    worthyRuns = 0;
  }

  /** A journey that began here has ended; {@code interpreted} is what the interpreter would have taken. */
  void travelled(long nanos, double interpreted) {
    long spent = nanos + CROSSING_NANOS;
    if (spent > interpreted) {
      warmUp.lost(CROSSING_NANOS);
      worthyRuns = 0;
    } else {
      worthyRuns++;
    }
    worthEntering |= worthyRuns >= PROOF;
  }
}
