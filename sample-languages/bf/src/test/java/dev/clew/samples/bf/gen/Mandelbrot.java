package dev.clew.samples.bf.gen;

/**
 * The Mandelbrot set in decimal fixed point: five digits, three of them after the point, negative numbers as ten's complement (99999 is -0.001).
 *
 * <p>The tape holds a small machine: one record per digit, one cell of it for each register, and an accumulator that can be loaded, added to, negated
 * and stored. A product is built from the digits of one factor, lowest first: shift the accumulator right, add the other factor as often as the digit
 * says. Squares are all that is needed, since {@code 2xy = (x+y)^2 - x^2 - y^2}; so there is one multiplication in the text, run three times for each
 * step, and a queue of registers hands it its operands.
 */
final class Mandelbrot implements SampleProgram {
  /** The corner and the size of the picture, in thousandths. */
  private static final int LEFT = -2050;
  private static final int TOP = -1200;
  private static final int PICTURE_WIDTH = 2808;
  private static final int PICTURE_HEIGHT = 2400;
  /** What is printed for a point that escaped after so many steps ; a point that never did is a space. */
  private static final String SHADES = "..::--==++**oooooO0%%%%%%%" + "@".repeat(250);

  private static final int DIGITS = 5;
  private static final int MODULUS = 100_000;
  private static final int SCALE = 1000;

  // cells outside of the records
  private static final int ROW = 0;
  private static final int COLUMN = 1;
  private static final int STEP = 2;
  private static final int GOING = 3;
  private static final int PASS = 4;
  private static final int DIGIT = 5;
  private static final int COUNT = 6;
  private static final int ESCAPED = 7;
  private static final int SHADE = 8;
  private static final int TEMP_A = 9;
  private static final int TEMP_B = 10;
  private static final int ROOM = 11;
  private static final int NEWLINE = 14;
  private static final int WIDTH = 22;
  /** One unused record lies before the first, where digits go that are shifted out. */
  private static final int RECORDS = 16 + WIDTH;

  // cells of a record, after the marker; the accumulator is three cells and scratch: digit, room (10 minus the digit), two for the test for 0
  private static final int ACC = 1;
  private static final int ACC_ROOM = 2;
  private static final int TEMP = 5;
  private static final int CARRY = 6;
  private static final int FACTOR = 7;
  private static final int DIGITS_LEFT = 8;
  private static final int OPERAND_1 = 9;
  private static final int OPERAND_2 = 10;
  private static final int OPERAND_3 = 11;
  private static final int SQUARE_1 = 12;
  private static final int SQUARE_2 = 13;
  private static final int SQUARE_3 = 14;
  private static final int X = 15;
  private static final int Y = 16;
  private static final int CX = 17;
  private static final int CY = 18;
  private static final int STEP_X = 19;
  private static final int STEP_Y = 20;

  private final int columns;
  private final int rows;
  private final int maxSteps;
  private final int dx;
  private final int dy;
  private Assembler asm;

  Mandelbrot(int columns, int rows, int maxSteps) {
    this.columns = columns;
    this.rows = rows;
    this.maxSteps = maxSteps;
    dx = PICTURE_WIDTH / columns;
    dy = PICTURE_HEIGHT / (rows - 1);
  }

  @Override
  public String name() {
    return "mandelbrot";
  }

  @Override
  public String source() {
    asm = new Assembler();
    asm.comment("The Mandelbrot set in decimal fixed point");
    asm.add(ROW, rows).add(NEWLINE, '\n');
    for (int i = 0; i < DIGITS; i++) {
      asm.add(RECORDS + i * WIDTH, 1).add(RECORDS + i * WIDTH + ACC_ROOM, 10);
    }
    constant(STEP_X, dx);
    constant(STEP_Y, dy);
    constant(CY, TOP);
    asm.times(ROW, () -> {
      asm.comment("a row");
      constant(CX, LEFT);
      asm.add(COLUMN, columns);
      asm.times(COLUMN, this::point);
      asm.print(NEWLINE).comment("next row");
      sum(CY, STEP_Y);
      store(CY);
      each(() -> asm.clear(CX));
    });
    return asm.toString();
  }

  private void point() {
    asm.comment("a point");
    each(() -> asm.clear(X).clear(Y));
    asm.add(STEP, maxSteps).add(GOING, 1);
    asm.loop(GOING, () -> {
      square3();
      asm.comment("far enough out?");
      sum(SQUARE_1, SQUARE_2);
      testEscape();
      asm.comment("y = (square of the sum less both squares) plus cy");
      negate();
      accumulate(SQUARE_3);
      accumulate(CY);
      store(Y);
      asm.comment("x = difference of the squares plus cx");
      load(SQUARE_2);
      negate();
      accumulate(SQUARE_1);
      accumulate(CX);
      store(X);
      asm.comment("again until out or tired");
      asm.add(STEP, -1).copy(STEP, COUNT, TEMP_A).add(TEMP_B, 1);
      asm.ifTaken(COUNT, () -> asm.add(TEMP_B, -1));
      asm.ifTaken(TEMP_B, () -> asm.clear(GOING));
      asm.ifTaken(ESCAPED, () -> asm.clear(GOING).add(STEP, 1));
    });
    asm.comment("its shade");
    asm.add(SHADE, ' ');
    shade(1, ' ');
    asm.print(SHADE).clear(SHADE).comment("next point");
    sum(CX, STEP_X);
    store(CX);
  }

