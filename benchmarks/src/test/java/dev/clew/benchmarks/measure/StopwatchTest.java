package dev.clew.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.benchmarks.Guest;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With a clock that only a run of the guest, or its loading, moves on. */
class StopwatchTest {
  private static final long MILLI = 1_000_000;

  private long time = 77;
  private int runs;

  private Stopwatch.Times measure(long loading, long running, long limit) throws Exception {
    Guest guest = () -> {
      runs++;
      time += running;
      return "done";
    };
    return new Stopwatch(() -> time).measure(() -> {
      time += loading;
      return guest;
    }, limit);
  }

  @Test
  void theLoadingComesFirstAndIsNotPartOfTheTime() throws Exception {
    List<Repetition> repetitions = measure(1000 * MILLI, 10 * MILLI, 75 * MILLI).repetitions();
    assertThat(repetitions).hasSize(9).startsWith(new Repetition(0, 1000 * MILLI), new Repetition(1, 10 * MILLI));
  }

  @Test
  void aFewLongRunsAreWaitedForButNotForEver() throws Exception {
    assertThat(measure(0, 10 * MILLI, 20 * MILLI).repetitions()).hasSize(1 + 5);
    assertThat(measure(0, 10 * MILLI, 8 * MILLI).repetitions()).hasSize(1 + 3);
  }

  @Test
  void thereIsAlwaysOneRun() throws Exception {
    Stopwatch.Times times = measure(0, 500 * MILLI, MILLI);
    assertThat(times.repetitions()).containsExactly(new Repetition(0, 0), new Repetition(1, 500 * MILLI));
    assertThat(times.result()).isEqualTo("done");
  }

  @Test
  void shortRunsAreDoubledUntilTheyAreLongEnough() throws Exception {
    assertThat(measure(0, MILLI, 30 * MILLI).repetitions()).extracting(Repetition::runs).containsExactly(0, 1, 2, 4, 8, 8, 8);
    assertThat(runs).isEqualTo(31);
  }

  @Test
  void secondsAreForOneRun() {
    assertThat(new Repetition(4, 2_000_000_000).secondsPerRun()).isEqualTo(0.5);
  }

  @Test
  void aResultThatChangesIsAnError() {
    Iterator<String> results = List.of("a", "a", "b").iterator();
    Guest guest = () -> {
      time += 10 * MILLI;
      return results.next();
    };
    assertThatThrownBy(() -> new Stopwatch(() -> time).measure(() -> guest, 100 * MILLI))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("another result in a later run: b");
  }
}
