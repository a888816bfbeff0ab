package dev.clew.opt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.testing.Equivalence;
import dev.clew.testing.Sample;
import dev.clew.testing.TraceGenerator;
import dev.clew.trace.Executor;
import dev.clew.trace.Trace;
import dev.clew.trace.TracePrinter;
import dev.clew.trace.TraceVerifier;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/**
 * Random traces, executed as recorded and optimised on equal heaps: they must end alike. {@code -Dclew.fuzz.seconds} says how long each test goes on,
 * {@code -Dclew.fuzz.seed} where it starts; a failure names the seed that reproduces it.
 */
class OptimizerFuzzTest {
  private static final double SECONDS = Double.parseDouble(System.getProperty("clew.fuzz.seconds", "3"));
  private static final long START = Long.getLong("clew.fuzz.seed", System.nanoTime() % 1_000_000_000);

  @Test
  void tracesAsRecordedMeanTheSameOptimised() {
    fuzz("recorded", seed -> new TraceGenerator(seed).generate());
  }

  @Test
  void tracesWithLabelsAndVirtualsMeanTheSameOptimised() {
    fuzz("labels and virtuals", seed -> new TraceGenerator(seed).withLabels().withVirtuals().generate());
  }

  @Test
  void longTracesMeanTheSameOptimised() {
    fuzz("long", seed -> new TraceGenerator(seed).withLength(150).generate());
  }

  @Test
  void tracesOnTheSameFewObjectsMeanTheSameOptimised() {
    fuzz("heap", HeapTraces::generate);
  }

  private static void fuzz(String what, LongFunction<Sample> generator) {
    System.out.println("fuzzing " + what + " from seed " + START);
    long end = System.nanoTime() + (long) (SECONDS * 1e9 / 4);
    long before = 0;
    long after = 0;
    int traces = 0;
    for (long seed = START; System.nanoTime() < end; seed++) {
      Sample sample = generator.apply(seed);
      Trace optimised = optimised(sample);
      for (int variant = 0; variant < 3; variant++) {
        check(sample, variant, optimised);
      }
      before += sample.trace().operations().size();
      after += optimised.operations().size();
      traces++;
    }
    System.out.println(traces + " traces, " + before + " operations, optimised " + after);
    assertThat(after).isLessThan(before);
  }

  private static Trace optimised(Sample sample) {
    try {
      String text = TracePrinter.print(sample.trace());
      Trace once = Optimizer.optimize(sample.trace());
      TraceVerifier.verify(once);
      assertThat(TracePrinter.print(sample.trace())).as("the input is not changed").isEqualTo(text);
      Trace twice = Optimizer.optimize(once);
      TraceVerifier.verify(twice);
      return sample.seed() % 4 == 0 ? twice : once;
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + sample.seed() + ": " + e + "\n" + TracePrinter.print(sample.trace()), e);
    }
  }

  private static void check(Sample sample, int variant, Trace optimised) {
    try {
      Equivalence.check(sample, variant, optimised);
      // leaving at a guard that holds shows its snapshot, with all its virtuals
      int[] toGo = {new Random(sample.seed() + variant).nextInt(optimised.operations().size() / 2 + 1)};
      Equivalence.check(sample, variant, inputs -> Executor.run(optimised, inputs, 20_000, guard -> toGo[0]-- == 0), () -> TracePrinter.print(optimised));
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + sample.seed() + ", variant " + variant + ": " + e.getMessage() + "\n" + TracePrinter.print(optimised), e);
    }
  }
}
