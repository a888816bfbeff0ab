package dev.clew.benchmarks.tiny;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.benchmarks.Task;
import dev.clew.observe.Summary;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program of every tiny interpreter gives the same result, however it is run. */
class TinyTest {
  private static final List<Task> TASKS = new Catalog().get();
  private static final String VERIFIED = "verify=on";

  static Stream<Task> tasks() {
    return TASKS.stream();
  }

  static Stream<Arguments> tasksWithParameters() {
    List<String> parameters = List.of(
        VERIFIED,
        "threshold=1,bridge-threshold=1," + VERIFIED,
        "threshold=2,bridge-threshold=2," + VERIFIED,
        "threshold=50,bridge-threshold=10," + VERIFIED,
        "threshold=2,bridge-threshold=2,optimise=off," + VERIFIED,
        "threshold=2,bridge-threshold=2,stress-guards=50,stress-seed=42," + VERIFIED,
        "threshold=2,bridge-threshold=2,stress-aborts=500,stress-seed=42," + VERIFIED);
    return tasks().flatMap(t -> parameters.stream().map(p -> Arguments.of(t.name(), p)));
  }

  @Test
  void thereAreSixProgramsForEachOfFiveInterpreters() {
    assertThat(TASKS).extracting(Task::name).hasSize(30).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void unwovenProgramsAndTheirTwinsGiveTheResult(Task task) {
    assertThat(task.interpret(task.testSize())).isEqualTo(task.expected());
    assertThat(task.twin(task.testSize())).isEqualTo(task.expected());
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void smallSizesGiveTheResultOfTheTwin(Task task) {
    for (int size = 0; size < 12; size++) {
      assertThat(task.interpret(size)).as("size %d", size).isEqualTo(task.twin(size));
    }
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void wovenProgramsGiveTheResultWithTheJitOff(Task task) throws ReflectiveOperationException {
    try (Clew jit = Clew.builder().set("jit", "off").build()) {
      assertThat(woven(jit, task.name()).interpret(task.testSize())).isEqualTo(task.expected());
      assertThat(jit.statistics().summary().recordings()).isZero();
    }
  }

  /** Run twice: the second time, code is there from the beginning. */
  @ParameterizedTest
  @MethodSource("tasksWithParameters")
  void compiledProgramsGiveTheResult(String name, String parameters) throws ReflectiveOperationException {
    try (Clew jit = Clew.builder().set(parameters).build()) {
      Task task = woven(jit, name);
      for (int i = 0; i < 2; i++) {
        assertThat(task.interpret(task.testSize())).isEqualTo(task.expected());
      }
      Summary summary = jit.statistics().summary();
      assertThat(summary.failures()).isEmpty();
      assertThat(summary.loops()).isPositive();
      assertThat(summary.blacklisted()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void recordingsAreNotGivenUpOverAndOver(Task task) throws ReflectiveOperationException {
    try (Clew jit = Clew.builder().set("threshold=2,bridge-threshold=2").build()) {
      woven(jit, task.name()).interpret(task.testSize());
      assertThat(jit.statistics().summary().abortCount()).isLessThanOrEqualTo(10);
    }
  }

  private static Task woven(Clew jit, String name) throws ReflectiveOperationException {
    ClassLoader loader = jit.weavingLoader(TinyTest.class.getClassLoader(), Catalog.class.getPackageName() + ".");
    Supplier<?> catalog = (Supplier<?>) loader.loadClass(Catalog.class.getName()).getConstructor().newInstance();
    return ((List<?>) catalog.get()).stream().map(Task.class::cast).filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }
}
