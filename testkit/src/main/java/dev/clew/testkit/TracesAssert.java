package dev.clew.testkit;

import dev.clew.Clew;
import dev.clew.observe.Summary;
import dev.clew.runtime.CompiledTrace;
import dev.clew.runtime.Parameter;
import dev.clew.trace.AbortReason;
import dev.clew.trace.Trace;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about everything that a JIT has compiled, and what it gave up. Guest locations are the texts of the author's {@link
 * dev.clew.annotations.LocationProvider}.
 *
 * <p>A hot guest loop is compiled in two parts with the same name: the entry part starts from a state of which nothing is known and ends by a jump to the loop
 * part, which goes round by itself. The loop part is what runs nearly all the time, and what {@link #loopAt} gives. A loop of which there is nothing to know
 * has a loop part only.
 */
public final class TracesAssert extends AbstractAssert<TracesAssert, Clew> {
  TracesAssert(Clew jit) {
    super(jit, TracesAssert.class);
  }

  /** Goes on with the loop part of the loop at a guest location: the newest, if there are several versions. */
  public TraceAssert loopAt(String location) {
    return one("loop", traces(Part::goesRound), location);
  }

  /** Goes on with the trace that enters the loop at a guest location; a trace that starts there and leads elsewhere is one, too. */
  public TraceAssert entryAt(String location) {
    return one("trace", traces(t -> t.role() == Trace.Role.LOOP && !Part.goesRound(t)), location);
  }

  /** Asserts the same of the loop parts of all loops; there has to be one at least. */
  public TracesAssert eachLoop(Consumer<TraceAssert> assertions) {
    List<Trace> loops = traces(Part::goesRound);
    if (loops.isEmpty()) {
      fail("no loop was compiled", "a loop", "none");
    }
    loops.forEach(t -> assertions.accept(new TraceAssert(Part.of(t))));
    return this;
  }

  /** Asserts the same of all bridges that belong to the loop at a guest location; there has to be one at least. */
  public TracesAssert eachBridgeAt(String location, Consumer<TraceAssert> assertions) {
    List<Trace> bridges = bridges(location);
    if (bridges.isEmpty()) {
      fail("no bridge at \"" + location + '"', "a bridge", "none");
    }
    bridges.forEach(t -> assertions.accept(new TraceAssert(Part.of(t))));
    return this;
  }

  private TraceAssert one(String sort, List<Trace> among, String location) {
    List<Trace> there = among.stream().filter(t -> t.name().equals(location)).toList();
    if (there.isEmpty()) {
      fail("no " + sort + " at \"" + location + '"', "a compiled " + sort, "none");
    }
    return new TraceAssert(Part.of(there.get(there.size() - 1)));
  }

  /** Asserts how many guest loops were compiled, parts and versions of one loop counted once. */
  public TracesAssert hasLoops(Count count) {
    return has("compiled loops", count, traces(t -> t.role() == Trace.Role.LOOP).stream().map(Trace::name).distinct().count());
  }

  /** Asserts how many loop parts there are at a guest location: versions of its header, each for another state of the interpreter's data. */
  public TracesAssert hasVersions(String location, Count count) {
    return has("versions of the loop at \"" + location + '"', count, traces(Part::goesRound).stream().filter(t -> t.name().equals(location)).count());
  }

  /** Asserts how many bridges there are. */
  public TracesAssert hasBridges(Count count) {
    return has("bridges", count, traces(t -> t.role() == Trace.Role.BRIDGE).size());
  }

  /** Asserts how many bridges belong to the loop at a guest location. */
  public TracesAssert hasBridges(String location, Count count) {
    return has("bridges of the loop at \"" + location + '"', count, bridges(location).size());
  }

  /** Asserts that no recording was given up. */
  public TracesAssert hasNoAborts() {
    return has("recordings given up", Count.none(), summary().abortCount());
  }

  /** Asserts how many recordings were given up for one reason. */
  public TracesAssert hasAborts(AbortReason reason, Count count) {
    return has("recordings given up as " + reason, count, summary().abortsByReason().getOrDefault(reason, 0L));
  }

  /** Asserts how many traces were retired because something they relied on has changed. */
  public TracesAssert hasInvalidated(Count count) {
    return has("traces invalidated", count, summary().invalidated());
  }

  /** Asserts that no place failed so often that it is left to the interpreter. */
  public TracesAssert hasNothingBlacklisted() {
    return has("places blacklisted", Count.none(), summary().blacklisted());
  }

  /** Asserts that the JIT compiler itself did not fail. */
  public TracesAssert hasNoInternalFailures() {
    if (!summary().failures().isEmpty()) {
      fail("the JIT compiler failed", "no internal failures", summary().failures().toString());
    }
    return this;
  }

  private TracesAssert has(String what, Count wanted, long found) {
    if (!wanted.allows(found)) {
      fail((found < wanted.least() ? "too few " : "too many ") + what, wanted.toString(), Long.toString(found));
    }
    return this;
  }

  private List<Trace> traces(Predicate<Trace> which) {
    return actual.traces().stream().map(CompiledTrace::optimised).filter(which).collect(Collectors.toList());
  }

  private List<Trace> bridges(String location) {
    return traces(t -> t.role() == Trace.Role.BRIDGE && t.name().startsWith(location + " bridge "));
  }

  private Summary summary() {
    return actual.statistics().summary();
  }

  private void fail(String what, String expected, String found) {
    failWithMessage("%s", "%n%s%n  expected: %s%n  found:    %s%n%s".formatted(what, expected, found, known()));
  }

  /** What there is instead, and what went wrong on the way to it. */
  private String known() {
    StringBuilder b = new StringBuilder("  compiled:\n");
    for (CompiledTrace t : actual.traces()) {
      b.append("    %d: %s, %d operations%n".formatted(t.id(), Part.of(t.optimised()).title, t.optimised().operations().size()));
    }
    if (actual.traces().isEmpty()) {
      b.append("    nothing; was the guest loop passed more than %d times?%n".formatted(actual.parameters().intValue(Parameter.THRESHOLD)));
    }
    for (Summary.Abort a : summary().aborts()) {
      String where = a.interpreter() == null ? "" : ", in " + a.interpreter();
      b.append("  given up %d times at %s: %s%s%n    to do: %s%n".formatted(a.count(), a.guest().text(), a.reason().sentence(), where, a.reason().advice()));
    }
    return b.toString();
  }
}
