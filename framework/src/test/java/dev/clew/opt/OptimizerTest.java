package dev.clew.opt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.testing.TraceGenerator;
import dev.clew.testing.Traces;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Trace;
import dev.clew.trace.TracePrinter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptimizerTest {
  private static final Trace TRACE = Traces.parse("""
      loop t
      [i0, r1:Box]
      guard_nonnull(r1) => [f@1:]
      i2 = getfield(r1, Box.i)
      i3 = int_add(i2, 0)
      i4 = int_mul(i3, i0)
      finish(i3)
      """);

  @Test
  void dropsWhatNobodyUses() {
    assertThat(Optimizer.optimize(TRACE).operations()).extracting(Operation::op).containsExactly(Op.GUARD_NONNULL, Op.GETFIELD, Op.FINISH);
  }

  @Test
  void keepsWhatIsNotItsBusiness() {
    Object assumption = "a class is not loaded";
    Trace in = new Trace("name", Trace.Role.BRIDGE, TRACE.inputs(), TRACE.operations(), List.of(assumption));
    Trace out = Optimizer.optimize(in);
    assertThat(out.name()).isEqualTo("name");
    assertThat(out.role()).isEqualTo(Trace.Role.BRIDGE);
    assertThat(out.inputs()).isEqualTo(in.inputs());
    assertThat(out.assumptions()).containsExactly(assumption);
  }

  @Test
  void equalInputsGiveEqualOutputs() {
    for (int seed = 0; seed < 50; seed++) {
      Trace trace = new TraceGenerator(seed).generate().trace();
      assertThat(TracePrinter.print(Optimizer.optimize(trace))).isEqualTo(TracePrinter.print(Optimizer.optimize(trace)));
    }
  }

  @Test
  void anOptimisedTraceIsNotMadeLonger() {
    for (int seed = 0; seed < 300; seed++) {
      Trace once = Optimizer.optimize(new TraceGenerator(seed).generate().trace());
      assertThat(Optimizer.optimize(once).operations().size()).as("seed %d", seed).isLessThanOrEqualTo(once.operations().size());
    }
  }

  @Test
  void complainsAboutValuesUsedBeforeTheyAreDefined() {
    Operation later = Operation.of(Op.INT_NEG, null, new Input(Kind.INT, null));
    Trace broken = new Trace("broken", Trace.Role.LOOP, List.of(), List.of(Operation.of(Op.FINISH, null, later)), List.of());
    assertThatThrownBy(() -> Optimizer.optimize(broken)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("int_neg");
  }
}
