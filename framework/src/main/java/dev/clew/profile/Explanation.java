package dev.clew.profile;

import dev.clew.observe.Summary;
import dev.clew.observe.Words;
import dev.clew.trace.Location;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Trace;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What became of one guest place: the traces that it is part of, and what of the summary is about it. */
public final class Explanation {
  private final String place;
  private final Predicate<String> matches;
  private final StringBuilder text = new StringBuilder();

  private Explanation(String place) {
    this.place = place;
    this.matches = Pattern.compile("(?<![\\w.])" + Pattern.quote(place) + "(?!\\w)").asPredicate();
  }

  /** What a trace does at the place. */
  private static final class Part {
    int passes;
    int operations;
    int guards;
    int allocations;
    int calls;

    void add(Op op) {
      operations++;
      guards += op.isGuard() ? 1 : 0;
      allocations += op.family() == Op.Family.ALLOCATION ? 1 : 0;
      calls += op.isCall() ? 1 : 0;
    }

    String text() {
      return Words.count(operations, "operation") + ", of them " + Words.count(guards, "guard") + ", " + Words.count(allocations, "allocation") + ", " + Words.count(calls, "call") + (passes > 1 ? "; passes it " + passes + " times" : "");
    }
  }

  /**
   * Explains a place.
   *
   * @param place a part of what the language's location provider calls it, ending where a word ends: {@code fib.scm:12} is meant by {@code fib.scm:12 (define (fib n)}, but not by {@code fib.scm:123}
   * @param traces the optimised traces, by number; those with one number are parts of one loop
   * @param summary what else was done
   * @return some lines of text
   */
  public static String of(String place, List<Map.Entry<Integer, Trace>> traces, Summary summary) {
    var explanation = new Explanation(place);
    explanation.compiled(traces);
    explanation.obstacles(summary);
    if (explanation.text.isEmpty()) {
      explanation.text.append("  nothing: no trace comes by, none was begun or given up there. It was never hot, or it is not called so: --jit-log shows how places are written\n");
    }
    return place + "\n" + explanation.text;
  }

  private void compiled(List<Map.Entry<Integer, Trace>> traces) {
    Map<Integer, StringBuilder> lines = new TreeMap<>();
    for (Map.Entry<Integer, Trace> t : traces) {
      Part part = part(t.getValue());
      if (part.passes > 0) {
        String kind = t.getValue().role() == Trace.Role.LOOP ? lines.containsKey(t.getKey()) ? "loop part of " : "loop " : "bridge ";
        lines.computeIfAbsent(t.getKey(), k -> new StringBuilder()).append("  compiled in ").append(kind).append(t.getKey()).append(" (").append(t.getValue().name()).append("): ")
            .append(part.text()).append('\n');
      }
    }
    lines.values().forEach(text::append);
  }

  /** A trace belongs to the place in its name until its first merge point. */
  private Part part(Trace trace) {
    Part part = new Part();
    boolean here = trace.role() == Trace.Role.LOOP && matches.test(trace.name());
    part.passes = here ? 1 : 0;
    for (Operation o : trace.operations()) {
      if (o.op() == Op.MERGE_POINT) {
        here = matches.test(((Location) o.descriptor()).text());
        part.passes += here ? 1 : 0;
      } else if (here) {
        part.add(o.op());
      }
    }
    return part;
  }

  private void obstacles(Summary summary) {
    list(summary.aborts(), Summary.Abort::guest, a -> "given up " + Words.count(a.count(), "time") + Words.in(a.interpreter()) + ": " + a.reason().sentence() + "; " + a.consequence()
        + "\n    advice: " + a.reason().advice());
    list(summary.postponed(), Summary.Postponed::guest, p -> "waited, asking " + Words.count(p.count(), "time") + ", as warming up had taken its share of the time (warm-up-share), or others were being compiled");
    list(summary.calls(), Summary.Call::guest, c -> "calls " + c.callee() + Words.in(c.interpreter()) + ": " + c.reason());
    list(summary.failures(), Summary.Failure::guest, f -> "internal error, " + Words.count(f.count(), "time") + ": " + f.error());
  }

  private <T> void list(List<T> rows, Function<T, Location> guest, Function<T, String> words) {
    rows.stream().filter(r -> matches.test(guest.apply(r).text())).forEach(r -> text.append("  ").append(words.apply(r)).append('\n'));
  }
}