  /** Squares x, y and their sum into the three square registers. */
  private void square3() {
    asm.comment("operands");
    load(X);
    store(OPERAND_1);
    load(Y);
    store(OPERAND_2);
    accumulate(X);
    store(OPERAND_3);
    asm.add(PASS, 3).times(PASS, () -> {
      asm.comment("magnitude of the operand");
      load(OPERAND_1);
      asm.copy(cell(DIGITS - 1, ACC), COUNT, TEMP_A);
      atLeast(5, TEMP_B);
      asm.ifTaken(TEMP_B, this::negate);
      store(FACTOR);
      store(DIGITS_LEFT);
      asm.comment("multiply");
      each(this::zero);
      // |operand| is below 10, so its highest digit is 0 and is left out
      asm.add(DIGIT, DIGITS - 1).times(DIGIT, () -> {
        asm.comment("shift right and add");
        each(() -> {
          asm.times(ACC, () -> asm.add(ACC_ROOM, 1).add(ACC - WIDTH, 1).add(ACC_ROOM - WIDTH, -1));
          asm.move(DIGITS_LEFT, DIGITS_LEFT - WIDTH);
        });
        asm.clear(cell(-1, ACC)).clear(cell(-1, ACC_ROOM)).move(cell(-1, DIGITS_LEFT), COUNT);
        asm.times(COUNT, () -> accumulate(FACTOR));
      });
      asm.comment("queue");
      each(() -> {
        asm.clear(DIGITS_LEFT);
        asm.clear(OPERAND_1).move(OPERAND_2, OPERAND_1).move(OPERAND_3, OPERAND_2);
        asm.clear(SQUARE_1).move(SQUARE_2, SQUARE_1).move(SQUARE_3, SQUARE_2);
      });
      store(SQUARE_3);
    });
  }

  private void testEscape() {
    asm.copy(cell(DIGITS - 1, ACC), COUNT, TEMP_A).ifTaken(COUNT, () -> asm.add(ESCAPED, 1));
    asm.copy(cell(DIGITS - 2, ACC), COUNT, TEMP_A);
    atLeast(4, ESCAPED);
  }

  /** Adds 1 to a flag if {@link #COUNT} is a number or more; clears it. */
  private void atLeast(int number, int flag) {
    asm.add(ROOM, number);
    asm.times(COUNT, () -> asm.add(ROOM, -1).ifZero(ROOM, () -> asm.add(flag, 1).add(ROOM, DIGITS + 5)));
    asm.clear(ROOM);
  }

  /** Picks the shade for what is left of {@link #STEP}, one level of nesting for each. */
  private void shade(int left, char before) {
    if (left <= maxSteps) {
      char shade = SHADES.charAt(maxSteps - left);
      asm.times(STEP, () -> {
        asm.add(SHADE, shade - before);
        shade(left + 1, shade);
      });
    }
  }

  // The accumulator's instructions.

  private void sum(int a, int b) {
    load(a);
    accumulate(b);
  }

  private void load(int register) {
    each(() -> {
      zero();
      asm.times(register, () -> asm.add(TEMP, 1).add(ACC, 1).add(ACC_ROOM, -1)).move(TEMP, register);
    });
  }

  private void store(int register) {
    each(() -> asm.clear(register).move(ACC, TEMP, register).move(TEMP, ACC));
  }

  private void accumulate(int register) {
    each(() -> {
      asm.move(register, TEMP, CARRY).move(TEMP, register);
      carry();
    });
    asm.clear(cell(DIGITS, CARRY));
  }

  /** Ten's complement: 9 minus each digit, then 1 more. */
  private void negate() {
    asm.add(cell(0, CARRY), 1);
    each(() -> {
      asm.move(ACC, TEMP).add(ACC_ROOM, -1).move(ACC_ROOM, ACC).add(ACC_ROOM, 1).move(TEMP, ACC_ROOM);
      carry();
    });
    asm.clear(cell(DIGITS, CARRY));
  }

  /** Adds the carry of this record to its digit, and what overflows to the carry of the next. */
  private void carry() {
    asm.times(CARRY, () -> asm.add(ACC, 1).add(ACC_ROOM, -1)
        .ifZero(ACC_ROOM, () -> asm.add(ACC, -10).add(ACC_ROOM, 10).add(WIDTH + CARRY, 1)));
  }

  private void zero() {
    asm.move(ACC, ACC_ROOM);
  }

  private void constant(int register, int thousandths) {
    int rest = Math.floorMod(thousandths, MODULUS);
    for (int i = 0; i < DIGITS; i++) {
      asm.add(cell(i, register), rest % 10);
      rest /= 10;
    }
  }

  private void each(Runnable body) {
    asm.eachRecord(RECORDS, WIDTH, DIGITS, body);
  }

  private static int cell(int record, int register) {
    return RECORDS + record * WIDTH + register;
  }

  @Override
  public String output() {
    StringBuilder out = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int steps = steps(LEFT + column * dx, TOP + row * dy);
        out.append(steps > maxSteps ? ' ' : SHADES.charAt(steps - 1));
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** Returns in which step the point was found outside; one more than there are if in none. */
  private int steps(int cx, int cy) {
    int x = 0;
    int y = 0;
    for (int step = 1; step <= maxSteps; step++) {
      int xx = x * x / SCALE;
      int yy = y * y / SCALE;
      if (xx + yy >= 4 * SCALE) {
        return step;
      }
      y = (x + y) * (x + y) / SCALE - xx - yy + cy;
      x = xx - yy + cx;
    }
    return maxSteps + 1;
  }
}
