package dev.clew.opt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.opt.HeaderState.Leaf;
import dev.clew.testing.Traces;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import dev.clew.trace.TraceParser;
import dev.clew.trace.TracePrinter;
import dev.clew.trace.TraceVerifier;
import dev.clew.trace.TypeDescr;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where an iteration goes on that began at a version which knows little, and ends knowing more. */
class VersionChoiceTest {
  /** Whatever r1 was, it is a box of an int after one iteration. */
  private static final String BOXES = """
      loop t
      [i0, r1:Object]
      guard_nonnull(r1) => [f@1: i0, r1]
      i2 = int_add(i0, -1)
      r3 = call_pure(i2, Integer.valueOf)
      guard_true(i2) => [exit: i2, r3]
      jump(i2, r3)
      """;

  private final Target general = new Target("header");
  private final Target knowing = new Target("version");
  private final Trace recorded = TraceParser.parse(BOXES, Traces.symbols());
  private final HeaderState littleKnown = state(new Input(Kind.INT, null), new Input(Kind.REF, TypeDescr.of(Object.class)));

  private static HeaderState state(Input... reds) {
    return new HeaderState(List.of(reds).stream().map(i -> new Leaf(i, i.type(), false, false, false, Long.MIN_VALUE, Long.MAX_VALUE)).toList(), List.of(reds), List.of(), List.of(), List.of(), List.of());
  }

  @Test
  void aVersionIsLeftForOneThatTakesMoreOfItAsItIs() {
    OptimizedLoop loop = Optimizer.optimizeLoop(recorded, state -> knowing, Versions.NONE);
    assertThat(loop.target()).isSameAs(knowing);
    Trace made = Optimizer.optimizeFrom(littleKnown, recorded, general, new Known(new Versions.Version(knowing, loop.state())));
    TraceVerifier.verify(made);
    assertThat(made.last().target()).isSameAs(knowing);
    assertThat(made.operations()).as(() -> TracePrinter.print(made)).noneMatch(o -> o.op() == Op.CALL_PURE);
  }

  @Test
  void aVersionThatTakesNoMoreIsNoReasonToLeave() {
    Trace made = Optimizer.optimizeFrom(littleKnown, recorded, general, new Known(new Versions.Version(knowing, state(new Input(Kind.INT, null), new Input(Kind.REF, TypeDescr.of(Object.class))))));
    TraceVerifier.verify(made);
    assertThat(made.last().target()).as("goes round").isNull();
  }

  @Test
  void whatTheNextTimeTakesAnotherWayIsNoTraceForTheVersionUnlessItWasRecordedThere() {
    Input small = new Input(Kind.INT, null);
    HeaderState never = new HeaderState(List.of(new Leaf(small, null, false, false, false, 5, 10)), List.of(small), List.of(), List.of(), List.of(), List.of());
    Trace below = TraceParser.parse("""
        loop t
        [i0]
        i1 = int_add(i0, 1)
        i2 = int_lt(i1, 3)
        guard_true(i2) => [exit: i1]
        jump(i1)
        """, Traces.symbols());
    assertThat(Optimizer.optimizeFrom(never, below, general, Versions.NONE)).isNull();
    Trace own = Optimizer.optimizeAt(never, below, general, Versions.NONE);
    TraceVerifier.verify(own);
    assertThat(own.operations().stream().filter(o -> o.op().isGuard())).as("the one that always fails, so that a bridge grows from it").hasSize(1);
  }

  /** One version of a header, whichever. */
  private record Known(Version version) implements Versions {
    @Override
    public List<Version> loops(Target header) {
      return List.of(version);
    }
  }
}
