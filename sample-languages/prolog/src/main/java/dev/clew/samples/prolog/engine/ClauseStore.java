package dev.clew.samples.prolog.engine;

import dev.clew.annotations.DontLookInside;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The clauses of a predicate that may change while it runs, or that has very many. They are data: nothing about them is constant in compiled code, so that changing them invalidates
 * nothing. With more than a few clauses, a table by the first argument is kept.
 *
 * <p>Each clause knows when it was added and removed, and each call when it began: a call sees the clauses of its beginning whatever happens meanwhile (the logical update view).
 */
final class ClauseStore {
  private static final int INDEX_FROM = 8;

  private final ClauseList all = new ClauseList();
  private Map<Object, ClauseList> index;
  private int withoutKey;

  int size() {
    return all.size();
  }

  void add(Clause clause, boolean atEnd, long now) {
    clause.born = now;
    addTo(all, clause, atEnd);
    if (clause.code.key() == null) {
      withoutKey++;
      index = null;
    } else if (index != null) {
      addTo(index.computeIfAbsent(clause.code.key(), k -> new ClauseList()), clause, atEnd);
    }
  }

  private static void addTo(ClauseList list, Clause clause, boolean atEnd) {
    if (atEnd) {
      list.addLast(clause);
    } else {
      list.addFirst(clause);
    }
  }

  /** Removes a clause; false if it has been removed already. */
  boolean remove(Clause clause, long now) {
    if (clause.died != Long.MAX_VALUE) {
      return false;
    }
    clause.died = now;
    all.removed();
    if (clause.code.key() == null) {
      withoutKey--;
    } else if (index != null) {
      ClauseList bucket = index.get(clause.code.key());
      bucket.removed();
      if (bucket.size() == 0) {
        index.remove(clause.code.key());
      }
    }
    return true;
  }

  /** Returns all clauses there are now. */
  List<Clause> clauses() {
    var result = new ArrayList<Clause>();
    for (int i = all.from; i < all.to; i++) {
      if (all.items[i].died == Long.MAX_VALUE) {
        result.add(all.items[i]);
      }
    }
    return result;
  }

  /** Returns the clauses that may match a call, null if there are none. */
  @DontLookInside
  Cursor open(Term[] arguments, long now) {
    Term first = arguments.length == 0 ? Atom.NIL : arguments[0].deref();
    ClauseList list = all;
    Object key = arguments.length == 0 ? null : Code.keyOf(first);
    if (key != null && withoutKey == 0 && all.size() > INDEX_FROM) {
      if (index == null) {
        buildIndex();
      }
      list = index.get(key);
      if (list == null) {
        return null;
      }
    }
    Cursor cursor = new Cursor(list, first, now);
    return cursor.current == null ? null : cursor;
  }

  private void buildIndex() {
    index = new HashMap<>();
    for (Clause c : clauses()) {
      index.computeIfAbsent(c.code.key(), k -> new ClauseList()).addLast(c);
    }
  }

  /** A walk over the clauses that match one call. It looks one clause ahead, so that the last one leaves no choice point. */
  static final class Cursor {
    private final Clause[] items;
    private final int to;
    private final Term first;
    private final long began;
    private int position;
    private Clause current;

    private Cursor(ClauseList list, Term first, long now) {
      items = list.items;
      to = list.to;
      position = list.from - 1;
      this.first = first;
      began = now;
      advance();
    }

    boolean hasNext() {
      return current != null;
    }

    /** Returns the next clause and moves on. */
    @DontLookInside
    Clause take() {
      Clause result = current;
      advance();
      return result;
    }

    private void advance() {
      Clause found = null;
      while (found == null && ++position < to) {
        Clause c = items[position];
        if (c.born <= began && c.died > began && c.code.matches(first)) {
          found = c;
        }
      }
      current = found;
    }
  }
}
