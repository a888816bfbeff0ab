package dev.clew.opt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.testing.Equivalence;
import dev.clew.testing.LoopGenerator;
import dev.clew.testing.Sample;
import dev.clew.testing.TraceGenerator;
import dev.clew.trace.Op;
import dev.clew.trace.Target;
import dev.clew.trace.TracePrinter;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/**
 * Random loops, executed round and round as recorded and as entry part and loop part, and random bridges that go back to them. {@code -Dclew.fuzz.seconds} says how long each test
 * goes on, {@code -Dclew.fuzz.seed} where it starts; a failure names the seed that reproduces it.
 */
class LoopFuzzTest {
  private static final double SECONDS = Double.parseDouble(System.getProperty("clew.fuzz.seconds", "3"));
  private static final long START = Long.getLong("clew.fuzz.seed", System.nanoTime() % 1_000_000_000);
  private static final int VARIANTS = 3;

  /** So many are made even if time runs out, so that the shares asserted at the end mean something. */
  private static final int AT_LEAST = 50;

  @Test
  void loopsThatCarrySomethingGoRoundAsRecorded() {
    fuzz("loops", seed -> new LoopGenerator(seed).loop());
  }

  @Test
  void loopsOfAllSortsGoRoundAsRecorded() {
    fuzz("loops of all sorts", seed -> new TraceGenerator(seed).generate());
  }

  private static void fuzz(String what, LongFunction<Sample> generator) {
    System.out.println("fuzzing " + what + " from seed " + START);
    long end = System.nanoTime() + (long) (SECONDS * 1e9 / 3);
    int loops = 0;
    int inTwoParts = 0;
    for (long seed = START; loops < AT_LEAST || System.nanoTime() < end; seed++) {
      Sample sample = generator.apply(seed);
      if (sample.trace().last().op() != Op.JUMP || sample.trace().last().target() != null) {
        continue;
      }
      LoopTree tree = optimised(null, sample);
      try {
        for (int variant = 0; variant < VARIANTS; variant++) {
          round(tree, sample, variant);
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("-Dclew.fuzz.seed=" + seed + ": " + e.getMessage() + "\n" + tree, e);
      }
      loops++;
      inTwoParts += tree.loop().body() == null ? 0 : 1;
    }
    System.out.println(loops + " loops, " + inTwoParts + " in two parts");
    assertThat(inTwoParts).isGreaterThan(loops / 3);
  }

  private static LoopTree optimised(LoopGenerator generator, Sample sample) {
    try {
      return new LoopTree(generator, sample.trace(), new Target("header"), Target::new);
    } catch (RuntimeException e) {
      throw new AssertionError("-Dclew.fuzz.seed=" + sample.seed() + ": " + e + "\n" + TracePrinter.print(sample.trace()), e);
    }
  }

  private static void round(LoopTree tree, Sample sample, int variant) {
    Equivalence.check(sample, variant, inputs -> tree.run(inputs, guard -> false, exit -> { }, () -> false), tree::toString);
    Random random = new Random(sample.seed() * 31 + variant);
    int rarely = 5 + random.nextInt(100);
    Equivalence.check(sample, variant,
        inputs -> tree.run(inputs, guard -> random.nextInt(rarely) == 0, exit -> { }, () -> random.nextInt(20) == 0), tree::toString);
  }

  @Test
  void bridgesGoBackToTheirLoopAsRecorded() {
    System.out.println("fuzzing bridges from seed " + START);
    long end = System.nanoTime() + (long) (SECONDS * 1e9 / 3);
    int loops = 0;
    int bridges = 0;
    int matches = 0;
    int versions = 0;
    int ways = 0;
    int runs = 0;
    for (long seed = START; loops < AT_LEAST || System.nanoTime() < end; seed++) {
      LoopGenerator generator = new LoopGenerator(seed);
      Sample sample = generator.loop();
      LoopTree tree = optimised(generator, sample);
      try {
        for (int n = 0; n < 8; n++) {
          tree.grow(sample.world(n % VARIANTS).inputs(), new Random(seed + n));
        }
        for (int n = 0; n < 4 * VARIANTS; n++) {
          runs += Transcript.check(tree, sample, n % VARIANTS, new Random(seed * 31 + n)) ? 1 : 0;
        }
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("-Dclew.fuzz.seed=" + seed + ": " + e.getMessage() + "\n" + tree, e);
      }
      loops++;
      bridges += tree.bridges().size();
      matches += tree.matches();
      versions += Math.max(0, tree.bodies().size() - 1);
      ways += tree.recordings().size();
    }
    System.out.println(loops + " loops, " + bridges + " bridges, " + matches + " go straight to the loop part, " + versions + " further versions, " + ways + " other ways, " + runs + " runs compared");
    assertThat(matches).isGreaterThan(bridges / 20);
  }
}
