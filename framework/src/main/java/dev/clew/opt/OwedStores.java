package dev.clew.opt;

import dev.clew.trace.Effects;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores that are put off: the trace knows what a location holds, but has not written it.
 *
 * <p>Why: an interpreter keeps its state in memory, so a trace writes a variable over and over, boxes what it writes, and reads it back. As long as nobody else can
 * look, none of this has to happen: a later store to the same location replaces the one that is owed, and a box that only an owed store holds need not exist. A guard
 * does not look: its snapshot lists what is owed, and whoever leaves there does the stores ({@link dev.clew.trace.Snapshot#stores}; RPython's lazy sets and pending
 * fields). Owed stores travel around loops (see {@link HeaderState}), so that a loop that keeps its variables in a heap frame runs without touching it.
 *
 * <p>Invariants: two owed stores never are to the same location, so their order means nothing. A store is done before anything that may look at its location: a load or
 * store of a location that may be the same, a call that its effects say may read or write, a volatile access, the end of the trace. An object nobody else has seen yet
 * hides its stores from calls; once it escapes they are done. Immutable, quasi-immutable and volatile fields are never put off.
 *
 * <p>Does not: put off more than {@value #LIMIT} stores, as every exit has to carry all of them; the oldest is done first.
 */
final class OwedStores {
  private static final int LIMIT = 24;

  private final Output output;
  private final Facts facts;
  private final List<MemoryCache.Entry> owed = new ArrayList<>();
  private Materializer materializer;

  OwedStores(Output output, Facts facts) {
    this.output = output;
    this.facts = facts;
  }

  void materializeWith(Materializer m) {
    materializer = m;
  }

  /** Returns the entries whose stores are owed, oldest first; the list itself, not to be changed. */
  List<MemoryCache.Entry> entries() {
    return owed;
  }

  /** Puts off the store that made this entry. */
  void owe(MemoryCache.Entry entry, Operation store) {
    entry.owed = store;
    owed.add(entry);
    if (owed.size() > LIMIT) {
      settle(owed.get(0));
    }
  }

  /** A new store to exactly this location makes the owed one superfluous. */
  void drop(MemoryCache.Entry entry) {
    if (entry.owed != null) {
      entry.owed = null;
      owed.remove(entry);
    }
  }

  /** Does the owed stores of one field or kind of array that may be to this location. */
  void settleAliases(List<MemoryCache.Entry> of, Node object, Node index) {
    for (MemoryCache.Entry e : of) {
      if (e.owed != null && !MemoryCache.isDistinct(e, object, index, facts)) {
        settle(e);
      }
    }
  }

  /** Does what a callee with these effects may look at; what is seen from outside may publish objects to other threads, which look later. */
  void settle(Effects effects) {
    boolean all = effects.isSeen();
    settleWhile(e -> (all || (e.owed.op() == Op.SETARRAYITEM ? effects.touches(e.owed.array()) : effects.touches(e.owed.field()))) && !isUnseen(e));
  }

  /** Does all stores: the trace ends, or another thread may look. */
  void settleAll() {
    settleWhile(e -> true);
  }

  /** What is stored escapes, and with it stores into it become visible: hence again from the start. */
  private void settleWhile(java.util.function.Predicate<MemoryCache.Entry> due) {
    for (int i = 0; i < owed.size();) {
      MemoryCache.Entry e = owed.get(i);
      if (due.test(e)) {
        settle(e);
        i = 0;
      } else {
        i++;
      }
    }
  }

  private static boolean isUnseen(MemoryCache.Entry e) {
    Node object = e.object == null ? null : e.object.find();
    return object != null && object.fresh && object.escaped == Node.NEVER;
  }

  /** Does one store. */
  void settle(MemoryCache.Entry e) {
    Operation store = e.owed;
    drop(e);
    Node value = e.value.find();
    if (value.kind == Kind.REF) {
      materializer.escape(value);
    }
    output.emit(store.op(), store.descriptor(), arguments(e), store);
  }

  /** Returns the arguments of the owed store as they are now. */
  static Node[] arguments(MemoryCache.Entry e) {
    Node value = e.value.find();
    return e.object == null ? new Node[] {value}
        : e.index == null ? new Node[] {e.object.find(), value}
        : new Node[] {e.object.find(), e.index.find(), value};
  }
}
