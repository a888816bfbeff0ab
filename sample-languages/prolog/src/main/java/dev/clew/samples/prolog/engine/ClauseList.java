package dev.clew.samples.prolog.engine;

import java.util.Arrays;

/**
 * Clauses in order, growing at both ends. Whoever walks over it holds the array and its own end, and sees no change: elements are only ever added beyond those ends, and taken out by
 * making a new array.
 */
final class ClauseList {
  Clause[] items = new Clause[4];
  int from = 1;
  int to = 1;
  private int dead;

  int size() {
    return to - from - dead;
  }

  void addLast(Clause clause) {
    if (to == items.length) {
      resize();
    }
    items[to++] = clause;
  }

  void addFirst(Clause clause) {
    if (from == 0) {
      resize();
    }
    items[--from] = clause;
  }

  /** Counts a clause as removed; many of them are taken out at once. */
  void removed() {
    dead++;
    if (dead > 8 && dead > size()) {
      resize();
    }
  }

  private void resize() {
    int live = size();
    Clause[] larger = new Clause[live * 2 + 6];
    int start = (larger.length - live) / 3;
    int end = start;
    for (Clause c : Arrays.asList(items).subList(from, to)) {
      if (c.died == Long.MAX_VALUE) {
        larger[end++] = c;
      }
    }
    items = larger;
    from = start;
    to = end;
    dead = 0;
  }
}
