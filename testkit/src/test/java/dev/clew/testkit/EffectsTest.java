package dev.clew.testkit;

import static dev.clew.testkit.ClewAssertions.assertThatTraces;
import static dev.clew.testkit.Count.atLeast;
import static dev.clew.testkit.Count.exactly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.trace.Op;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a promise about an opaque method takes out of the loop that calls it. */
class EffectsTest {
  private static void loop(String code, int expected, Consumer<TraceAssert> checks) throws Exception {
    Class<?> opaque = Class.forName("dev.clew.testkit.guests.Opaque");
    try (Clew jit = Guests.jit()) {
      assertThat(WovenClass.of(jit, opaque).call("run", code, 200)).isEqualTo(expected);
      assertThatTraces(jit).hasNoInternalFailures();
      checks.accept(assertThatTraces(jit).loopAt(code + "@0"));
    }
  }

  @Test
  void aCallOfWhichNothingIsKnownForcesTheFrameIntoMemory() throws Exception {
    loop("aj", 400, t -> t.hasOperations(atLeast(1), Op.GETFIELD).hasOperations(atLeast(1), Op.SETFIELD).hasOperations(exactly(1), Op.GUARD_NO_EXCEPTION));
  }

  @Test
  void aQuietCallLeavesTheFrameInLocals() throws Exception {
    loop("qj", 400, t -> t.hasResidualCalls(exactly(1)).hasNoAccessTo("Opaque$Frame").hasOperations(Count.none(), Op.GUARD_NO_EXCEPTION).hasGuards(exactly(1)));
  }

  @Test
  void aCallNobodyCanTellVanishes() throws Exception {
    loop("vj", 200, t -> t.hasNoResidualCalls().hasNoAccessTo("Opaque$Frame").hasGuards(exactly(1)));
  }

  @Test
  void whatACallTouchesIsReadAgain() throws Exception {
    loop("tj", 200, t -> t.hasNoAccessTo("Opaque$Frame.i").hasOperations(exactly(1), Op.GETFIELD).hasGuards(exactly(1)));
  }

  @Test
  void librariesAreSpokenForByStandIns() throws Exception {
    loop("mj", 200, t -> t.hasCallsTo("HashMap.get", exactly(1)).hasOperations(Count.none(), Op.GUARD_NO_EXCEPTION).hasOperations(Count.none(), Op.GETFIELD));
  }
}
