package dev.clew.benchmarks.soak.record;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Runs for tests, of a sample in every ten seconds. */
final class Runs {
  private static final double SECONDS = 10;
  private static final int SAMPLES_OF_A_PHASE = 3;
  private static final String[] KINDS = {"lisp program", "bf texts"};

  private Runs() {}

  /** Returns a run in which only the number of classes may change; it is a function of the seconds. */
  static List<Sample> of(double minutes, DoubleUnaryOperator classes) {
    return IntStream.rangeClosed(1, (int) (60 * minutes / SECONDS)).mapToObj(i -> sample(SECONDS * i, i / SAMPLES_OF_A_PHASE, (long) classes.applyAsDouble(SECONDS * i))).toList();
  }

  static Sample sample(double seconds, int phase, long classes) {
    Levels settled = new Levels(20 << 20, 30 << 20, 10 << 20, classes, 0);
    Levels now = new Levels(25 << 20, 31 << 20, 10 << 20, classes + 7, 0);
    return new Sample(7, seconds, phase, KINDS[phase % 2], "work", 3, now, settled, 5000, 1000, new Counts(5, 4, 3, 1, 100, 0, 2, 0));
  }
}
