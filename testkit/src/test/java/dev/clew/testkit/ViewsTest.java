package dev.clew.testkit;

import static dev.clew.testkit.ClewAssertions.assertThatTraces;
import static dev.clew.testkit.Count.atLeast;
import static dev.clew.testkit.Count.exactly;
import static dev.clew.testkit.Count.none;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.trace.Op;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What an access through a variable handle leaves of the knowledge of the loop it is in. */
class ViewsTest {
  private static void loop(String code, int expected, Consumer<TraceAssert> checks) throws Exception {
    Class<?> views = Class.forName("dev.clew.testkit.guests.Views");
    try (Clew jit = Guests.jit()) {
      assertThat(WovenClass.of(jit, views).call("run", code, 100)).isEqualTo(expected);
      assertThatTraces(jit).hasNoInternalFailures();
      checks.accept(assertThatTraces(jit).loopAt(code + "@0"));
    }
  }

  @Test
  void loadsAndStoresOfMemoryLeaveRegistersAndCounterInLocals() throws Exception {
    loop("lsj", 300 + 25_600 + 1, t -> t.hasCallsTo("VarHandle.get", exactly(1)).hasCallsTo("VarHandle.set", exactly(1))
        .hasNoAccessTo("Views$Machine").hasNoArrayAccess());
  }

  @Test
  void aFieldIsForgottenAlone() throws Exception {
    loop("cj", 200 + 100, t -> t.hasCallsTo("VarHandle.get", exactly(1)).hasCallsTo("VarHandle.set", exactly(1))
        .hasNoAccessTo("Views$Machine").hasNoArrayAccess());
  }

  @Test
  void orderedMemoryForgetsAll() throws Exception {
    loop("vj", 200 + 4950 + 100, t -> t.hasCallsTo("VarHandle.getAndAdd", exactly(1))
        .hasOperations(atLeast(1), Op.SETFIELD).hasOperations(atLeast(1), Op.GETARRAYITEM));
  }

  @Test
  void handlesAreNotAskedWhatTheyAre() throws Exception {
    loop("lj", 200 + 25_600, t -> t.hasOperations(none(), Op.GUARD_CLASS));
  }
}
