package dev.clew.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.trace.Executor;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Trace;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class EquivalenceTest {
  /** Copies operations, each changed or left out (null) as the function says. */
  private static Trace rewrite(Trace trace, UnaryOperator<Operation> change) {
    Map<Value, Value> copies = new IdentityHashMap<>();
    List<Operation> operations = new ArrayList<>();
    for (Operation o : trace.operations()) {
      Operation changed = change.apply(o);
      if (changed != null) {
        Value[] arguments = Arrays.stream(changed.arguments()).map(v -> copies.getOrDefault(v, v)).toArray(Value[]::new);
        // snapshots keep the original's values: only operations whose value no snapshot holds may change
        Operation copy = changed == o ? o : changed.with(changed.snapshot(), arguments);
        copies.put(o, copy);
        operations.add(copy);
      }
    }
    return new Trace(trace.name(), trace.role(), trace.inputs(), operations, trace.assumptions());
  }

  @Test
  void aTraceIsEquivalentToItself() {
    for (int seed = 0; seed < 200; seed++) {
      Sample sample = new TraceGenerator(seed).withLabels().generate();
      Equivalence.check(sample, seed % 3, sample.trace());
    }
  }

  @Test
  void leavingEarlyIsEquivalent() {
    for (int seed = 0; seed < 200; seed++) {
      Sample sample = new TraceGenerator(seed).generate();
      int[] count = {0};
      Equivalence.check(sample, 0, inputs -> Executor.run(sample.trace(), inputs, 20_000, guard -> ++count[0] % 3 == 0), () -> "stressed");
    }
  }

  @Test
  void droppedStoresAreNoticed() {
    int noticed = 0;
    int stores = 0;
    for (int seed = 0; seed < 300; seed++) {
      Sample sample = new TraceGenerator(seed).generate();
      Trace broken = rewrite(sample.trace(), o -> o.op() == Op.SETSTATIC ? null : o);
      if (broken.operations().size() < sample.trace().operations().size()) {
        stores++;
        try {
          Equivalence.check(sample, 0, broken);
        } catch (AssertionError e) {
          assertThat(e).hasMessageContaining("seed " + seed);
          noticed++;
        }
      }
    }
    assertThat(noticed).as("of %d traces without their static stores", stores).isGreaterThan(stores * 3 / 4);
  }

  @Test
  void leavingWithTheWrongStateIsNoticed() {
    Trace trace = Traces.parse("""
        loop t
        [i0]
        setstatic(i0, Shapes.counter)
        guard_not_invalidated() => [run@1: i0]
        setstatic(7, Shapes.counter)
        guard_not_invalidated() => [run@2: i0]
        finish()
        """);
    Sample sample = new Sample(1, trace, List.of(int.class));
    Trace tooLate = Traces.parse("""
        loop t
        [i0]
        setstatic(7, Shapes.counter)
        guard_not_invalidated() => [run@1: i0]
        finish()
        """);
    Equivalence.check(sample, 0, tooLate);
    assertThatThrownBy(() -> Equivalence.check(sample, 0, inputs -> Executor.run(tooLate, inputs, 100, g -> true), () -> "leaves too late"))
        .isInstanceOf(AssertionError.class).hasMessageContaining("run@1").hasMessageContaining("Shapes.counter = 7").hasMessageContaining("leaves too late");
  }
}
