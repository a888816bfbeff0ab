package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.trace.AbortReason;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What grows where, and what does not: seen from the counters after small guest programs ran. */
class GrowthTest {
  @Test
  void aPromotedValueThatAlwaysChangesMakesOneLoopAndNoStormOfBridges() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "3").set("bridge-threshold", "5").set("verify", "on").build()) {
      assertThat(new Guest(jit, "Counter").call("run", 20_000)).isEqualTo(20_000L * 20_001 / 2);
      assertThat(jit.statistics().loops()).isEqualTo(1);
      assertThat(jit.statistics().bridges()).isLessThanOrEqualTo(2);
      assertThat(jit.statistics().internalFailures()).isZero();
    }
  }

  @Test
  void whatHasToWaitIsCounted() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "3").set("stress-warm-up", "1").build()) {
      assertThat(new Guest(jit, "Counter").call("run", 20_000)).isEqualTo(20_000L * 20_001 / 2);
      assertThat(jit.statistics().recordings()).isZero();
      assertThat(jit.statistics().summary().postponed()).singleElement().satisfies(p -> assertThat(p.count()).as("each time it asks, and it waits between").isBetween(2L, 100L));
    }
  }

  @Test
  void aLongStraightLoopIsCutIntoSeveralTraces() throws Exception {
    long expected;
    try (Clew off = Clew.builder().set("jit", "off").build()) {
      expected = (long) new Guest(off, "Straight").call("run", 5_000, 200);
    }
    try (Clew jit = Clew.builder().set("threshold", "3").set("trace-limit", "600").set("verify", "on").build()) {
      assertThat(new Guest(jit, "Straight").call("run", 5_000, 200)).isEqualTo(expected);
      assertThat(jit.statistics().loops()).isGreaterThan(1);
      assertThat(jit.statistics().aborts(AbortReason.TRACE_TOO_LONG)).isZero();
      assertThat(jit.statistics().internalFailures()).isZero();
      assertThat(jit.traces()).allSatisfy(t -> assertThat(t.recorded().operations()).hasSizeLessThanOrEqualTo(600));
    }
  }

  @Test
  void aLoopWhoseBridgesComeLateStartsOver() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "3").set("bridge-threshold", "2").set("longevity-seconds", "0").set("verify", "on").build()) {
      Guest guest = new Guest(jit, "Shifting");
      for (int way = 0; way < 256; way++) {
        assertThat(guest.call("run", 50, way)).isEqualTo(50 * sum(way));
        assertThat(jit.traces()).as("traces after way %d", way).hasSizeLessThan(40);
      }
      assertThat(jit.statistics().summary().invalidated()).isPositive();
      assertThat(jit.statistics().aborts(AbortReason.TOO_MANY_BRIDGES)).isZero();
      assertThat(jit.statistics().internalFailures()).isZero();
    }
  }

  @Test
  void aLoopWhoseBridgesComeSoonKeepsThem() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "3").set("bridge-threshold", "2").set("verify", "on").build()) {
      Guest guest = new Guest(jit, "Shifting");
      for (int way = 0; way < 128; way++) {
        assertThat(guest.call("run", 50, way)).isEqualTo(50 * sum(way));
      }
      assertThat(jit.statistics().summary().invalidated()).isZero();
      assertThat(jit.statistics().bridges()).isGreaterThan(32);
    }
  }

  private static long sum(int way) {
    return IntStream.range(0, 8).mapToLong(i -> (way >> i & 1) == 0 ? i : 100 * i).sum();
  }

  @Test
  void aQuasiImmutableFieldIsNotReadInTheLoop() throws Exception {
    try (Clew jit = quick()) {
      Guest guest = new Guest(jit, "Settings");
      assertThat(guest.call("run", guest.call("create", 2), 1_000, -1)).isEqualTo(2_000L);
      assertThat(jit.traces()).hasSize(1);
      assertThat(jit.traces().get(0).optimised().assumptions()).hasSize(1);
    }
  }

  @Test
  void aChangeBetweenTwoRunsCountsAtOnceAndTheLoopIsCompiledAnew() throws Exception {
    try (Clew jit = quick()) {
      Guest guest = new Guest(jit, "Settings");
      Object settings = guest.call("create", 2);
      assertThat(guest.call("run", settings, 1_000, -1)).isEqualTo(2_000L);
      long loops = jit.statistics().loops();
      guest.call("change", settings, 7);
      assertThat(guest.call("run", settings, 1, -1)).isEqualTo(7L);
      assertThat(guest.call("run", settings, 1_000, -1)).isEqualTo(7_000L);
      assertThat(jit.statistics().loops()).isEqualTo(loops + 1);
      assertThat(jit.statistics().internalFailures()).isZero();
    }
  }

  @Test
  void aChangeInsideTheLoopCountsFromTheNextReadAndTheLoopIsCompiledAnew() throws Exception {
    try (Clew jit = quick()) {
      Guest guest = new Guest(jit, "Settings");
      Object settings = guest.call("create", 2);
      assertThat(guest.call("run", settings, 1_000, 400)).isEqualTo(600 * 2L + 400 * 100L);
      assertThat(jit.statistics().loops()).isEqualTo(2);
      assertThat(jit.statistics().internalFailures()).isZero();
    }
  }

  @Test
  void aChangeOfOneObjectLeavesTheOthersCodeAlone() throws Exception {
    try (Clew jit = quick()) {
      Guest guest = new Guest(jit, "Settings");
      Object one = guest.call("create", 1);
      Object two = guest.call("create", 2);
      guest.call("run", one, 1_000, -1);
      guest.call("run", two, 1_000, -1);
      assertThat(jit.statistics().loops()).isEqualTo(2);
      guest.call("change", one, 5);
      assertThat(guest.call("run", two, 1_000, -1)).isEqualTo(2_000L);
      assertThat(jit.statistics().loops()).isEqualTo(2);
    }
  }

  private static Clew quick() {
    return Clew.builder().set("threshold", "3").set("bridge-threshold", "2").set("verify", "on").build();
  }
}
