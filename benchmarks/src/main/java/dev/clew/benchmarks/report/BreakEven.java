package dev.clew.benchmarks.report;

import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * When a run with the JIT has caught up with one without and stays ahead: as much done, in less time.
 *
 * @param kind how sure that is
 * @param seconds the time with the JIT until then, the loading included; infinite if it never happens
 */
public record BreakEven(Kind kind, double seconds) implements Comparable<BreakEven> {
  /** How sure it is. */
  public enum Kind {
    /** At the end of the first repetition it was ahead already; when exactly within it cannot be seen. */
    AT_ONCE("<"),
    /** Measured. */
    MEASURED(""),
    /** Not while it was measured; if it goes on as it did at the end. */
    EXPECTED("~"),
    /** The JIT is slower even when it is warm. */
    NEVER("");

    private final String mark;

    Kind(String mark) {
      this.mark = mark;
    }
  }

  /**
   * Compares two processes.
   *
   * @param offWarm seconds for one run, warm, without the JIT
   * @param onWarm the same with it
   */
  static BreakEven of(Curve off, Curve on, double offWarm, double onWarm) {
    double[] ends = DoubleStream.concat(off.ends(), on.ends()).sorted().distinct().toArray();
    double end = ends[ends.length - 1];
    double behind = on.secondsAt(end) - off.secondsAt(end);
    if (behind > 0) {
      return onWarm < offWarm
          ? new BreakEven(Kind.EXPECTED, on.secondsAt(end + behind / (offWarm - onWarm)))
          : new BreakEven(Kind.NEVER, Double.POSITIVE_INFINITY);
    }
    for (int i = ends.length - 1; i > 0; i--) {
      double before = on.secondsAt(ends[i - 1]) - off.secondsAt(ends[i - 1]);
      if (before > 0) {
        double after = on.secondsAt(ends[i]) - off.secondsAt(ends[i]);
        double share = before / (before - after);
        return new BreakEven(Kind.MEASURED, on.secondsAt(ends[i - 1] + share * (ends[i] - ends[i - 1])));
      }
    }
    return new BreakEven(Kind.AT_ONCE, on.secondsAt(ends[0]));
  }

  @Override
  public int compareTo(BreakEven other) {
    return Double.compare(seconds, other.seconds);
  }

  /** Returns it as tables show it, in seconds. */
  @Override
  public String toString() {
    return kind == Kind.NEVER ? "never" : kind.mark + String.format(Locale.ROOT, "%.2f", seconds);
  }
}
