package dev.clew.opt;

import static dev.clew.opt.TracePair.keeps;
import static dev.clew.opt.TracePair.optimises;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.trace.Executor;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RangesTest {
  private static final long SEED = Long.getLong("clew.fuzz.seed", System.nanoTime() % 1_000_000_000);

  @Test
  void aBoundsCheckIsMadeOnce() {
    optimises("""
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1:]
        i2 = arraylen(r1)
        i3 = int_ult(i0, i2)
        guard_true(i3) => [f@2:]
        i4 = int_ult(i0, i2)
        guard_true(i4) => [f@3:]
        i5 = int_ge(i0, 0)
        guard_true(i5) => [f@4:]
        i6 = int_lt(i0, i2)
        guard_true(i6) => [f@5:]
        finish(i6)
        """, """
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1:]
        i2 = arraylen(r1)
        i3 = int_ult(i0, i2)
        guard_true(i3) => [f@2:]
        finish(1)
        """);
  }

  @Test
  void aBoundsCheckFollowsFromSignedComparisons() {
    optimises("""
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1:]
        i2 = arraylen(r1)
        i3 = int_ge(i0, 0)
        guard_true(i3) => [f@2:]
        i4 = int_lt(i0, i2)
        guard_true(i4) => [f@3:]
        i5 = int_ult(i0, i2)
        guard_true(i5) => [f@4:]
        finish(i5)
        """, """
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1:]
        i2 = arraylen(r1)
        i3 = int_ge(i0, 0)
        guard_true(i3) => [f@2:]
        i4 = int_lt(i0, i2)
        guard_true(i4) => [f@3:]
        finish(1)
        """);
  }

  @Test
  void lessThanALengthAloneIsNoBoundsCheck() {
    keeps("""
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1:]
        i2 = arraylen(r1)
        i3 = int_lt(i0, i2)
        guard_true(i3) => [f@2:]
        i4 = int_ult(i0, i2)
        guard_true(i4) => [f@3:]
        finish(i0)
        """);
  }

  @Test
  void aMaskBoundsTheIndexOfATable() {
    optimises("""
        [i0]
        i1 = int_and(i0, 15)
        i2 = int_ult(i1, 16)
        guard_true(i2) => [f@1:]
        i3 = int_to_byte(i1)
        i4 = int_and(i3, 255)
        i5 = int_rem(i4, 16)
        finish(i5)
        """, """
        [i0]
        i1 = int_and(i0, 15)
        finish(i1)
        """);
  }

  @Test
  void repeatedNarrowingIsDoneOnce() {
    optimises("""
        [i0]
        i1 = int_to_byte(i0)
        i2 = int_to_byte(i1)
        i3 = int_to_short(i2)
        i4 = int_to_char(i3)
        guard_true(i0) => [f@1: i2, i3, i4]
        finish()
        """, """
        [i0]
        i1 = int_to_byte(i0)
        i4 = int_to_char(i1)
        guard_true(i0) => [f@1: i1, i1, i4]
        finish()
        """);
  }

  @Test
  void guardsBoundBothSidesOfAComparison() {
    optimises("""
        [i0, i1, i2]
        i3 = int_ge(i0, 10)
        guard_true(i3) => [f@1:]
        i4 = int_gt(i1, i0)
        guard_true(i4) => [f@2:]
        i5 = int_gt(i1, 10)
        i6 = int_ne(i1, 0)
        i7 = int_lt(i0, 10)
        guard_true(i2) => [f@3: i5, i6, i7]
        finish()
        """, """
        [i0, i1, i2]
        i3 = int_ge(i0, 10)
        guard_true(i3) => [f@1:]
        i4 = int_gt(i1, i0)
        guard_true(i4) => [f@2:]
        guard_true(i2) => [f@3: 1, 1, 0]
        finish()
        """);
  }

  @Test
  void aRangeThatShrinksToOneValueIsAConstant() {
    optimises("""
        [i0]
        i1 = int_and(i0, 1)
        guard_true(i1) => [f@1: i1]
        i2 = int_add(i1, 4)
        finish(i2)
        """, """
        [i0]
        i1 = int_and(i0, 1)
        guard_true(i1) => [f@1: i1]
        finish(5)
        """);
  }

  @Test
  void boundsPassThroughAdditionsThatCannotWrap() {
    optimises("""
        [i0]
        i1 = int_and(i0, 255)
        i2 = int_add(i1, 3)
        i3 = int_lt(i2, 10)
        guard_true(i3) => [f@1:]
        i4 = int_lt(i1, 7)
        guard_true(i4) => [f@2:]
        finish(i1)
        """, """
        [i0]
        i1 = int_and(i0, 255)
        i2 = int_add(i1, 3)
        i3 = int_lt(i2, 10)
        guard_true(i3) => [f@1:]
        finish(i1)
        """);
  }

  @Test
  void additionsThatMayWrapTellNothing() {
    keeps("""
        [i0]
        i1 = int_gt(i0, 5)
        guard_true(i1) => [f@1:]
        i2 = int_add(i0, 1)
        i3 = int_gt(i2, 5)
        guard_true(i3) => [f@2:]
        finish(i2)
        """);
  }

  @Test
  void booleansAreTheirOwnTest() {
    optimises("""
        [i0, i1, r2:Box]
        guard_nonnull(r2) => [f@0:]
        i3 = int_lt(i0, i1)
        i4 = int_ne(i3, 0)
        i5 = int_eq(i3, 1)
        i6 = int_eq(i3, 0)
        i7 = getfield(r2, Box.z)
        i8 = int_ne(i7, 0)
        guard_true(i1) => [f@1: i4, i5, i6, i8]
        finish()
        """, """
        [i0, i1, r2:Box]
        guard_nonnull(r2) => [f@0:]
        i3 = int_lt(i0, i1)
        i6 = int_ge(i0, i1)
        i7 = getfield(r2, Box.z)
        guard_true(i1) => [f@1: i3, i3, i6, i7]
        finish()
        """);
  }

  @Test
  void computedBoundsHoldForAllValuesWithinTheGivenOnes() {
    Random random = new Random(SEED);
    Ranges ranges = new Ranges();
    for (Op op : Op.values()) {
      boolean fits = Executor.isScalar(op) && "IJ".indexOf(op.result()) >= 0 && op.arguments().chars().allMatch(c -> c == 'I' || c == 'J');
      for (int i = 0; fits && i < 4000; i++) {
        Node[] arguments = new Node[op.arguments().length()];
        for (int k = 0; k < arguments.length; k++) {
          arguments[k] = node(k, Kind.ofLetter(op.arguments().charAt(k)), random);
        }
        ranges.compute(op, null, arguments);
        Node unchanged = Ranges.unchanged(op, arguments);
        for (int n = 0; n < 10; n++) {
          check(op, arguments, ranges, unchanged, random);
        }
      }
    }
  }

  private static void check(Op op, Node[] arguments, Ranges ranges, Node unchanged, Random random) {
    long a = within(arguments[0], random);
    long b = arguments.length > 1 ? within(arguments[1], random) : 0;
    if (b == 0 && (op == Op.INT_DIV || op == Op.INT_REM || op == Op.LONG_DIV || op == Op.LONG_REM)) {
      return;
    }
    long result = Executor.evaluate(op, a, b);
    assertThat(result).as("%s(%d, %d), seed %d", op, a, b, SEED).isBetween(ranges.low, ranges.high);
    if (unchanged != null) {
      assertThat(result).as("%s(%d, %d), seed %d", op, a, b, SEED).isEqualTo(a);
    }
  }

  private static Node node(int id, Kind kind, Random random) {
    long a = number(kind, random);
    long b = random.nextInt(3) == 0 ? a : number(kind, random);
    if (a == b && random.nextBoolean()) {
      return new Node(id, kind, dev.clew.trace.Constant.of(kind, a, null));
    }
    Node n = new Node(id, kind, new Input(kind, null));
    if (random.nextInt(8) != 0) {
      n.low = Math.min(a, b);
      n.high = Math.max(a, b);
    }
    return n;
  }

  private static long number(Kind kind, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> kind == Kind.INT ? random.nextInt() : random.nextLong();
      case 1 -> dev.clew.testing.Scalars.constant(kind, random).bits();
      default -> random.nextInt(80) - 20;
    };
  }

  private static long within(Node n, Random random) {
    long span = n.high - n.low;
    return switch (random.nextInt(4)) {
      case 0 -> n.low;
      case 1 -> n.high;
      default -> span >= 0 && span < Long.MAX_VALUE ? n.low + (long) (random.nextDouble() * span) : n.low;
    };
  }
}
