package dev.clew.samples.prolog.engine;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Effects;
import dev.clew.annotations.Memory;
import dev.clew.samples.prolog.term.Stamp;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.ArrayList;

/** The failure continuation: what to do instead if what follows fails, and which bindings to take back before. */
public abstract class ChoicePoint {
  /** The choice point that was the newest before. */
  final ChoicePoint previous;

  /** The age of what is made while this is the newest choice point. */
  public final Stamp stamp;

  private Trail trail;

  ChoicePoint(ChoicePoint previous, long serial) {
    this.previous = previous;
    this.stamp = new Stamp(serial);
  }

  /** Goes on with the next alternative, this being the newest choice point and all bindings since taken back. */
  abstract void retry(Registers registers);

  /** Binds an unbound variable, this being the newest choice point. */
  public final void bind(Var variable, Term value) {
    variable.binding = value;
    if (variable.stamp.isBefore(stamp)) {
      trail = new Trail(variable, trail);
    }
  }

  /** Has something done on backtracking. */
  public final void onBacktracking(Runnable action) {
    trail = new ActionTrail(action, trail);
  }

  /**
   * Takes back all bindings that were made while this was the newest choice point. One entry is seen by the tracer, so that a binding that is made and taken back in a trace leaves
   * nothing behind; how many more there are depends on the data, and a trace for each number would never be done.
   */
  final void undo() {
    Trail t = trail;
    if (t != null) {
      trail = null;
      t.undo();
      Trail rest = t.next == null ? null : undoBindings(t.next);
      if (rest != null) {
        undoAll(rest);
      }
    }
  }

  /** Takes back bindings up to the first entry that is something else, and returns that; null if there is none. */
  @DontLookInside
  @Effects(writes = Memory.FIELDS, fields = "dev.clew.samples.prolog.term.Var.binding", raises = false, observable = false)
  private static Trail undoBindings(Trail first) {
    Trail t = first;
    while (t != null && t.isBinding()) {
      t.undo();
      t = t.next;
    }
    return t;
  }

  @DontLookInside
  private static void undoAll(Trail first) {
    for (Trail t = first; t != null; t = t.next) {
      t.undo();
    }
  }

  /** Returns the choice point that is the newest after a cut from one back to an older one. */
  static ChoicePoint cut(ChoicePoint from, ChoicePoint to) {
    if (from == to) {
      return to;
    }
    // One choice point with a few bindings of the head or the guard is what most cuts find: seen by the tracer, it has then not been needed at all
    if (from.previous == to) {
      Trail newest = from.trail;
      if (newest == null) {
        return to;
      }
      Trail oldest = newest.next;
      if (oldest == null) {
        to.keep(newest);
        return to;
      }
      if (oldest.next == null) {
        to.keep(oldest);
        to.keep(newest);
        return to;
      }
    }
    cutMany(from, to);
    return to;
  }

  /** Takes over a trail entry of a choice point that is cut away, if it needs it. */
  private void keep(Trail entry) {
    if (entry.isNeededBy(stamp)) {
      trail = entry.before(trail);
    }
  }

  /** Hands trail entries down to the choice point that stays, as far as it needs them. */
  @DontLookInside
  @Effects(writes = Memory.FIELDS, fields = "trail", raises = false, observable = false)
  private static void cutMany(ChoicePoint from, ChoicePoint to) {
    var kept = new ArrayList<Trail>();
    for (ChoicePoint c = from; c != to; c = c.previous) {
      for (Trail t = c.trail; t != null; t = t.next) {
        if (t.isNeededBy(to.stamp)) {
          kept.add(t);
        }
      }
    }
    // oldest first, so that they are taken back in the right order
    for (int i = kept.size() - 1; i >= 0; i--) {
      to.trail = kept.get(i).before(to.trail);
    }
  }

  /** Tells whether two terms unify, and binds nothing. */
  @DontLookInside
  public final boolean wouldUnify(Term x, Term y, Machine machine) {
    ChoicePoint trial = new CatchFrame.Mark(this, machine.nextSerial());
    boolean result = Unification.unify(x, y, trial);
    trial.undo();
    return result;
  }

  /** Tells whether two terms unify without making a cyclic term, and binds nothing. */
  @DontLookInside
  public final boolean wouldUnifyFinitely(Term x, Term y, Machine machine) {
    ChoicePoint trial = new CatchFrame.Mark(this, machine.nextSerial());
    boolean result = Unification.unifyWithOccursCheck(x, y, trial);
    trial.undo();
    return result;
  }

  /** Takes back all bindings from this choice point down to an older one, including that one's. */
  @DontLookInside
  final void undoDownTo(ChoicePoint last) {
    ChoicePoint c = this;
    c.undo();
    while (c != last) {
      c = c.previous;
      c.undo();
    }
  }
}
