package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.trace.AbortReason;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What grows where, and what does not: seen from the counters after small guest programs ran. */
class GrowthTest {
  private static final String GUESTS = "dev.clew.runtime.guests.";

  @Test
  void aPromotedValueThatAlwaysChangesMakesOneLoopAndNoStormOfBridges() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "3").set("bridge-threshold", "5").set("verify", "on").build()) {
      assertThat(call(guest(jit, "Counter"), "run", 20_000)).isEqualTo(20_000L * 20_001 / 2);
      assertThat(jit.statistics().loops()).isEqualTo(1);
      assertThat(jit.statistics().bridges()).isLessThanOrEqualTo(2);
      assertThat(jit.statistics().internalFailures()).isZero();
    }
  }

  @Test
  void aLongStraightLoopIsCutIntoSeveralTraces() throws Exception {
    long expected;
    try (Clew off = Clew.builder().set("jit", "off").build()) {
      expected = (long) call(guest(off, "Straight"), "run", 5_000, 60);
    }
    try (Clew jit = Clew.builder().set("threshold", "3").set("trace-limit", "600").set("verify", "on").build()) {
      assertThat(call(guest(jit, "Straight"), "run", 5_000, 60)).isEqualTo(expected);
      assertThat(jit.statistics().loops()).isGreaterThan(5);
      assertThat(jit.statistics().aborts(AbortReason.TRACE_TOO_LONG)).isZero();
      assertThat(jit.statistics().internalFailures()).isZero();
      assertThat(jit.traces()).allSatisfy(t -> assertThat(t.recorded().operations()).hasSizeLessThanOrEqualTo(600));
    }
  }

  @Test
  void aQuasiImmutableFieldIsNotReadInTheLoop() throws Exception {
    try (Clew jit = quick()) {
      Class<?> guest = guest(jit, "Settings");
      assertThat(call(guest, "run", call(guest, "create", 2), 1_000, -1)).isEqualTo(2_000L);
      assertThat(jit.traces()).hasSize(1);
      assertThat(jit.traces().get(0).optimised().assumptions()).hasSize(1);
    }
  }

  @Test
  void aChangeBetweenTwoRunsCountsAtOnceAndTheLoopIsCompiledAnew() throws Exception {
    try (Clew jit = quick()) {
      Class<?> guest = guest(jit, "Settings");
      Object settings = call(guest, "create", 2);
      assertThat(call(guest, "run", settings, 1_000, -1)).isEqualTo(2_000L);
      long loops = jit.statistics().loops();
      call(guest, "change", settings, 7);
      assertThat(call(guest, "run", settings, 1, -1)).isEqualTo(7L);
      assertThat(call(guest, "run", settings, 1_000, -1)).isEqualTo(7_000L);
      assertThat(jit.statistics().loops()).isEqualTo(loops + 1);
      assertThat(jit.statistics().internalFailures()).isZero();
    }
  }

  @Test
  void aChangeInsideTheLoopCountsFromTheNextReadAndTheLoopIsCompiledAnew() throws Exception {
    try (Clew jit = quick()) {
      Class<?> guest = guest(jit, "Settings");
      Object settings = call(guest, "create", 2);
      assertThat(call(guest, "run", settings, 1_000, 400)).isEqualTo(600 * 2L + 400 * 100L);
      assertThat(jit.statistics().loops()).isEqualTo(2);
      assertThat(jit.statistics().internalFailures()).isZero();
    }
  }

  @Test
  void aChangeOfOneObjectLeavesTheOthersCodeAlone() throws Exception {
    try (Clew jit = quick()) {
      Class<?> guest = guest(jit, "Settings");
      Object one = call(guest, "create", 1);
      Object two = call(guest, "create", 2);
      call(guest, "run", one, 1_000, -1);
      call(guest, "run", two, 1_000, -1);
      assertThat(jit.statistics().loops()).isEqualTo(2);
      call(guest, "change", one, 5);
      assertThat(call(guest, "run", two, 1_000, -1)).isEqualTo(2_000L);
      assertThat(jit.statistics().loops()).isEqualTo(2);
    }
  }

  private static Clew quick() {
    return Clew.builder().set("threshold", "3").set("bridge-threshold", "2").set("verify", "on").build();
  }

  private static Class<?> guest(Clew jit, String name) throws ClassNotFoundException {
    return jit.weavingLoader(GrowthTest.class.getClassLoader(), GUESTS).loadClass(GUESTS + name);
  }

  private static Object call(Class<?> guest, String method, Object... arguments) throws Exception {
    Method m = Arrays.stream(guest.getDeclaredMethods()).filter(d -> d.getName().equals(method)).findFirst().orElseThrow();
    try {
      return m.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    }
  }
}
