package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.observe.ResidualCall;
import dev.clew.trace.AbortReason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A helper that was inlined while its loop was short, and whose loop is long then: no guard's bridge can hold the rest of it, and the blackhole would run it for ever. */
class LongHelperTest {
  /** A constructor is traced into whatever was found out about it: starting over would not help, and would never end. */
  @Test
  void isNotStartedOverForIfItIsAConstructor() throws Exception {
    long expected;
    try (Clew off = Clew.builder().set("jit", "off").build()) {
      expected = (long) new Guest(off, "Growing").call("construct", 2_000, 400);
    }
    try (Clew jit = Clew.builder().set("threshold", "20").set("bridge-threshold", "10").set("background", "off").set("warm-up-share", "100").set("verify", "on").build()) {
      assertThat(new Guest(jit, "Growing").call("construct", 2_000, 400)).isEqualTo(expected);
      assertThat(jit.statistics().summary().invalidated()).isZero();
      assertThat(jit.statistics().internalFailures()).isZero();
    }
  }

  @Test
  void isCalledFromThenOn() throws Exception {
    long expected;
    try (Clew off = Clew.builder().set("jit", "off").build()) {
      expected = (long) new Guest(off, "Growing").call("run", 5_000, 400);
    }
    List<String> calls = new ArrayList<>();
    try (Clew jit = Clew.builder().set("threshold", "20").set("bridge-threshold", "10").set("background", "off").set("warm-up-share", "100").set("verify", "on").build()) {
      jit.addListener(event -> {
        if (event instanceof ResidualCall c) {
          calls.add(c.callee());
        }
      });
      assertThat(new Guest(jit, "Growing").call("run", 5_000, 400)).isEqualTo(expected);
      assertThat(calls).containsExactly("Growing.odd");
      assertThat(jit.statistics().aborts(AbortReason.LONG_HELPER)).isEqualTo(1);
      assertThat(jit.statistics().internalFailures()).isZero();
      assertThat(jit.statistics().guardFailures()).as("left to the interpreter").isLessThan(500);
    }
  }
}
