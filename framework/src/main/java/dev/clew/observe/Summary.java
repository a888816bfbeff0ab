package dev.clew.observe;

import dev.clew.trace.AbortReason;
import dev.clew.trace.Location;
import java.util.List;
import java.util.Map;

/**
 * All counters at one moment. Lists are by falling count and know about a thousand places at most.
 *
 * @param recordings recordings begun
 * @param loops loops compiled
 * @param bridges bridges compiled
 * @param regions trees compiled as one method
 * @param recorded operations in compiled traces, as recorded
 * @param optimised operations in compiled traces, after optimising
 * @param bytes size of all generated classes
 * @param recordingNanos time spent on recordings that were compiled
 * @param optimisingNanos time spent optimising them
 * @param generatingNanos time spent generating and defining classes
 * @param abortedNanos time spent on recordings that were given up
 * @param entries how often the dispatcher entered compiled code
 * @param guardFailures how often a guard without a bridge failed
 * @param interpretedIterations passes of guest loop headers in the interpreter
 * @param tracedIterations passes of guest loop headers in compiled code
 * @param hotGuards guards that became hot
 * @param blacklisted how often a place was blacklisted
 * @param invalidated traces invalidated
 * @param heldBack how often code was not entered because HotSpot had not compiled it yet
 * @param abortsByReason recordings given up; reasons that did not happen are left out
 * @param aborts recordings given up, by reason and place
 * @param calls calls that traces make instead of looking inside
 * @param postponed hot places that were not recorded for the time being, because warming up had taken its share of the time, or others were being compiled
 * @param newGreens greens that hardly ever had a value that they had before, so that nothing was compiled
 * @param withoutLoopHeader portals that mark their loop headers, and whose merge point was never passed behind one
 * @param trees bridges of each loop that has any
 * @param failures failures of the JIT compiler itself
 * @param listenerFailures how often a listener threw something
 * @param lastListenerFailure what was thrown last; empty if nothing was
 */
public record Summary(
    long recordings,
    long loops,
    long bridges,
    long regions,
    long recorded,
    long optimised,
    long bytes,
    long recordingNanos,
    long optimisingNanos,
    long generatingNanos,
    long abortedNanos,
    long entries,
    long guardFailures,
    long interpretedIterations,
    long tracedIterations,
    long hotGuards,
    long blacklisted,
    long invalidated,
    long heldBack,
    Map<AbortReason, Long> abortsByReason,
    List<Abort> aborts,
    List<Call> calls,
    List<Postponed> postponed,
    List<NewGreens> newGreens,
    List<String> withoutLoopHeader,
    List<Tree> trees,
    List<Failure> failures,
    long listenerFailures,
    String lastListenerFailure) {

  /** Copies the map and the lists. */
  public Summary {
    abortsByReason = Map.copyOf(abortsByReason);
    aborts = List.copyOf(aborts);
    calls = List.copyOf(calls);
    postponed = List.copyOf(postponed);
    newGreens = List.copyOf(newGreens);
    withoutLoopHeader = List.copyOf(withoutLoopHeader);
    trees = List.copyOf(trees);
    failures = List.copyOf(failures);
  }

  /**
   * A hot place that had to wait.
   *
   * @param guest guest place
   * @param count how often it asked in vain
   */
  public record Postponed(Location guest, long count) {}

  /**
   * Greens of a portal that took ever new values.
   *
   * @param portal the portal, {@code demo.Interp.run}
   * @param greens their names
   * @param count locations met until this was seen
   * @param guest the last of them
   */
  public record NewGreens(String portal, List<String> greens, long count, Location guest) {}

  /**
   * Recordings given up at one place for one reason.
   *
   * @param reason why
   * @param guest guest place
   * @param interpreter place in the author's interpreter, or null
   * @param count how often
   * @param consequence of the last one
   */
  public record Abort(AbortReason reason, Location guest, StackTraceElement interpreter, long count, String consequence) {}

  /**
   * A callee that traces do not look inside.
   *
   * @param callee {@code Owner.method}
   * @param reason why not
   * @param interpreter place of the call in the author's interpreter, or null
   * @param count how many call operations
   * @param guest guest place of the latest
   */
  public record Call(String callee, String reason, StackTraceElement interpreter, long count, Location guest) {}

  /**
   * A loop with bridges.
   *
   * @param id the loop
   * @param guest where its newest bridge starts
   * @param bridges how many
   */
  public record Tree(int id, Location guest, long bridges) {}

  /**
   * Failures of the JIT compiler that look the same.
   *
   * @param phase what was being done
   * @param error what was thrown, as text
   * @param count how often
   * @param guest guest place of the last
   */
  public record Failure(InternalFailure.Phase phase, String error, long count, Location guest) {}

  /** Returns how many recordings were given up. */
  public long abortCount() {
    return abortsByReason.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns the share of guest loop iterations that ran in compiled code, from 0 to 1; 0 if there were none. */
  public double tracedShare() {
    long all = interpretedIterations + tracedIterations;
    return all == 0 ? 0 : (double) tracedIterations / all;
  }

  /** Returns one page of text, as {@code --jit-stats} prints it. */
  public String text() {
    return SummaryText.of(this);
  }
}
