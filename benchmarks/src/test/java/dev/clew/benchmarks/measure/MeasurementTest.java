package dev.clew.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementTest {
  private static final Trial TRIAL = new Trial(List.of(new Repetition(0, 1), new Repetition(1, 1)), 0);

  @Test
  void aTrialIsItsLoadingAndAtLeastOneRepetition() {
    assertThatThrownBy(() -> new Trial(List.of(new Repetition(0, 1)), 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Trial(List.of(new Repetition(1, 1), new Repetition(1, 1)), 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Trial(List.of(new Repetition(0, 1), new Repetition(0, 1)), 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Trial(null, 0)).hasMessage("a trial has no repetitions");
  }

  @Test
  void aMeasurementHasTrialsOrAFailure() {
    assertThat(new Measurement("bf/a", "on", "s", "m", List.of(TRIAL), null).succeeded()).isTrue();
    assertThat(new Measurement("bf/a", "on", "s", "m", List.of(), "exit code 1").succeeded()).isFalse();
    assertThatThrownBy(() -> new Measurement("bf/a", "on", "s", "m", List.of(), null)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Measurement("bf", "on", "s", "m", List.of(TRIAL), null)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLanguageIsTheFirstPartOfTheName() {
    assertThat(new Measurement("lisp/a/b", "on", "s", "m", List.of(TRIAL), null).language()).isEqualTo("lisp");
  }

  @Test
  void thePeakIsReadFromWhatLinuxTells() {
    assertThat(Memory.peakIn(List.of("Name:\tjava", "VmPeak:\t 9 kB", "VmHWM:\t  123456 kB", "VmRSS:\t 7 kB"))).isEqualTo(123456L * 1024);
    assertThat(Memory.peakIn(List.of("Name:\tkthreadd"))).isZero();
  }

  @Test
  void clocksHaveNames() {
    assertThat(Clock.named("wall")).isEqualTo(Clock.WALL);
    assertThat(Clock.named("cpu")).isEqualTo(Clock.CPU);
    assertThatThrownBy(() -> Clock.named("sun")).hasMessage("no clock is called sun; there are wall, cpu");
  }

  @Test
  void processorTimeGoesOnWithWork() {
    long before = Clock.CPU.nanos();
    long after = before;
    while (after == before) {
      after = Clock.CPU.nanos();
    }
    assertThat(after).isGreaterThan(before);
  }

  @Test
  void theMachineIsNamed() {
    assertThat(Machine.describe()).startsWith(Runtime.getRuntime().availableProcessors() + " x ").contains(System.getProperty("os.name"));
    assertThat(Machine.jvm()).contains(System.getProperty("java.runtime.version"));
  }
}
