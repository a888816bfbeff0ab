package dev.clew.benchmarks.measure;

import dev.clew.benchmarks.Guest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/**
 * Loads a program, then runs it until the time is over. If there are only a few repetitions by then, it goes on until there are enough, or until three times
 * the time is over. A repetition is one run at first. Programs that turn out to be too short for the clock have their repetitions doubled until they are long
 * enough; how often that happens depends on how fast they are, which is why each repetition says how many runs it was.
 */
public final class Stopwatch {
  private static final long SHORT_NANOS = 5_000_000;
  private static final int MOST_RUNS = 1 << 20;
  private static final int ENOUGH = 5;
  private static final int PATIENCE = 3;

  private final LongSupplier clock;

  /** Makes one; the clock counts nanoseconds. */
  public Stopwatch(LongSupplier clock) {
    this.clock = clock;
  }

  /**
   * What came out.
   *
   * @param repetitions the loading first
   * @param result what each run gave
   */
  public record Times(List<Repetition> repetitions, Object result) {}

  /**
   * Measures.
   *
   * @param nanos for how long, the loading aside; a repetition that has begun is finished
   * @throws IllegalStateException if a run gives something else than the one before
   * @throws Exception if the program fails
   */
  public Times measure(Callable<Guest> program, long nanos) throws Exception {
    List<Repetition> repetitions = new ArrayList<>();
    long start = clock.getAsLong();
    Guest guest = program.call();
    long now = clock.getAsLong();
    repetitions.add(new Repetition(0, now - start));
    long loaded = now;
    Object expected = null;
    int runs = 1;
    do {
      long before = clock.getAsLong();
      Object result = run(guest, runs);
      now = clock.getAsLong();
      repetitions.add(new Repetition(runs, now - before));
      if (expected != null && !expected.equals(result)) {
        throw new IllegalStateException("another result in a later run: " + result + "\nfirst there was: " + expected);
      }
      expected = result;
      if (now - before < SHORT_NANOS && runs < MOST_RUNS) {
        runs *= 2;
      }
    } while (now - loaded < nanos || repetitions.size() <= ENOUGH && now - loaded < PATIENCE * nanos);
    return new Times(repetitions, expected);
  }

  private static Object run(Guest guest, int runs) throws Exception {
    Object result = null;
    for (int i = 0; i < runs; i++) {
      result = guest.run();
    }
    return result;
  }
}
