package dev.clew.testkit;

import static dev.clew.testkit.ClewAssertions.assertThatTraces;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.observe.Summary;
import dev.clew.testkit.guests.ModernJava;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/hints.md says of modern Java. */
class ModernJavaTest {
  @ParameterizedTest
  @ValueSource(strings = {"record", "enum", "box", "fixed"})
  void folds(String row) throws Exception {
    try (Clew jit = run(row)) {
      assertThatTraces(jit).loopAt(row).hasNoAllocations().hasNoBoxing().hasNoResidualCalls().hasNoTypeGuards();
      assertThat(jit.statistics().summary().calls()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lambda", "capturing", "growing"})
  void callsNothingThatMayDoAnything(String row) throws Exception {
    try (Clew jit = run(row)) {
      assertThat(jit.statistics().summary().calls()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
      "record equals, ObjectMethods.equals", "iterator, Iterator.hasNext Iterator.next List.iterator", "map, Map.get", "stream, IntStream.range IntStream.sum",
      "optional, Optional.map Optional.of Optional.orElse", "text, StringConcatFactory.makeConcatWithConstants"})
  void callsWhatMayDoAnything(String row, String callees) throws Exception {
    try (Clew jit = run(row)) {
      Set<String> called = new TreeSet<>(jit.statistics().summary().calls().stream().map(Summary.Call::callee).toList());
      assertThat(called).containsExactlyElementsOf(List.of(callees.split(" ")));
    }
  }

  private static Clew run(String row) throws Exception {
    Clew jit = Guests.jit();
    WovenClass.of(jit, ModernJava.class).call("run", row, 100);
    assertThatTraces(jit).hasNoInternalFailures();
    return jit;
  }
}
