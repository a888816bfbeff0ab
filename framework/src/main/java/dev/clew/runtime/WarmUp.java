package dev.clew.runtime;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What becoming faster may cost the guest: one purse for all of recording and compiling, for running code that is slower than the interpreter yet, and for leaving compiled code by guards without a
 * bridge. It fills with a share of the time that passes; when it is empty, the guest goes on in the interpreter. So the JIT cannot make a program slower by more than that share and what is in the
 * purse at first, whatever HotSpot's compile queue, the guest program, or our own cold code do. The idea is that of renting skis before buying them: what has been spent on a place stays in
 * proportion to what it has been used.
 */
final class WarmUp {
  /** In the purse at first: enough that a few hot loops are compiled at once. */
  private static final long ALLOWANCE_NANOS = 150_000_000;
  /** What gathers in the purse at most while there is nothing to do. */
  private static final long CAPACITY_NANOS = 150_000_000;

  /** What HotSpot will take to compile a byte of bytecode, about: its compilers have a thread of their own, but one that the author's interpreter waits for, too. */
  private static final long NANOS_PER_BYTE = 10_000;

  private final boolean bounded;
  private final BooleanSupplier denied;
  private final Share purse;

  /**
   * Creates a purse.
   *
   * @param percent how much of the time that passes goes in; 100 for no bound at all
   * @param denied whether the next request is turned down all the same, for tests
   */
  WarmUp(int percent, BooleanSupplier denied) {
    this(percent, denied, System::nanoTime);
  }

  /** Creates a purse with a clock, in nanoseconds. */
  WarmUp(int percent, BooleanSupplier denied, LongSupplier clock) {
    this.bounded = percent < 100;
    this.denied = denied;
    this.purse = new Share(percent / 100.0, ALLOWANCE_NANOS, CAPACITY_NANOS, clock);
  }

  /** Tells whether something may be spent. */
  boolean mayStart() {
    return (!bounded || purse.mayStart()) && !denied.getAsBoolean();
  }

  /** Takes out what HotSpot will spend on new code of so many bytes. */
  void addCode(int bytes) {
    add(bytes * NANOS_PER_BYTE);
  }

  /** Takes out what was spent. */
  void add(long nanos) {
    if (bounded) {
      purse.add(nanos);
    }
  }
}
