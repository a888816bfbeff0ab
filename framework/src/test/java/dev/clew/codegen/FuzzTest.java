package dev.clew.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.testing.Equivalence;
import dev.clew.testing.Sample;
import dev.clew.testing.TraceGenerator;
import dev.clew.trace.Operation;
import dev.clew.trace.TracePrinter;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random traces: the generated class does what the executor does, however the region is put together and cut. */
class FuzzTest {
  private static final double SECONDS = Double.parseDouble(System.getProperty("clew.fuzz.seconds", "3"));
  private static final int VARIANTS = 4;

  private interface Setting {
    void apply(Harness harness, Random random);
  }

  @Test
  void generatedClassesDoWhatTheExecutorDoes() {
    fuzz("plain", (harness, random) -> { });
  }

  @Test
  void cutsChangeNothing() {
    fuzz("cut", (harness, random) -> harness.limit = 150 + random.nextInt(600));
  }

  @Test
  void leavingAtGuardsThatHoldChangesNothing() {
    fuzz("stressed", (harness, random) -> {
      harness.stress = () -> random.nextInt(30) == 0;
      bridges(harness, random);
      cutSometimes(harness, random);
    });
  }

  @Test
  void bridgesGetTheirInputs() {
    fuzz("bridged", (harness, random) -> {
      bridges(harness, random);
      cutSometimes(harness, random);
    });
  }

  private static void cutSometimes(Harness harness, Random random) {
    if (random.nextBoolean()) {
      harness.limit = 150 + random.nextInt(2000);
    }
  }

  /** Some guards get a bridge in the region, others one that is linked. */
  private static void bridges(Harness harness, Random random) {
    for (Operation o : harness.root.operations()) {
      if (o.op().isGuard()) {
        int choice = random.nextInt(4);
        if (choice == 0) {
          harness.bridges.put(o, harness.leavingBridge(o));
        } else if (choice == 1) {
          harness.exit(o).bridge = new Harness(harness.leavingBridge(o)).generate().code();
        }
      }
    }
  }

  private static void fuzz(String what, Setting setting) {
    long seed = Long.getLong("clew.fuzz.seed", System.nanoTime());
    System.out.println("FuzzTest " + what + " starts with -Dclew.fuzz.seed=" + seed);
    long end = System.nanoTime() + (long) (SECONDS / 4 * 1e9);
    int count = 0;
    do {
      Random random = new Random(seed + count);
      TraceGenerator generator = new TraceGenerator(seed + count).withLength(5 + random.nextInt(80));
      if (random.nextBoolean()) {
        generator.withLabels();
      }
      if (random.nextBoolean()) {
        generator.withVirtuals();
      }
      Sample sample = generator.generate();
      Harness harness = new Harness(sample.trace());
      if (random.nextBoolean()) {
        harness.header(1 + random.nextInt(3));
      }
      setting.apply(harness, random);
      try {
        for (int variant = 0; variant < VARIANTS; variant++) {
          Equivalence.check(sample, variant, harness::run, () -> Listing.of(harness.generate().classFile()));
        }
        ClassVerifier.verify(harness.generate().classFile(), harness.host);
      } catch (RuntimeException | Error e) {
        throw new AssertionError(what + ", -Dclew.fuzz.seed=" + (seed + count) + "\n" + e + "\n" + TracePrinter.print(sample.trace()), e);
      }
      count++;
    } while (System.nanoTime() < end);
    System.out.println("FuzzTest " + what + ": " + count + " traces");
    assertThat(count).isPositive();
  }
}
