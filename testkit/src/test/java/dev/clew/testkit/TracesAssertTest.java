package dev.clew.testkit;

import static dev.clew.testkit.ClewAssertions.assertThatTraces;
import static dev.clew.testkit.Count.atLeast;
import static dev.clew.testkit.Count.exactly;
import static dev.clew.testkit.Count.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.Clew;
import dev.clew.trace.AbortReason;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TracesAssertTest {
  private static void fails(ThrowingCallable check, String... words) {
    assertThatThrownBy(check).isInstanceOf(AssertionError.class).message().contains(words);
  }

  @Test
  void loopsAndBridgesAreCounted() throws Exception {
    try (Clew jit = Guests.jit()) {
      Guests.counting(jit).call("run", "ocj", 300);
      assertThatTraces(jit).hasLoops(exactly(1)).hasBridges(atLeast(1)).hasBridges("ocj@0", atLeast(1)).hasBridges("cj@0", none()).hasNoAborts().hasAborts(AbortReason.TRACE_TOO_LONG, none())
          .hasInvalidated(none()).hasNothingBlacklisted().hasNoInternalFailures().hasVersions("ocj@0", atLeast(1));
      List<TraceAssert> seen = new ArrayList<>();
      assertThatTraces(jit).eachLoop(seen::add).eachBridgeAt("ocj@0", b -> seen.add(b.hasNoAllocations()));
      assertThat(seen).hasSizeGreaterThanOrEqualTo(2);
      fails(() -> assertThatTraces(jit).hasLoops(exactly(2)), "too few compiled loops", "expected: exactly 2", "found:    1", "the loop part of \"ocj@0\"", "the bridge \"ocj@0 bridge ");
      fails(() -> assertThatTraces(jit).hasBridges(none()), "too many bridges", "expected: none");
      fails(() -> assertThatTraces(jit).eachBridgeAt("cj@0", b -> { }), "no bridge at \"cj@0\"");
    }
  }

  @Test
  void theLoopPartIsToldFromTheEntry() throws Exception {
    try (Clew jit = Guests.jit()) {
      Guests.counting(jit).call("run", "fcj", 200);
      assertThatTraces(jit).loopAt("fcj@0").hasNoTypeGuards();
      assertThatTraces(jit).entryAt("fcj@0").matchesFragment("guard_nonnull(cell)");
    }
  }

  @Test
  void whatIsNotThereIsSaidWithWhatIs() throws Exception {
    try (Clew jit = Guests.jit()) {
      fails(() -> assertThatTraces(jit).loopAt("cj@0"), "no loop at \"cj@0\"", "nothing; was the guest loop passed more than 3 times?");
      fails(() -> assertThatTraces(jit).eachLoop(TraceAssert::hasNoAllocations), "no loop was compiled");
      Guests.counting(jit).call("run", "cj", 100);
      fails(() -> assertThatTraces(jit).loopAt("cj"), "no loop at \"cj\"", "1: the loop part of \"cj@0\", ");
    }
  }

  @Test
  void recordingsGivenUpAreToldWithAdvice() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "3").set("inline-budget", "20").build()) {
      Guests.counting(jit).call("run", "wcj", 400);
      assertThatTraces(jit).hasAborts(AbortReason.HELPER_LOOP, atLeast(1));
      fails(() -> assertThatTraces(jit).hasNoAborts(), "too many recordings given up", "a loop in a helper method used up inline-budget", "to do: ");
    }
  }

  @Test
  void aWovenClassPassesExceptionsOn() throws Exception {
    try (Clew jit = Guests.jit()) {
      WovenClass counting = Guests.counting(jit);
      assertThat(counting.call("run", "cj", 4)).isEqualTo(6);
      assertThat(counting.type()).isNotSameAs(Class.forName("dev.clew.testkit.guests.Counting"));
      assertThatThrownBy(() -> counting.call("run", "", 4)).isInstanceOf(ArrayIndexOutOfBoundsException.class);
      assertThatThrownBy(() -> counting.call("fly", 4)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("has no method fly with 1 parameters");
    }
  }
}
