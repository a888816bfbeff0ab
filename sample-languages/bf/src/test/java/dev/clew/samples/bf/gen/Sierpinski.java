package dev.clew.samples.bf.gen;

/** Pascal's triangle modulo 2: each cell of a row is the exclusive or of itself and its left neighbour in the row above. */
record Sierpinski() implements SampleProgram {
  private static final int SIZE = 32;
  private static final int ROWS = 0;
  private static final int INDENT = 1;
  private static final int STEPS = 2;
  private static final int SPACE = 3;
  private static final int NEWLINE = 4;
  private static final int ZERO = 5;
  /** Where the records begin, one for each column. */
  private static final int RECORDS = 8;
  private static final int WIDTH = 5;
  // cells of a record, after the marker
  private static final int BIT = 1;
  private static final int LEFT = 2;
  private static final int NEW = 3;
  private static final int TEMP = 4;

  @Override
  public String name() {
    return "sierpinski";
  }

  @Override
  public String source() {
    Assembler asm = new Assembler();
    asm.comment("The Sierpinski triangle: Pascal's triangle modulo 2");
    asm.add(ROWS, SIZE).add(INDENT, SIZE - 1).add(SPACE, ' ').add(NEWLINE, '\n');
    for (int i = 0; i < SIZE; i++) {
      asm.add(RECORDS + i * WIDTH, 1);
    }
    asm.add(RECORDS + BIT, 1);
    asm.times(ROWS, () -> {
      asm.comment("indent");
      asm.copy(INDENT, STEPS, ZERO).times(STEPS, () -> asm.print(SPACE));
      asm.add(INDENT, -1);
      asm.comment("print the row and work out the next");
      asm.eachRecord(RECORDS, WIDTH, SIZE, () -> {
        asm.add(TEMP, ' ').print(TEMP);
        asm.loop(BIT, () -> asm.add(BIT, -1).add(NEW, 1).add(WIDTH + LEFT, 1).add(TEMP, '*' - ' '));
        asm.print(TEMP).clear(TEMP);
        asm.comment("exclusive or");
        asm.times(LEFT, () -> asm.add(NEW, 1));
        asm.times(NEW, () -> asm.add(BIT, 1).loop(NEW, () -> asm.add(NEW, -1).add(BIT, -1)));
      });
      asm.clear(RECORDS + WIDTH * SIZE + LEFT);
      asm.print(NEWLINE);
    });
    return asm.toString();
  }

  @Override
  public String output() {
    StringBuilder out = new StringBuilder();
    for (int row = 0; row < SIZE; row++) {
      out.append(" ".repeat(SIZE - 1 - row));
      for (int column = 0; column < SIZE; column++) {
        // a binomial coefficient is odd exactly when the bits of one number are among the other's
        out.append(' ').append((column & row) == column ? '*' : ' ');
      }
      out.append('\n');
    }
    return out.toString();
  }
}
