package dev.clew.samples.bf.gen;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Primes from 2 on by trial division with every number up to 255, each division done by counting: a program of deeply nested counting loops.
 *
 * @param rounds how many times numbers are looked at
 * @param numbers how many in a round; a byte holds no more than 255
 */
record Primes(int rounds, int numbers) implements SampleProgram {
  /** Divisions are tried up to this one, which is enough below its square. */
  private static final int LAST_DIVISOR = 255;

  // the cells; where two are left free after one, it is tested for 0
  private static final int ROUNDS = 0;
  private static final int NUMBERS = 1;
  private static final int NEWLINE = 2;
  private static final int ZERO = 3;
  /** The number as {@code 256 * high + low}, where low is 1 to 256, so that counting down needs no look ahead. */
  private static final int LOW = 4;
  private static final int HIGH = 7;
  /** How many divisors there are to try for this number, and how many until that stops growing. */
  private static final int DIVISORS = 8;
  private static final int GROWTH = 9;
  private static final int LEFT = 12;
  private static final int DIVISOR = 13;
  private static final int COMPOSITE = 14;
  /** Counts down from the divisor; at 0 the number counted so far is a multiple. */
  private static final int REST = 17;
  private static final int MULTIPLE = 20;
  private static final int MORE = 21;
  private static final int STEPS_LOW = 22;
  private static final int STEPS_HIGH = 25;
  private static final int DECIMAL = 28;

  @Override
  public String name() {
    return "primes";
  }

  @Override
  public String source() {
    Assembler asm = new Assembler();
    Decimal decimal = new Decimal(asm, DECIMAL, 4);
    asm.comment("Primes below " + limit() + " by trial division");
    asm.add(ROUNDS, rounds).add(NEWLINE, '\n').add(LOW, 2).add(GROWTH, LAST_DIVISOR - 2);
    decimal.start(2);
    asm.times(ROUNDS, () -> {
      asm.add(NUMBERS, numbers);
      asm.times(NUMBERS, () -> number(asm, decimal));
    });
    return asm.toString();
  }

  private static void number(Assembler asm, Decimal decimal) {
    asm.comment("try the divisors until one divides");
    asm.copy(DIVISORS, LEFT, ZERO).add(DIVISOR, 2);
    asm.times(LEFT, () -> {
      asm.comment("count to the number and note when it is a multiple");
      asm.copy(DIVISOR, REST, ZERO).copy(LOW, STEPS_LOW, ZERO).copy(HIGH, STEPS_HIGH, ZERO).add(MORE, 1);
      asm.loop(MORE, () -> {
        asm.clear(MULTIPLE).add(REST, -1);
        asm.ifZero(REST, () -> asm.add(MULTIPLE, 1).copy(DIVISOR, REST, ZERO));
        asm.add(STEPS_LOW, -1).ifZero(STEPS_LOW, () -> {
          asm.ifZero(STEPS_HIGH, () -> asm.add(MORE, -1).add(STEPS_HIGH, 1));
          asm.add(STEPS_HIGH, -1);
        });
      });
      asm.clear(REST).ifTaken(MULTIPLE, () -> asm.clear(LEFT).add(COMPOSITE, 1));
      asm.add(DIVISOR, 1);
    });
    asm.clear(DIVISOR).comment("print");
    asm.ifZero(COMPOSITE, () -> {
      decimal.print();
      asm.print(NEWLINE);
    });
    asm.clear(COMPOSITE).comment("next number");
    decimal.increment();
    asm.ifZero(LOW, () -> asm.add(HIGH, 1)).add(LOW, 1);
    asm.add(DIVISORS, 1).add(GROWTH, -1).ifZero(GROWTH, () -> asm.add(DIVISORS, -1).add(GROWTH, 1));
  }

  private int limit() {
    return 2 + rounds * numbers;
  }

  @Override
  public String output() {
    return IntStream.range(2, limit())
        .filter(n -> IntStream.range(2, Math.min(n, LAST_DIVISOR + 1)).noneMatch(d -> n % d == 0))
        .mapToObj(n -> n + "\n")
        .collect(Collectors.joining());
  }
}
