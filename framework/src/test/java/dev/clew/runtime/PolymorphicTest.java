package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guards on a value that is many things in turn: a few get a bridge each, the others share one. */
class PolymorphicTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 6, 20, 60})
  void returnsToManyPlacesStayInCompiledCode(int places) throws Exception {
    int turns = 20_000;
    long expected;
    try (Clew off = Clew.builder().set("jit", "off").build()) {
      expected = (long) new Guest(off, "Returns").call("run", places, turns);
    }
    try (Clew jit = Clew.builder().set("threshold", "20").set("bridge-threshold", "10").set("verify", "on").build()) {
      assertThat(new Guest(jit, "Returns").call("run", places, turns)).isEqualTo(expected);
      assertThat(jit.statistics().internalFailures()).isZero();
      assertThat(jit.statistics().bridges()).isLessThan(4L * places);
      assertThat(jit.statistics().guardFailures()).as("left to the interpreter").isLessThan(turns);
    }
  }
}
