package dev.clew.benchmarks.soak.record;

import java.util.List;
import java.util.stream.IntStream;

/** A part of the plot: time to the right, one quantity upwards, from zero, so that what looks flat is. */
final class Panel {
  static final int LEFT = 70;
  static final int WIDTH = 900;
  private static final int HEIGHT = 110;
  private static final int TICKS = 4;
  private static final String FRAME = "#888888";
  private static final String GRID = "#dddddd";
  private static final String TEXT = "#222222";

  private final Svg svg;
  private final double top;
  private final double end;
  private final double most;

  /**
   * Makes one and draws its frame.
   *
   * @param top where it begins
   * @param end the time on the right, in seconds
   * @param most a value that is to be on it
   */
  Panel(Svg svg, double top, double end, double most) {
    this.svg = svg;
    this.top = top;
    this.end = end;
    double tick = tick(most / TICKS);
    this.most = tick * Math.max(1, Math.ceil(most / tick));
    for (double y = 0; y <= this.most * 1.001; y += tick) {
      svg.line(LEFT, y(y), LEFT + WIDTH, y(y), y == 0 ? FRAME : GRID, false);
      svg.words(LEFT - 6, y(y) + 4, "end", TEXT, Numbers.text(y));
    }
    svg.line(LEFT, top, LEFT, top + HEIGHT, FRAME, false);
  }

  /** Writes what the panel shows, and something about it on the right. */
  void title(String left, String right) {
    svg.words(LEFT, top - 7, "start", TEXT, left);
    svg.words(LEFT + WIDTH, top - 7, "end", TEXT, right);
  }

  /** Draws a curve. */
  void curve(List<double[]> points, String colour, double width) {
    double[] x = points.stream().mapToDouble(p -> x(p[0])).toArray();
    double[] y = points.stream().mapToDouble(p -> y(p[1])).toArray();
    svg.path(x, y, colour, width);
  }

  /** Draws a column from one time to another. */
  void column(double from, double to, double value, String colour, String title) {
    svg.rectangle(x(from), y(value), x(to) - x(from) - 0.5, y(0) - y(value), colour, title);
  }

  /** Draws a line upwards at a time. */
  void mark(double second) {
    svg.line(x(second), top, x(second), top + HEIGHT, FRAME, true);
  }

  /** Writes minutes below. */
  void minutes() {
    double minutes = end / 60;
    double tick = tick(minutes / 12);
    IntStream.rangeClosed(0, (int) Math.floor(minutes / tick * 1.001)).forEach(i -> svg.words(x(60 * i * tick), bottom() + 16, "middle", TEXT, Numbers.text(i * tick)));
  }

  double bottom() {
    return top + HEIGHT;
  }

  static double x(double second, double end) {
    return LEFT + WIDTH * (end > 0 ? second / end : 0);
  }

  private double x(double second) {
    return x(second, end);
  }

  private double y(double value) {
    return top + HEIGHT * (1 - value / most);
  }

  /** Returns a distance that is easy to read: 1, 2 or 5 and noughts, at least as large as another one. */
  static double tick(double least) {
    if (!(least > 0)) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (int digit : new int[] {1, 2, 5}) {
      if (digit * power >= least) {
        return digit * power;
      }
    }
    return 10 * power;
  }
}
