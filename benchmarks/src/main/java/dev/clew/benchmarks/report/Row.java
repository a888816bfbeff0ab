package dev.clew.benchmarks.report;

import dev.clew.benchmarks.measure.Measurement;
import dev.clew.benchmarks.measure.Repetition;
import dev.clew.benchmarks.measure.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A program without the JIT and with it, measured in the same session. */
public final class Row {
  private static final double ONE_SECOND = 1;

  private final Measurement off;
  private final Measurement on;
  private final Samples offWarm;
  private final Samples onWarm;

  /** Compares; both have succeeded. */
  public Row(Measurement off, Measurement on) {
    this.off = off;
    this.on = on;
    offWarm = Samples.warm(off);
    onWarm = Samples.warm(on);
  }

  /** Returns a row for each program that has been measured both ways without failing. */
  public static List<Row> all(List<Measurement> measurements) {
    List<Row> rows = new ArrayList<>();
    for (Measurement on : measurements) {
      if (on.way().equals("on") && on.succeeded()) {
        measurements.stream().filter(m -> m.program().equals(on.program()) && m.way().equals("off") && m.succeeded()).findFirst()
            .ifPresent(off -> rows.add(new Row(off, on)));
      }
    }
    return rows;
  }

  /** Returns the program's name. */
  public String program() {
    return on.program();
  }

  /** Returns the program's language. */
  public String language() {
    return on.language();
  }

  /** Returns the measurement with the JIT off. */
  public Measurement off() {
    return off;
  }

  /** Returns the measurement with the JIT on. */
  public Measurement on() {
    return on;
  }

  /** Returns seconds for one run when warm, with the JIT off. */
  public Samples offWarm() {
    return offWarm;
  }

  /** Returns seconds for one run when warm, with the JIT on. */
  public Samples onWarm() {
    return onWarm;
  }

  /** Returns how many times faster the JIT is when warm. */
  public Ratio speedup() {
    return Ratio.of(offWarm, onWarm);
  }

  /** Returns how many times longer than without the JIT it takes to do what takes a second without; one run at least. */
  public double atOneSecond() {
    return median((offCurve, onCurve) -> {
      double runs = Math.max(1, offCurve.runsAt(ONE_SECOND));
      return onCurve.secondsAt(runs) / offCurve.secondsAt(runs);
    });
  }

  /** Returns when the JIT has caught up: the median of the processes' pairs, the worse one of the middle two. */
  public BreakEven breakEven() {
    List<BreakEven> sorted = IntStream.range(0, pairs())
        .mapToObj(i -> BreakEven.of(offCurve(i), onCurve(i), offWarm.median(), onWarm.median())).sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  /** Returns seconds for loading and the first run. */
  public static double firstRun(Measurement measurement) {
    return median(measurement, t -> t.repetitions().stream().limit(2).mapToLong(Repetition::nanos).sum() / 1e9);
  }

  /** Returns the most memory, in bytes; 0 if that is not known. */
  public static double peakBytes(Measurement measurement) {
    return median(measurement, Trial::peakBytes);
  }

  private static double median(Measurement measurement, ToDoubleFunction<Trial> number) {
    return new Samples(measurement.trials().stream().mapToDouble(number).toArray()).median();
  }

  private interface OfCurves {
    double of(Curve off, Curve on);
  }

  private double median(OfCurves number) {
    return new Samples(IntStream.range(0, pairs()).mapToDouble(i -> number.of(offCurve(i), onCurve(i))).toArray()).median();
  }

  private int pairs() {
    return Math.min(off.trials().size(), on.trials().size());
  }

  private Curve offCurve(int i) {
    return new Curve(off.trials().get(i), offWarm.median());
  }

  private Curve onCurve(int i) {
    return new Curve(on.trials().get(i), onWarm.median());
  }
}
