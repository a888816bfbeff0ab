package dev.clew.runtime;

import dev.clew.trace.Constant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One guest location: the greens of a portal, how often they were passed, and the code compiled for them. Counters are plain fields: a lost increment costs nothing.
 */
final class Cell {
  private final LinkedPortal portal;
  private final List<Constant> greens;
  private final AtomicBoolean recording = new AtomicBoolean();
  private volatile LoopHeader header;
  private int count;
  private final Budget budget;

  Cell(LinkedPortal portal, List<Constant> greens) {
    this.portal = portal;
    this.greens = greens;
    this.budget = new Budget(portal.engine(), portal.engine().threshold());
  }

  LinkedPortal portal() {
    return portal;
  }

  List<Constant> greens() {
    return greens;
  }

  /** Returns the header if it has code, else null. */
  LoopHeader compiled() {
    LoopHeader h = header;
    return h != null && h.code != null ? h : null;
  }

  /** Returns the header, with or without code. */
  synchronized LoopHeader header() {
    if (header == null) {
      header = new LoopHeader(portal.location(greens).text(), this);
    }
    return header;
  }

  /** Forgets header and count: the location starts over. */
  synchronized void forget() {
    header = null;
    count = 0;
  }

  /** Counts a pass; true if there is something to do: code to run, or a recording to make. */
  boolean tick() {
    if (compiled() != null) {
      return true;
    }
    int c = count + 1;
    count = c;
    return c >= budget.limit();
  }

  int count() {
    return count;
  }

  /** Makes the next pass hot. */
  void heat() {
    count = Math.max(count, budget.limit() - 1);
  }

  /** Starts over, by what the budget says of the future. */
  void resetCount() {
    count = 0;
  }

  Budget budget() {
    return budget;
  }

  /** Claims the right to record here; false if another thread, or an outer recording on this one, has it. */
  boolean claim() {
    return recording.compareAndSet(false, true);
  }

  void release() {
    recording.set(false);
  }
}
