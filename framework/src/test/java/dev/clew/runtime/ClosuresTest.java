package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.trace.Op;
import org.junit.jupiter.api.Test;

/** Interpreters that compile to closures. */
class ClosuresTest {
  @Test
  void lambdasAreTracedInto() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "20").set("verify", "on").build()) {
      assertThat(new Guest(jit, "Closures").call("sum", 1000)).isEqualTo(499_500);
      assertThat(jit.statistics().internalFailures()).isZero();
      assertThat(jit.traces()).isNotEmpty().allSatisfy(t -> assertThat(t.optimised().operations()).noneMatch(o -> o.op() == Op.CALL));
    }
  }
}
