package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.observe.ResidualCall;
import dev.clew.trace.AbortReason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A helper that was inlined while its loop was short, and whose loop is long then: no guard's bridge can hold the rest of it, and the blackhole would run it for ever. */
class LongHelperTest {
  @ParameterizedTest
  @CsvSource({"run, Growing.odd", "construct, Growing$Odd.<init>", "inherit, Growing$Named.<init>"})
  void isCalledFromThenOn(String way, String helper) throws Exception {
    long expected;
    try (Clew off = Clew.builder().set("jit", "off").build()) {
      expected = (long) new Guest(off, "Growing").call(way, 5_000, 400);
    }
    List<String> calls = new ArrayList<>();
    try (Clew jit = Clew.builder().set("threshold", "20").set("bridge-threshold", "10").set("background", "off").set("warm-up-share", "100").set("verify", "on").build()) {
      jit.addListener(event -> {
        if (event instanceof ResidualCall c) {
          calls.add(c.callee());
        }
      });
      assertThat(new Guest(jit, "Growing").call(way, 5_000, 400)).isEqualTo(expected);
      assertThat(calls).containsExactly(helper);
      assertThat(jit.statistics().aborts(AbortReason.LONG_HELPER)).isEqualTo(1);
      assertThat(jit.statistics().internalFailures()).isZero();
      assertThat(jit.statistics().guardFailures()).as("left to the interpreter").isLessThan(500);
    }
  }
}
