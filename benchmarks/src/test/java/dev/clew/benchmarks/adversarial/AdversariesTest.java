package dev.clew.benchmarks.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.benchmarks.Task;
import dev.clew.observe.Summary;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the JIT makes of programs that are hard on it is right, and bounded: however long they run, it comes to an end. */
class AdversariesTest {
  /** Runs without a recording that count as the end. */
  private static final int QUIET = 20;
  private static final int MOST_RUNS = 2000;
  /** No program has more than a few hundred places; 500 small functions in one loop are the most. */
  private static final int MOST_RECORDINGS = 1500;

  static Stream<String> names() {
    return new Adversaries().get().stream().map(Task::name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void recordingComesToAnEnd(String name) throws ReflectiveOperationException {
    try (Clew jit = Clew.builder().set("verify", "on").build()) {
      Task task = woven(jit, name);
      Object expected = task.expected();
      long recordings = 0;
      int quiet = 0;
      for (int run = 0; run < MOST_RUNS && quiet < QUIET; run++) {
        assertThat(task.interpret(task.testSize())).as("run %d", run).isEqualTo(expected);
        Summary summary = jit.statistics().summary();
        quiet = summary.recordings() == recordings ? quiet + 1 : 0;
        recordings = summary.recordings();
      }
      Summary summary = jit.statistics().summary();
      assertThat(summary.failures()).isEmpty();
      assertThat(quiet).as("runs without a recording, after %d recordings, %d loops, %d bridges, given up: %s", recordings, summary.loops(), summary.bridges(), summary.abortsByReason()).isEqualTo(QUIET);
      assertThat(recordings).isPositive().isLessThanOrEqualTo(MOST_RECORDINGS);
    }
  }

  private static Task woven(Clew jit, String name) throws ReflectiveOperationException {
    ClassLoader loader = jit.weavingLoader(AdversariesTest.class.getClassLoader(), "dev.clew.benchmarks.adversarial.", "dev.clew.benchmarks.tiny.");
    Supplier<?> catalog = (Supplier<?>) loader.loadClass(Adversaries.class.getName()).getConstructor().newInstance();
    return ((List<?>) catalog.get()).stream().map(Task.class::cast).filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }
}
