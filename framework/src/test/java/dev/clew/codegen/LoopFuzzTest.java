package dev.clew.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.opt.LoopTree;
import dev.clew.spi.Transfer;
import dev.clew.testing.Heaps;
import dev.clew.testing.LoopGenerator;
import dev.clew.testing.Sample;
import dev.clew.testing.Shapes;
import dev.clew.trace.Constant;
import dev.clew.trace.Operation;
import dev.clew.trace.Outcome;
import dev.clew.trace.Outcome.End;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Random loops in two parts with random bridges: the generated classes do what the executor does, whether a bridge is part of the region or linked. What the
 * parts of a loop do is {@code dev.clew.opt.LoopFuzzTest}'s concern; here it is that they work together, sharing operations as the optimiser lets them.
 */
class LoopFuzzTest {
  private static final double SECONDS = Double.parseDouble(System.getProperty("clew.fuzz.seconds", "3"));
  private static final int VARIANTS = 3;

  @Test
  void loopsInTwoPartsAndTheirBridgesDoWhatTheExecutorDoes() {
    long start = Long.getLong("clew.fuzz.seed", System.nanoTime() % 1_000_000_000);
    System.out.println("LoopFuzzTest starts with -Dclew.fuzz.seed=" + start);
    long end = System.nanoTime() + (long) (SECONDS / 2 * 1e9);
    int loops = 0;
    int runs = 0;
    for (long seed = start; System.nanoTime() < end; seed++) {
      Random random = new Random(seed);
      int budget = random.nextBoolean() ? 1 + random.nextInt(3) : 1000;
      LoopGenerator generator = new LoopGenerator(seed);
      Sample sample = generator.loop();
      LoopTree tree = new LoopTree(generator, sample.trace(), header("loop", budget), name -> header(name, budget));
      try {
        for (int n = 0; n < 8; n++) {
          tree.grow(sample.world(n % VARIANTS).inputs(), random);
        }
        Harness harness = compiled(tree, random);
        for (int variant = 0; variant < VARIANTS; variant++) {
          runs += compare(tree, harness, sample, variant) ? 1 : 0;
        }
      } catch (RuntimeException | Error e) {
        throw new AssertionError("-Dclew.fuzz.seed=" + seed + "\n" + e + "\n" + tree, e);
      }
      loops++;
    }
    System.out.println("LoopFuzzTest: " + loops + " loops, " + runs + " runs compared");
    assertThat(runs).isPositive();
  }

  private static Header header(String name, int budget) {
    Header header = new Header(name);
    header.budget = budget;
    return header;
  }

  /** Each bridge becomes part of the region, if the trace it starts from is, or is linked. */
  private static Harness compiled(LoopTree tree, Random random) {
    Harness harness = new Harness(tree.loop().entry());
    harness.header = (Header) tree.header();
    harness.loops.putAll(tree.bodies());
    Set<Operation> inRegion = Collections.newSetFromMap(new IdentityHashMap<>());
    inRegion.addAll(tree.loop().entry().operations());
    tree.bodies().values().forEach(body -> inRegion.addAll(body.operations()));
    for (boolean more = true; more;) {
      more = false;
      for (Map.Entry<Operation, Trace> e : tree.bridges().entrySet()) {
        if (inRegion.contains(e.getKey()) && !harness.bridges.containsKey(e.getKey()) && random.nextBoolean()) {
          harness.bridges.put(e.getKey(), e.getValue());
          inRegion.addAll(e.getValue().operations());
          more = true;
        }
      }
    }
    tree.bridges().forEach((guard, bridge) -> {
      if (!harness.bridges.containsKey(guard)) {
        Harness linked = new Harness(bridge);
        bridge.operations().stream().filter(o -> o.op().isGuard()).forEach(o -> linked.exits.put(o, harness.exit(o)));
        harness.exit(guard).bridge = linked.generate().code();
      }
    });
    return harness;
  }

  private static boolean compare(LoopTree tree, Harness harness, Sample sample, int variant) {
    List<Constant> inputs = sample.world(variant).inputs();
    Outcome executed = tree.run(inputs, guard -> false, exit -> { }, () -> false);
    if (executed.end() == End.STEPS_EXHAUSTED) {
      return false;
    }
    String expected = Heaps.describe(executed, inputs, Shapes.statics());
    List<Constant> again = sample.world(variant).inputs();
    assertThat(Heaps.describe(run(tree, harness, again), again, Shapes.statics())).as("variant %d", variant).isEqualTo(expected);
    return true;
  }

  private static Outcome run(LoopTree tree, Harness harness, List<Constant> inputs) {
    Transfer t = harness.transfer(inputs);
    while (t.kind == Transfer.JUMP) { // to a version that has no code
      t = harness.transfer(tree.reds((Target) t.target, t.prims, t.refs));
    }
    return t.kind == Transfer.RETURN ? new Outcome(End.FINISHED, tree.loop().entry().last(), List.of(Constant.of(t.refs[0])), null, 0) : harness.outcome(t);
  }
}
