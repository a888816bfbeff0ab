package dev.clew.benchmarks.soak.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The plot of a run: what there was of each thing without garbage, and with it; how much was recorded; and at the bottom which phase it was. */
public final class Plot {
  private static final int WIDTH = 1000;
  private static final int FIRST = 74;
  private static final int DISTANCE = 152;
  private static final int BAND = 16;
  private static final List<Measure> PANELS = List.of(Measure.HEAP, Measure.METASPACE, Measure.CLASSES, Measure.CODE_CACHE);
  private static final List<String> TITLES = List.of("heap (MB)", "metaspace (MB)", "live classes", "code cache (MB)");
  private static final List<String> COLOURS = List.of("#cfe2f3", "#f9e2c0", "#d9ead3", "#ead1dc", "#9fc5e8", "#f6b26b", "#93c47d", "#d5a6bd", "#cccccc");
  private static final String SETTLED = "#1f5fa8";
  private static final String NOW = "#c3d4e8";
  private static final String RECORDINGS = "#b4552d";
  private static final String TEXT = "#222222";

  private final List<Sample> run;
  private final Verdict verdict;
  private final double end;
  private final Svg svg = new Svg(WIDTH, FIRST + (PANELS.size() + 1) * DISTANCE + 45);

  private Plot(List<Sample> run) {
    this.run = run;
    verdict = new Verdict(run);
    end = run.isEmpty() ? 0 : run.get(run.size() - 1).seconds();
  }

  /** Returns the plot as a document in SVG. */
  public static String of(List<Sample> run) {
    Plot plot = new Plot(run);
    plot.title();
    double top = FIRST;
    for (int i = 0; i < PANELS.size(); i++) {
      plot.level(PANELS.get(i), TITLES.get(i), top);
      top += DISTANCE;
    }
    plot.recordings(top);
    plot.phases(top + DISTANCE - BAND);
    return plot.svg.end();
  }

  private void title() {
    String seed = run.isEmpty() ? "no samples" : "seed " + run.get(0).seed();
    svg.words(Panel.LEFT, 20, "start", TEXT, "Soak run, " + seed + ", " + Numbers.text(end / 60) + " minutes; time in minutes; dashed: the end of warming up");
    svg.rectangle(Panel.LEFT, 31, 18, 3, SETTLED, "");
    svg.words(Panel.LEFT + 24, 37, "start", TEXT, "after the collection at the end of the phase before");
    svg.rectangle(Panel.LEFT + 400, 31, 18, 3, NOW, "");
    svg.words(Panel.LEFT + 424, 37, "start", TEXT, "when the sample was taken, with garbage");
  }

  private void level(Measure measure, String title, double top) {
    Panel panel = new Panel(svg, top, end, run.stream().mapToDouble(s -> Math.max(measure.now(s), measure.settled(s))).max().orElse(1));
    Verdict.Row row = verdict.rows().get(measure.ordinal());
    panel.title(title, summary(row.early(), row.late(), Double.isNaN(row.growth()) ? "" : String.format(Locale.ROOT, ", %+.1f %%", 100 * row.growth())));
    panel.curve(run.stream().map(s -> new double[] {s.seconds(), measure.now(s)}).toList(), NOW, 1);
    panel.curve(run.stream().map(s -> new double[] {s.seconds(), measure.settled(s)}).toList(), SETTLED, 1.6);
    finish(panel);
  }

  private void recordings(double top) {
    List<double[]> columns = columns();
    Panel panel = new Panel(svg, top, end, columns.stream().mapToDouble(c -> c[2]).max().orElse(1));
    panel.title("recordings per minute", summary(Window.early(run).perMinute(s -> s.jit().recordings()), Window.late(run).perMinute(s -> s.jit().recordings()), ""));
    columns.forEach(c -> panel.column(c[0], c[1], c[2], RECORDINGS, Numbers.text(c[2]) + " per minute"));
    finish(panel);
  }

  private String summary(double early, double late, String growth) {
    return Window.early(run).times() + ": " + Numbers.text(early) + ", " + Window.late(run).times() + ": " + Numbers.text(late) + growth;
  }

  private void finish(Panel panel) {
    panel.mark(Window.first(run).to());
    panel.minutes();
  }

  /** Returns columns of a minute each, or of a sixtieth if the run is shorter than an hour: from when, until when, how many in a minute. */
  private List<double[]> columns() {
    double width = Math.min(60, end / 60);
    List<double[]> columns = new ArrayList<>();
    double from = 0;
    double count = 0;
    for (Sample s : run) {
      count += s.jit().recordings();
      if (s.seconds() - from >= width || s.seconds() == end) {
        columns.add(new double[] {from, s.seconds(), s.seconds() > from ? 60 * count / (s.seconds() - from) : 0});
        from = s.seconds();
        count = 0;
      }
    }
    return columns;
  }

  private void phases(double top) {
    List<String> kinds = run.stream().map(Sample::kind).distinct().sorted().toList();
    double from = 0;
    for (int i = 0; i < run.size(); i++) {
      Sample s = run.get(i);
      if (i + 1 == run.size() || run.get(i + 1).phase() != s.phase()) {
        svg.rectangle(Panel.x(from, end), top, Panel.x(s.seconds(), end) - Panel.x(from, end), BAND, colour(kinds.indexOf(s.kind())), s.phase() + ": " + s.work());
        from = s.seconds();
      }
    }
    double step = (double) Panel.WIDTH / Math.max(1, kinds.size());
    for (int i = 0; i < kinds.size(); i++) {
      double x = Panel.LEFT + i * step;
      svg.rectangle(x, top + BAND + 14, 12, 12, colour(i), "");
      svg.words(x + 17, top + BAND + 24, "start", TEXT, kinds.get(i));
    }
    svg.words(Panel.LEFT - 6, top + 12, "end", TEXT, "phases");
  }

  private static String colour(int kind) {
    return COLOURS.get(kind % COLOURS.size());
  }
}
