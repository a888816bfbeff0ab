package dev.clew.observe;

import dev.clew.trace.Location;

/**
 * Something the JIT compiler did. The set is closed, so a listener can tell what it does not know; each record says when it is published.
 *
 * <p>Ids: every recording takes the next number, and the trace that comes of it keeps it. A <em>tree</em> is a loop with its bridges and goes by the
 * loop's id. Guards are numbered within their trace, and written {@code trace/guard}.
 */
public sealed interface JitEvent
    permits TraceStarted, LoopCompiled, BridgeCompiled, RegionStitched, TraceAborted, GuardHot, Blacklisted, Invalidated, ResidualCall, NothingRepeats, InternalFailure,
        Entered, GuardFailed {

  /** Returns when it happened, and on which thread. */
  Stamp stamp();

  /** Returns the guest place it is about. */
  Location guest();

  /** Returns the event in words, in one line and without {@link #stamp}, as {@code docs/log.md} explains it. */
  String text();
}
