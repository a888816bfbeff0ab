package dev.clew.benchmarks.overhead;

import dev.clew.observe.Work;
import java.util.stream.LongStream;

/**
 * What one trace has cost.
 *
 * @param program the program it is of
 * @param recorded operations, as recorded
 * @param recording nanoseconds spent recording
 * @param optimising nanoseconds spent optimising
 * @param generating nanoseconds spent generating and defining the class
 * @param elapsed nanoseconds from the start of the recording until the code was installed
 */
record Cost(String program, int recorded, long recording, long optimising, long generating, long elapsed) {
  private static final int NUMBERS = 5;

  /** Makes one of what the framework reports. */
  static Cost of(String program, Work work, long elapsed) {
    return new Cost(program, work.recorded(), work.recordingNanos(), work.optimisingNanos(), work.generatingNanos(), elapsed);
  }

  /** Returns it as a line. */
  String line() {
    return recorded + " " + recording + " " + optimising + " " + generating + " " + elapsed + " " + program;
  }

  /** Reads a line; throws {@link IllegalArgumentException} if it is none. */
  static Cost parse(String line) {
    String[] fields = line.split(" ", NUMBERS + 1);
    if (fields.length <= NUMBERS) {
      throw new IllegalArgumentException("not the cost of a trace: " + line);
    }
    long[] times = LongStream.rangeClosed(1, NUMBERS - 1).map(i -> Long.parseLong(fields[(int) i])).toArray();
    return new Cost(fields[NUMBERS], Integer.parseInt(fields[0]), times[0], times[1], times[2], times[3]);
  }

  /** Returns milliseconds until it was installed, as if so many operations had been recorded. */
  double millisPer(int operations) {
    return elapsed / 1e6 * operations / recorded;
  }
}
