package dev.clew.benchmarks.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a measuring process writes, whatever it is written in: for each repetition a line with the number of runs and nanoseconds, then a line {@code output:},
 * then what the program gave.
 *
 * @param repetitions the loading first
 * @param output what the program wrote, or its result
 */
public record Transcript(List<Repetition> repetitions, String output) {
  private static final String OUTPUT = "output:";
  private static final String NUMBER = "-?\\d+(\\.\\d+)?(E-?\\d+)?";

  /** Returns whether the output is what was expected; numbers may be written in another way. */
  boolean gives(String expected) {
    return output.equals(expected) || output.matches(NUMBER) && expected.matches(NUMBER) && Double.parseDouble(output) == Double.parseDouble(expected);
  }

  /** Writes it. */
  void write(PrintStream out) {
    repetitions.forEach(r -> out.print(r.runs() + " " + r.nanos() + "\n"));
    out.print(OUTPUT + "\n" + output);
  }

  /** Reads one; throws {@link IllegalArgumentException} if it is none, or not all of one. */
  public static Transcript parse(String text) {
    List<Repetition> repetitions = new ArrayList<>();
    int line = 0;
    while (true) {
      int end = text.indexOf('\n', line);
      if (end < 0) {
        throw new IllegalArgumentException("the process has not written its times to the end");
      }
      String content = text.substring(line, end).strip();
      line = end + 1;
      if (content.equals(OUTPUT)) {
        return new Transcript(repetitions, text.substring(line));
      }
      String[] fields = content.split(" ");
      if (fields.length != 2) {
        throw new IllegalArgumentException("not a time: " + content);
      }
      repetitions.add(new Repetition(Integer.parseInt(fields[0]), Long.parseLong(fields[1])));
    }
  }
}
