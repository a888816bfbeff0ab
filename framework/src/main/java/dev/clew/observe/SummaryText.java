package dev.clew.observe;

import java.util.List;
import java.util.function.Function;

/** Renders a {@link Summary} as one page: what was compiled, whether it was worth it, then what stood in the way with the most frequent first. */
final class SummaryText {
  /** Rows of each list; what is not among the most frequent is seldom why a program is slow. */
  private static final int ROWS = 8;

  /** From so many entries on it is worth saying that they are for little work. */
  private static final long MANY_ENTRIES = 100_000;

  /** An entry costs about as much as some iterations of a small guest loop in the interpreter. */
  private static final long FEW_ITERATIONS = 3;

  private final Summary s;
  private final StringBuilder page = new StringBuilder();

  private SummaryText(Summary summary) {
    s = summary;
  }

  static String of(Summary summary) {
    var text = new SummaryText(summary);
    text.numbers();
    text.obstacles();
    return text.page.toString();
  }

  private void numbers() {
    line("compiled", Words.count(s.loops(), "loop") + ", " + Words.count(s.bridges(), "bridge") + ", " + Words.count(s.regions(), "region") + " of "
        + Words.count(s.recordings(), "recording") + "; " + Words.number(s.abortCount()) + " given up, " + Words.number(s.blacklisted()) + " blacklisted, "
        + Words.number(s.invalidated()) + " invalidated");
    long iterations = s.interpretedIterations() + s.tracedIterations();
    line("iterations", Words.percent(s.tracedIterations(), iterations) + " or more of " + Words.count(iterations, "guest loop iteration") + " ran in traces");
    line("entries", Words.number(s.entries()) + " into compiled code, " + Words.count(s.guardFailures(), "failed guard") + " finished by the interpreter, "
        + Words.count(s.hotGuards(), "hot guard"));
    if (s.entries() >= MANY_ENTRIES && s.tracedIterations() < FEW_ITERATIONS * s.entries() && s.guardFailures() < s.entries() / 2) { // after a failed guard the guest comes back anyway
      line("short stays", "compiled code is entered for " + Words.ratio(s.tracedIterations(), s.entries()) + " guest loop iterations on average, as far as they are counted: Java code calls a portal for little"
          + " work, and coming and going takes the time; let a call do more, or make the loop that calls it part of a portal");
    }
    line("operations", Words.number(s.recorded()) + " recorded, " + Words.number(s.optimised()) + " after optimising ("
        + Words.percent(s.optimised(), s.recorded()) + "); " + Words.number(s.bytes()) + " bytes of class files");
    line("time", "recording " + Words.millis(s.recordingNanos()) + ", optimising " + Words.millis(s.optimisingNanos()) + ", generating "
        + Words.millis(s.generatingNanos()) + ", given up " + Words.millis(s.abortedNanos()));
    if (s.heldBack() > 0) {
      line("held back", Words.count(s.heldBack(), "time") + ", code that HotSpot has not compiled yet was left to the interpreter");
    }
    if (s.recordings() == 0) {
      s.withoutLoopHeader().forEach(portal -> line("no loop", "the merge point of " + portal + " was never passed behind Jit.loopHeader(): the guest program has no loop, or a jump backwards does not call it"));
    }
    if (!s.trees().isEmpty()) {
      Summary.Tree widest = s.trees().get(0);
      line("widest loop", "loop " + widest.id() + " with " + Words.count(widest.bridges(), "bridge") + ", the newest at " + widest.guest().text());
    }
  }

  private void obstacles() {
    list("recordings given up", s.aborts(), a -> Words.number(a.count()) + " x " + Words.of(a.reason()) + " at " + a.guest().text() + Words.in(a.interpreter())
        + "\n      " + a.reason().sentence() + "; " + a.consequence()
        + "\n      advice: " + a.reason().advice());
    list("greens that took ever new values, so that no place came again and nothing was compiled", s.newGreens(), g -> String.join(", ", g.greens()) + " of " + g.portal() + ", in "
        + Words.count(g.count(), "location") + ", the last at " + g.guest().text()
        + "\n      advice: what guest programs compute is red; an object that is made for each run is no green, the code it stands for is");
    list("hot places that waited, as warming up had taken its share of the time (warm-up-share), or others were being compiled", s.postponed(), p -> Words.number(p.count()) + " x " + p.guest().text());
    list("calls not looked inside", s.calls(), c -> Words.number(c.count()) + " x " + c.callee() + " at " + c.guest().text() + Words.in(c.interpreter()) + ": " + c.reason());
    list("internal errors; please report them with the log", s.failures(), f -> Words.number(f.count()) + " x while " + Words.of(f.phase()) + " at "
        + f.guest().text() + ": " + Words.oneLine(f.error()));
    if (s.listenerFailures() > 0) {
      page.append('\n').append(Words.count(s.listenerFailures(), "listener failure")).append(", the last with ")
          .append(Words.oneLine(s.lastListenerFailure())).append('\n');
    }
  }

  private void line(String title, String text) {
    page.append(title).append(" ".repeat(13 - title.length())).append(text).append('\n');
  }

  private <T> void list(String title, List<T> rows, Function<T, String> row) {
    if (rows.isEmpty()) {
      return;
    }
    page.append('\n').append(title).append('\n');
    rows.stream().limit(ROWS).forEach(r -> page.append("  ").append(row.apply(r)).append('\n'));
    if (rows.size() > ROWS) {
      page.append("  and ").append(Words.number(rows.size() - ROWS)).append(" less frequent\n");
    }
  }
}
