package dev.clew.runtime;

/** Finds out which header the guest goes on to most of the time: the majority's vote of Boyer and Moore, as it needs one candidate only. Racy; only a vote is lost by a race. */
final class Successor {
  private static final int OFTEN = 100_000;

  private LoopHeader candidate;
  private int votes;

  /** The guest goes on to a header, or to something else; tells, each time it has gone there so many times more than elsewhere, whether the two belong together. */
  boolean isOnceMore(Object next) {
    if (next != candidate) {
      if (--votes <= 0) {
        candidate = next instanceof LoopHeader h ? h : null;
        votes = 1;
      }
      return false;
    }
    if (candidate == null || ++votes < OFTEN) {
      return false;
    }
    votes = 0;
    return true;
  }
}
