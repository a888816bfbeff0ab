package dev.clew.samples.bf.gen;

/**
 * The cellular automaton "rule 30" on a ring of {@value #CELLS} cells: what a cell becomes depends on three cells through nested branches, and the
 * pattern is as good as random, so no branch can be predicted.
 *
 * @param rows how many rows are printed
 * @param every of how many generations one is printed, in units of 255
 */
record Branches(int rows, int every) implements SampleProgram {
  private static final int CELLS = 79;
  private static final int UNIT = 255;

  private static final int ROWS = 0;
  private static final int OUTER = 1;
  private static final int INNER = 2;
  private static final int NEWLINE = 3;
  private static final int RECORDS = 8;
  private static final int WIDTH = 7;
  // cells of a record, after the marker
  private static final int BIT = 1;
  private static final int LEFT = 2;
  private static final int NEW = 3;
  private static final int TEMP = 4;
  private static final int FLAG = 5;
  private static final int ZERO = 6;

  @Override
  public String name() {
    return "branches";
  }

  @Override
  public String source() {
    Assembler asm = new Assembler();
    asm.comment("Rule 30: a cell becomes its left neighbour exclusive or (itself or its right neighbour)");
    asm.add(ROWS, rows).add(NEWLINE, '\n');
    for (int i = 0; i < CELLS; i++) {
      asm.add(cell(i, 0), 1);
    }
    asm.add(cell(CELLS / 2, BIT), 1);
    asm.times(ROWS, () -> {
      asm.comment("print a row");
      asm.eachRecord(RECORDS, WIDTH, CELLS, () ->
          asm.add(TEMP, ' ').copy(BIT, FLAG, ZERO).ifTaken(FLAG, () -> asm.add(TEMP, '#' - ' ')).print(TEMP).clear(TEMP));
      asm.print(NEWLINE).add(OUTER, every);
      asm.times(OUTER, () -> asm.add(INNER, UNIT).times(INNER, () -> generation(asm)));
    });
    return asm.toString();
  }

  private static void generation(Assembler asm) {
    asm.comment("one generation: close the ring");
    asm.copy(cell(CELLS - 1, BIT), cell(0, LEFT), cell(0, TEMP)).copy(cell(0, BIT), cell(CELLS, BIT), cell(CELLS, TEMP));
    asm.comment("the new row");
    asm.eachRecord(RECORDS, WIDTH, CELLS, () -> {
      asm.copy(BIT, FLAG, ZERO).add(TEMP, 1);
      // itself, else its right neighbour
      asm.ifTaken(FLAG, () -> asm.add(NEW, 1).add(TEMP, -1).add(WIDTH + LEFT, 1));
      asm.ifTaken(TEMP, () -> asm.copy(WIDTH + BIT, FLAG, ZERO).ifTaken(FLAG, () -> asm.add(NEW, 1)));
      // exclusive or the left one
      asm.ifTaken(LEFT, () -> {
        asm.add(FLAG, 1).ifTaken(NEW, () -> asm.add(FLAG, -1));
        asm.move(FLAG, NEW);
      });
    });
    asm.clear(cell(CELLS, LEFT)).clear(cell(CELLS, BIT)).comment("replaces the old");
    asm.eachRecord(RECORDS, WIDTH, CELLS, () -> asm.clear(BIT).move(NEW, BIT));
  }

  private static int cell(int record, int cell) {
    return RECORDS + record * WIDTH + cell;
  }

  @Override
  public String output() {
    StringBuilder out = new StringBuilder();
    boolean[] row = new boolean[CELLS];
    row[CELLS / 2] = true;
    for (int printed = 0; printed < rows; printed++) {
      for (boolean bit : row) {
        out.append(bit ? '#' : ' ');
      }
      out.append('\n');
      for (int generation = 0; generation < every * UNIT; generation++) {
        boolean[] next = new boolean[CELLS];
        for (int i = 0; i < CELLS; i++) {
          next[i] = row[(i + CELLS - 1) % CELLS] ^ (row[i] | row[(i + 1) % CELLS]);
        }
        row = next;
      }
    }
    return out.toString();
  }
}
