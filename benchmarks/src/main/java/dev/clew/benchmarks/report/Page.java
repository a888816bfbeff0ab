package dev.clew.benchmarks.report;

import com.google.gson.Gson;
import dev.clew.benchmarks.measure.Measurement;
import dev.clew.benchmarks.measure.Repetition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Results as a page with plots, complete in one file. The page is always the same; what it shows is a block of JSON in it, and its script makes elements and
 * texts of that, never HTML. Gson writes JSON with nothing in it that could end the block.
 */
public final class Page {
  private static final int MOST_POINTS = 120;
  private static final Gson GSON = new Gson();

  private Page() {}

  private record Data(List<String> systems, List<Entry> programs, List<Failed> failures) {}

  /**
   * A program.
   *
   * @param even when the JIT has caught up, as tables show it
   * @param evenSeconds the same as a number, null if it never does
   */
  private record Entry(
      String program, String language, Ratio speedup, double atOneSecond, String even, Double evenSeconds, Contestant off, Contestant on,
      List<Contestant> others) {}

  /**
   * A program run in one way.
   *
   * @param seconds for one run when warm
   * @param speedup how many times faster than the JIT switched off
   * @param curve of the first process: time since the start, and seconds for one run at that time
   */
  private record Contestant(String way, double seconds, double first, double bytes, Ratio speedup, List<double[]> curve) {}

  private record Failed(String program, String way, String message) {}

  /** Returns the page. */
  public static String of(List<Measurement> results) {
    List<Failed> failures = results.stream().filter(m -> !m.succeeded()).map(m -> new Failed(m.program(), m.way(), m.failure())).toList();
    Data data = new Data(Table.systems(results), Row.all(results).stream().map(r -> entry(r, results)).toList(), failures);
    return resource("page.html").replace("@STYLE@", resource("page.css")).replace("@SCRIPT@", resource("page.js")).replace("@DATA@", GSON.toJson(data));
  }

  private static Entry entry(Row row, List<Measurement> results) {
    List<Contestant> others = results.stream().filter(m -> m.program().equals(row.program()) && Table.isOther(m) && m.succeeded())
        .map(m -> contestant(m, Samples.warm(m), row)).toList();
    BreakEven even = row.breakEven();
    Double evenSeconds = Double.isInfinite(even.seconds()) ? null : even.seconds();
    return new Entry(row.program(), row.language(), row.speedup(), row.atOneSecond(), even.toString(), evenSeconds,
        contestant(row.off(), row.offWarm(), row), contestant(row.on(), row.onWarm(), row), others);
  }

  private static Contestant contestant(Measurement m, Samples warm, Row row) {
    return new Contestant(m.way(), warm.median(), Row.firstRun(m), Row.peakBytes(m), Ratio.of(row.offWarm(), warm), curve(m.trials().get(0).repetitions()));
  }

  /** Returns points for a curve; when there are many repetitions, several become one point. */
  private static List<double[]> curve(List<Repetition> repetitions) {
    List<double[]> points = new ArrayList<>();
    long total = repetitions.stream().mapToLong(Repetition::nanos).sum();
    long elapsed = repetitions.get(0).nanos();
    long nanos = 0;
    int runs = 0;
    for (Repetition r : repetitions.subList(1, repetitions.size())) {
      elapsed += r.nanos();
      nanos += r.nanos();
      runs += r.runs();
      if (nanos > total / MOST_POINTS || repetitions.size() <= MOST_POINTS) {
        points.add(new double[] {elapsed / 1e9, nanos / 1e9 / runs});
        nanos = 0;
        runs = 0;
      }
    }
    if (runs > 0) {
      points.add(new double[] {elapsed / 1e9, nanos / 1e9 / runs});
    }
    return points;
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
