package dev.clew.samples.bf.gen;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The squares from 0 on, each from the one before by adding the next odd number.
 *
 * @param last the last root, at most 126
 */
record Squares(int last) implements SampleProgram {
  private static final int COUNT = 0;
  private static final int ODD = 1;
  private static final int STEPS = 2;
  private static final int ZERO = 3;
  private static final int NEWLINE = 4;
  private static final int SQUARE = 5;

  @Override
  public String name() {
    return "squares";
  }

  @Override
  public String source() {
    Assembler asm = new Assembler();
    Decimal square = new Decimal(asm, SQUARE, 5);
    asm.comment("The squares of 0 to " + last + ": the next square is the last one plus the next odd number");
    asm.comment("set up the counter and the odd number and the square");
    asm.add(COUNT, last + 1).add(ODD, 1).add(NEWLINE, '\n');
    square.start(0);
    asm.times(COUNT, () -> {
      asm.comment("print");
      square.print();
      asm.print(NEWLINE);
      asm.comment("count the square up as often as the odd number says");
      asm.copy(ODD, STEPS, ZERO).times(STEPS, square::increment);
      asm.add(ODD, 2);
    });
    return asm.toString();
  }

  @Override
  public String output() {
    return IntStream.rangeClosed(0, last).mapToObj(i -> i * i + "\n").collect(Collectors.joining());
  }
}
