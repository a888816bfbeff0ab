package dev.clew.samples.bf.gen;

/**
 * A decimal counter of a few digits with a fixed place on the tape, made to be counted up and printed. A digit is four cells: its value, its
 * <em>room</em> (10 minus the value, so that the carry is a test for 0) and the two cells that test needs.
 */
final class Decimal {
  private static final int CELLS = 4;

  private final Assembler asm;
  private final int first;
  private final int digits;

  /** Takes {@code 4 * digits + 2} cells from the first on; the last two are scratch. */
  Decimal(Assembler asm, int first, int digits) {
    this.asm = asm;
    this.first = first;
    this.digits = digits;
  }

  /** Sets all cells, which must be 0. */
  void start(int number) {
    int rest = number;
    for (int i = 0; i < digits; i++) {
      asm.add(value(i), rest % 10).add(value(i) + 1, 10 - rest % 10);
      rest /= 10;
    }
  }

  void increment() {
    increment(0);
  }

  /** Prints without leading zeros; the number 0 as one digit. */
  void print() {
    int seen = first + CELLS * digits;
    int copy = seen + 1;
    for (int i = digits - 1; i >= 0; i--) {
      int digit = value(i);
      if (i == 0) {
        asm.add(digit, '0').print(digit).add(digit, -'0');
      } else {
        // borrow the cells of the zero test for the copy: seen += value, then print if seen
        asm.copy(digit, seen, copy);
        asm.copy(seen, digit + 2, copy);
        asm.ifTaken(digit + 2, () -> asm.add(digit, '0').print(digit).add(digit, -'0'));
      }
    }
    asm.clear(seen);
  }

  private int value(int digit) {
    return first + CELLS * digit;
  }

  private void increment(int digit) {
    if (digit < digits) {
      int value = value(digit);
      asm.add(value, 1).add(value + 1, -1).ifZero(value + 1, () -> {
        asm.add(value, -10).add(value + 1, 10);
        increment(digit + 1);
      });
    }
  }
}
