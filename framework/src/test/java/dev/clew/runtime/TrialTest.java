package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whether entering compiled code pays, by trying. A simulated guest that passes one place again and again, with a clock that says what each pass took. */
class TrialTest {
  private static final long SECOND = 1_000_000_000;
  private long now;
  private int count;
  private int entries;
  private int lost;
  private final Trial trial = new Trial(() -> now, 60 * SECOND);

  @Test
  void codeThatTakesLongerThanTheInterpreterIsLeftAloneForSomeTime() {
    run(100_000, 300, 100, 0);
    assertThat(lost).isEqualTo(1);
    assertThat(entries).as("before the trial and in it").isBetween(Trial.FIRST, Trial.FIRST + Trial.ROUNDS * Trial.BLOCK);
    assertThat(trial.enteredNanos()).isBetween(290.0, 310.0);
    assertThat(trial.interpretedNanos()).isBetween(99.0, 101.0);
    assertThat(trial.rests()).isTrue();
    now += SECOND;
    assertThat(trial.rests()).isFalse();
  }

  @Test
  void itIsTriedAgainAndRestsLongerEachTime() {
    run(100_000, 300, 100, 0);
    now += 2 * SECOND;
    run(100_000, 300, 100, 0);
    assertThat(lost).isEqualTo(2);
    assertThat(trial.restLeftNanos()).isBetween(3 * SECOND, 4 * SECOND);
    for (int i = 0; i < 8; i++) {
      now += 61 * SECOND;
      run(100_000, 300, 100, 0);
    }
    assertThat(trial.restLeftNanos()).isBetween(50 * SECOND, 60 * SECOND);
  }

  @Test
  void codeThatGainsIsEnteredAndSeldomTriedAgain() {
    run(1_000_000, 50, 100, 0);
    assertThat(lost).isZero();
    assertThat(count).as("passes that were interpreted").isEqualTo(Trial.ROUNDS * Trial.BLOCK);
  }

  @Test
  void whatAnEntryCostsIsSharedByItsIterations() {
    run(1_000_000, 300, 200, 1);
    assertThat(lost).as("150 for an iteration").isZero();
    run(2_000_000, 300, 100, 1);
    assertThat(lost).isPositive();
  }

  @Test
  void codeThatRunsForLongIsNotTried() {
    run(1_000_000, 30_000, 100, 9);
    assertThat(count).isZero();
  }

  @Test
  void whatCannotBeCountedIsNotTried() {
    for (int i = 0; i < 1_000_000 && count == 0; i++) {
      if (trial.isTimed()) {
        trial.spoil();
      }
      run(1, 300, 100, 0);
    }
    assertThat(count).isZero();
  }

  @Test
  void anInterruptionOfTheThreadDoesNotDecide() {
    for (int i = 0; i < 40; i++) {
      run(5_000, 50, 100, 0);
      now += SECOND; // somebody else had the processor
    }
    assertThat(lost).isZero();
  }

  @Test
  void threadsThatPassAtOnceAreNeverToldOfIt() throws Exception {
    Trial shared = new Trial(System::nanoTime, 1_000_000);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    List<Thread> threads = IntStream.range(0, 4).mapToObj(n -> new Thread(() -> {
      try {
        for (int i = 0; i < 3_000_000; i++) {
          shared.turn(i);
          shared.iterated(1);
        }
      } catch (Throwable t) {
        thrown.set(t);
      }
    })).toList();
    threads.forEach(Thread::start);
    for (Thread t : threads) {
      t.join();
    }
    assertThat(thrown.get()).isNull();
  }

  /** Passes the place; one entry takes {@code entered} and runs {@code more} iterations besides the first, one interpreted pass takes {@code interpreted}. */
  private void run(int passes, long entered, long interpreted, int more) {
    for (int i = 0; i < passes; i++) {
      if (trial.rests()) {
        now += interpreted;
        continue;
      }
      switch (trial.turn(count)) {
        case ENTER, WON -> {
          entries++;
          now += entered;
          trial.iterated(1 + more);
        }
        case INTERPRET -> {
          count += Trial.BLOCK;
          now += interpreted * Trial.BLOCK;
        }
        case LOST -> lost++;
      }
    }
  }
}
