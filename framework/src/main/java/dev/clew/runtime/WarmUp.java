package dev.clew.runtime;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What becoming faster may cost the guest: one purse, which fills with a share of the time that passes, and with what compiled code has <em>earned</em> by being faster than the interpreter: a program
 * that gains much goes on compiling as fast as it can, one that has gained nothing yet tries a little at a time. Out of it comes what is <em>invested</em>, by recording and compiling, and what is <em>lost</em>, by
 * running code that is slower than the interpreter yet, by getting into compiled code for next to nothing, and by leaving it at guards that have no bridge. When it is empty, the guest goes on in the
 * interpreter. One purse for all, so that no more is compiled while HotSpot has not come round to what was.
 *
 * <p>The share shrinks while nothing comes back for long ({@link Profit}). Besides, whatever has taken long enough by itself is worth what it takes to compile it, and need not wait for the purse: the idea of renting skis until what was paid would have bought them. So a
 * program that spends its time in one loop has it compiled at once, and one that spends it in a thousand places gets them compiled one after the other.
 */
final class WarmUp {
  /** What a pass of a loop header that is not compiled takes, about. */
  private static final long NANOS_PER_PASS = 70;
  /** What a loop must have taken, several times what it takes to compile it. */
  private static final long WORTH_COMPILING_NANOS = 200_000_000;
  /** What must have been lost for want of a bridge. */
  private static final long WORTH_BRIDGING_NANOS = 20_000_000;
  /** In the purse at first: enough that a few hot loops are compiled at once. */
  private static final long ALLOWANCE_NANOS = 150_000_000;
  /** What gathers in the purse at most, of time or of gains, and what can be owed at most: the first trace of a process takes longer than any other, and should not keep all others waiting. */
  private static final long CAPACITY_NANOS = 200_000_000;
  /** What it costs the guest that HotSpot has one more byte of bytecode to compile, about: its compilers have threads of their own, but they take processors, and the author's interpreter waits for them, too. */
  private static final long NANOS_PER_BYTE = 1_500;
  /** How long everything costs more at first. */
  private static final long EARLY_NANOS = 2_000_000_000;
  /** So many times as much: HotSpot has the author's interpreter to compile then, and our compiler, and a program that runs for a short time only gets nothing back. */
  private static final long EARLY_FACTOR = 2;

  private final boolean bounded;
  private final BooleanSupplier denied;
  private final Share purse;
  private final Profit profit = new Profit();
  private final LongSupplier clock;
  private final long begin;

  /**
   * Creates a purse.
   *
   * @param percent how much of the time that passes goes into it; 100 for no bound at all
   * @param denied whether the next request is turned down all the same, for tests
   */
  WarmUp(int percent, BooleanSupplier denied) {
    this(percent, denied, System::nanoTime);
  }

  /** Creates a purse with a clock, in nanoseconds. */
  WarmUp(int percent, BooleanSupplier denied, LongSupplier clock) {
    this.bounded = percent < 100;
    this.denied = denied;
    this.clock = clock;
    this.begin = clock.getAsLong();
    this.purse = new Share(percent / 100.0, ALLOWANCE_NANOS, CAPACITY_NANOS, clock);
  }

  /** Tells whether there is a bound at all; if not, nothing depends on the clock. */
  boolean isBounded() {
    return bounded;
  }

  /** Tells whether something may be recorded and compiled. */
  boolean mayInvest() {
    return (!bounded || purse.mayStart(profit.factor())) && !denied.getAsBoolean();
  }

  /** Tells whether a loop whose header was passed so often may be recorded and compiled. */
  boolean mayInvest(int passes) {
    return passes * NANOS_PER_PASS >= WORTH_COMPILING_NANOS || mayInvest();
  }

  /** Tells whether a bridge may be recorded and compiled where so much was lost for want of it. */
  boolean mayInvest(long lostNanos) {
    return lostNanos >= WORTH_BRIDGING_NANOS || mayInvest();
  }

  /** Takes out what recording or compiling took. */
  void invested(long nanos) {
    pay(nanos);
  }

  /** Takes out what HotSpot will spend on new code of so many bytes. */
  void investedCode(int bytes) {
    invested(bytes * NANOS_PER_BYTE);
  }

  /** Puts in what was gained, by running code that is faster than the interpreter. */
  void earned(long nanos) {
    if (bounded) {
      purse.put(nanos);
      profit.earned(nanos);
    }
  }

  /** Tells of time in code of which nobody can say what it gains, as it calls other code: what is spent may well come back there. */
  void unjudged(long nanos) {
    if (bounded) {
      profit.earned(nanos);
    }
  }

  /** Tells whether something may be lost by running code that is not known to gain anything. */
  boolean mayLose() {
    return (!bounded || purse.mayStart(profit.factor())) && !denied.getAsBoolean();
  }

  /** Takes out what was lost. */
  void lost(long nanos) {
    pay(nanos);
  }

  private void pay(long nanos) {
    if (bounded) {
      profit.spent(nanos);
      purse.add(clock.getAsLong() - begin < EARLY_NANOS ? EARLY_FACTOR * nanos : nanos);
    }
  }
}
