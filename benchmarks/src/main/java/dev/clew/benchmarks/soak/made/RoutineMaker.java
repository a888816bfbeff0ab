package dev.clew.benchmarks.soak.made;

import dev.clew.benchmarks.soak.made.Expression.Accumulator;
import dev.clew.benchmarks.soak.made.Expression.Choice;
import dev.clew.benchmarks.soak.made.Expression.Constant;
import dev.clew.benchmarks.soak.made.Expression.Difference;
import dev.clew.benchmarks.soak.made.Expression.Help;
import dev.clew.benchmarks.soak.made.Expression.Index;
import dev.clew.benchmarks.soak.made.Expression.Product;
import dev.clew.benchmarks.soak.made.Expression.Sum;
import java.util.Random;

/**
 * Makes the bodies of a routine. They are not deep: with a modulus of 20 bits, the operands of a product have 28 at most, also in the helping procedure, whose arguments are what the step makes of
 * values.
 */
final class RoutineMaker {
  private static final int STEP_DEPTH = 3;
  private static final int HELP_DEPTH = 2;
  private static final int MOST = 100;

  private final Random random;
  private final long modulus;

  RoutineMaker(Random random, long modulus) {
    this.random = random;
    this.modulus = modulus;
  }

  Expression helping() {
    return compound(HELP_DEPTH, false);
  }

  Expression stepping() {
    return compound(STEP_DEPTH, true);
  }

  private Expression any(int depth, boolean mayCall) {
    return depth == 0 || random.nextInt(5) == 0 ? leaf() : compound(depth, mayCall);
  }

  private Expression compound(int depth, boolean mayCall) {
    Expression left = any(depth - 1, mayCall);
    Expression right = any(depth - 1, mayCall);
    return switch (random.nextInt(mayCall ? 6 : 5)) {
      case 0 -> new Sum(left, right);
      case 1 -> new Difference(left, right);
      case 2, 3 -> new Product(left, right, modulus);
      case 4 -> new Choice(left, right, any(depth - 1, mayCall), any(depth - 1, mayCall));
      default -> new Help(left, right);
    };
  }

  private Expression leaf() {
    return switch (random.nextInt(5)) {
      case 0, 1 -> new Accumulator();
      case 2, 3 -> new Index();
      default -> new Constant(random.nextInt(2 * MOST + 1) - MOST);
    };
  }
}
