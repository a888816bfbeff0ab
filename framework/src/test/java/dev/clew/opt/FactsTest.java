package dev.clew.opt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.trace.Constant;
import dev.clew.trace.Executor;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random true statements about numbers: whatever is concluded from them must be true as well. */
class FactsTest {
  private static final long SEED = Long.getLong("clew.fuzz.seed", System.nanoTime() % 1_000_000_000);
  private static final List<Op> COMPARISONS = List.of(Op.INT_EQ, Op.INT_NE, Op.INT_LT, Op.INT_LE, Op.INT_GT, Op.INT_GE, Op.INT_ULT);

  @Test
  void conclusionsFromTrueStatementsAreTrue() {
    for (int run = 0; run < 4000; run++) {
      new World(SEED + run).statements();
    }
  }

  private static final class World {
    private final long seed;
    private final Random random;
    private final Nodes nodes = new Nodes(16);
    private final Facts facts = new Facts(nodes);
    private final long[] values = new long[7];
    private final Node[] given = new Node[values.length];

    World(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      for (int i = 0; i < given.length; i++) {
        values[i] = random.nextInt(3) == 0 ? dev.clew.testing.Scalars.anInt(random) : random.nextInt(6) - 1;
        given[i] = i < 2 ? nodes.constant((int) values[i]) : nodes.fresh(new Input(Kind.INT, null));
      }
      // one is computed from another, and one compares longs
      values[5] = (int) values[4] + (int) values[0];
      computed(given[5], Op.INT_ADD, given[4], given[0]);
      values[6] = Long.compare(values[2], values[3]);
      Node a = nodes.fresh(new Input(Kind.LONG, null));
      Node b = nodes.fresh(new Input(Kind.LONG, null));
      computed(a, Op.INT_TO_LONG, given[2]);
      computed(b, Op.INT_TO_LONG, given[3]);
      computed(given[6], Op.LONG_CMP, a, b);
    }

    private static void computed(Node n, Op op, Node... arguments) {
      n.op = op;
      n.arguments = arguments;
    }

    void statements() {
      for (int i = 0; i < 12; i++) {
        int a = random.nextInt(values.length);
        int b = random.nextInt(values.length);
        Op op = COMPARISONS.get(random.nextInt(COMPARISONS.size()));
        boolean truth = Executor.evaluate(op, values[a], values[b]) != 0;
        facts.comparisons().learn(op, given[a].find(), given[b].find(), truth);
        check();
      }
    }

    private void check() {
      for (int a = 0; a < values.length; a++) {
        Node n = given[a].find();
        assertThat(values[a]).as("value %d, seed %d", a, seed).isBetween(n.low, n.high);
        if (n.isConstant()) {
          assertThat(n.constant).as("seed %d", seed).isEqualTo(Constant.of((int) values[a]));
        }
        for (int b = 0; b < values.length; b++) {
          for (Op op : COMPARISONS) {
            int decided = facts.comparisons().decide(op, n, given[b].find());
            assertThat(decided).as("%s(%d, %d), seed %d", op, values[a], values[b], seed).isIn(-1, (int) Executor.evaluate(op, values[a], values[b]));
          }
        }
      }
    }
  }

  @Test
  void aPinnedValueIsNeverFoundEqualToAnother() {
    Nodes nodes = new Nodes(4);
    Facts facts = new Facts(nodes);
    Input x = new Input(Kind.INT, null);
    Input y = new Input(Kind.INT, null);
    nodes.pin(List.of(Operation.of(Op.LABEL, new dev.clew.trace.Target("t"), x)));
    nodes.input(x);
    nodes.input(y);
    facts.equal(nodes.of(x), nodes.of(y));
    facts.equal(nodes.of(x), nodes.constant(5));
    assertThat(nodes.of(x).value).isSameAs(x);
    assertThat(nodes.of(y).value).isSameAs(y);
  }
}
