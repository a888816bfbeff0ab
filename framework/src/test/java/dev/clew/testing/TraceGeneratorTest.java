package dev.clew.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.trace.Executor;
import dev.clew.trace.Op;
import dev.clew.trace.Outcome;
import dev.clew.trace.TracePrinter;
import dev.clew.trace.TraceVerifier;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceGeneratorTest {
  private static final int SEEDS = 500;

  private static Outcome run(Sample sample, World world) {
    return Executor.run(sample.trace(), world.inputs(), 20_000);
  }

  @Test
  void generatesWellFormedTracesOfEveryOperation() {
    EnumSet<Op> seen = EnumSet.noneOf(Op.class);
    for (int seed = 0; seed < SEEDS; seed++) {
      TraceVerifier.verify(new TraceGenerator(seed).generate().trace());
      Sample rich = new TraceGenerator(seed).withLabels().withVirtuals().generate();
      TraceVerifier.verify(rich.trace());
      rich.trace().operations().forEach(o -> seen.add(o.op()));
    }
    assertThat(EnumSet.complementOf(seen)).isEmpty();
  }

  @Test
  void equalSeedsGiveEqualTraces() {
    for (int seed = 0; seed < 50; seed++) {
      assertThat(TracePrinter.print(new TraceGenerator(seed).generate().trace())).isEqualTo(TracePrinter.print(new TraceGenerator(seed).generate().trace()));
    }
  }

  @Test
  void equalWorldsGiveEqualDescriptionsBeforeAndAfterARun() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Sample sample = new TraceGenerator(seed).withLabels().withVirtuals().generate();
      for (int variant = 0; variant < 3; variant++) {
        String[] before = new String[2];
        String[] after = new String[2];
        for (int i = 0; i < 2; i++) {
          World world = sample.world(variant);
          before[i] = Heaps.describe(world.inputs());
          after[i] = Heaps.describe(run(sample, world), world.inputs(), Shapes.statics());
        }
        assertThat(before[0]).as("seed %d", seed).isEqualTo(before[1]);
        assertThat(after[0]).as("seed %d", seed).isEqualTo(after[1]);
      }
    }
  }

  @Test
  void theRecordedIterationPassesEveryGuardAndLaterOnesAndOtherWorldsSometimesFail() {
    Map<Outcome.End, Integer> ends = new EnumMap<>(Outcome.End.class);
    int passed = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Sample sample = new TraceGenerator(seed).generate();
      int length = sample.trace().operations().size();
      assertThat(run(sample, sample.world(0)).steps()).as("seed %d", seed).isGreaterThanOrEqualTo(length - 1);
      Outcome other = run(sample, sample.world(1));
      ends.merge(other.end(), 1, Integer::sum);
      passed += other.steps() >= length - 1 ? 1 : 0;
    }
    assertThat(ends.keySet()).contains(Outcome.End.GUARD_FAILED, Outcome.End.JUMPED, Outcome.End.FINISHED, Outcome.End.RAISED)
        .doesNotContain(Outcome.End.STEPS_EXHAUSTED);
    assertThat(passed).as("runs of another world that passed every guard once").isBetween(SEEDS / 4, SEEDS * 9 / 10);
  }
}
