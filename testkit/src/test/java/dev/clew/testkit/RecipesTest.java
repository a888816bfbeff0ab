package dev.clew.testkit;

import static dev.clew.testkit.ClewAssertions.assertThatTraces;
import static dev.clew.testkit.Count.atLeast;
import static dev.clew.testkit.Count.atMost;
import static dev.clew.testkit.Count.exactly;
import static dev.clew.testkit.Count.none;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.trace.Op;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What docs/hints.md promises of each recipe. */
class RecipesTest {
  private static void run(String recipe, int expected, Consumer<TracesAssert> checks, Object... arguments) throws Exception {
    Class<?> type = Class.forName("dev.clew.testkit.recipes." + recipe);
    try (Clew jit = Guests.jit()) {
      assertThat(WovenClass.of(jit, type).call("run", arguments)).isEqualTo(expected);
      checks.accept(assertThatTraces(jit).hasNoInternalFailures());
    }
  }

  @Test
  void codeAndItsConstantsAreGone() throws Exception {
    run("Constants", 7 * 300, t -> t.loopAt("add 0").carries("i", "i").hasGuards(exactly(1)).hasNoBoxing().hasNoArrayAccess().hasNoResidualCalls().hasOperations(atMost(6)), 300);
  }

  @Test
  void aGlobalIsItsCell() throws Exception {
    run("Globals", 11 * 150, t -> {
      t.hasInvalidated(atLeast(1)).loopAt("get x").hasNoResidualCalls().hasGuards(atMost(2)).hasOperations(atMost(1), Op.GUARD_NOT_INVALIDATED);
      t.loopAt("get x").at("get x").hasGuards(atMost(1));
      t.loopAt("get x").at("add sum").hasGuards(none());
    }, 300);
  }

  /** The shape is checked before the loop; what is left is the check of the array's bounds, one for each index. */
  @Test
  void aFieldIsAnElementAtAKnownIndex() throws Exception {
    run("Attributes", 300, t -> {
      t.entryAt("get step").hasOperations(exactly(1), Op.GUARD_VALUE);
      t.loopAt("get step").hasNoResidualCalls().hasNoTypeGuards().hasNoAccessTo("Attributes$Thing").hasOperations(none(), Op.GUARD_VALUE);
      t.loopAt("get step").at("get step").hasGuards(atMost(1));
      t.loopAt("get step").at("add sum").hasGuards(atMost(1));
    }, 300);
  }

  @Test
  void aMethodIsFoundOnce() throws Exception {
    run("Methods", 150 + 15000, t -> {
      t.hasInvalidated(atLeast(1)).loopAt("call next").hasNoResidualCalls().hasGuards(atMost(2));
      t.loopAt("call next").at("call next").hasGuards(atMost(1));
    }, 300);
  }

  @Test
  void aCacheThatHitsIsOneTest() throws Exception {
    int factor = "sort0".chars().sum() % 7 + 1;
    run("InlineCaches", 300 * 2 * factor, t -> {
      t.loopAt("area").hasNoResidualCalls().hasNoAccessTo("InlineCaches$Entry").hasGuards(atMost(2));
      t.loopAt("area").at("area").hasGuards(atMost(1));
    }, 300, 1);
  }

  @Test
  void codeThatMayChangeIsOneCheckForEachInstruction() throws Exception {
    run("Emulator", 151 * 3 + 149 * 5, t -> t.loopAt("address 0").hasNoResidualCalls().hasOperations(atMost(3), Op.GUARD_VALUE), 300, 150);
    run("Emulator", 300 * 3, t -> t.hasBridges(none()).loopAt("address 0").hasNoResidualCalls(), 300, 0);
  }

  @Test
  void aCounterInAFieldIsAGreenInTheLoop() throws Exception {
    run("Threaded", 7 * 300, t -> t.loopAt("word 0").hasNoResidualCalls().hasNoTypeGuards().hasNoAccessTo("Threaded$Machine.pc").hasOperations(none(), Op.GUARD_VALUE), 300);
  }
}
