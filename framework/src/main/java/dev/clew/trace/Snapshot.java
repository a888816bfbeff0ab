package dev.clew.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * The interpreter's own state at a guard: a chain of frames, innermost first, which share their callers between snapshots (a caller does not change
 * while its callee runs, so capturing a guard costs one frame). {@code values} lists live locals in slot order, then the operand stack; which slot is which
 * {@code point} knows. JVM liveness has pruned the rest.
 *
 * <p>An optimised trace may owe stores to memory when it leaves: it has computed what a location holds but not written it yet. The innermost frame lists them, as
 * operations whose stored values may be virtual; whoever leaves carries them out before anything else looks. (RPython's pending fields.)
 *
 * @param point where the frame stands
 * @param values one value for each live slot; constants, inputs, operations, or virtuals after optimisation; kept, not copied
 * @param caller the frame below, or null for the portal's own
 * @param stores {@code setfield}, {@code setstatic} and {@code setarrayitem} operations that are still to be done; always empty in callers
 * @param kept values that the frames do not need, but a bridge will; always empty in callers
 * @param knowledge what the optimiser knows at this point, for when it optimises the bridge; opaque to everybody else, null if nothing
 */
public record Snapshot(FramePoint point, Value[] values, Snapshot caller, List<Operation> stores, List<Value> kept, Object knowledge) {

  /** Creates a frame that owes no stores, as recorded ones do. */
  public Snapshot(FramePoint point, Value[] values, Snapshot caller) {
    this(point, values, caller, List.of());
  }

  /** Creates a frame that owes stores, and about which nothing else is known. */
  public Snapshot(FramePoint point, Value[] values, Snapshot caller, List<Operation> stores) {
    this(point, values, caller, stores, List.of(), null);
  }

  /** A place in a method of the interpreter at which a frame can stand, as a piece of {@link Snapshot}. */
  public interface FramePoint {
    /** Returns the text form, {@code run@17}: no spaces, brackets, commas or colons. */
    String text();
  }

  /**
   * A place known by its text only: what the parser makes of a place it was not told of, and what tests use.
   *
   * @param text the text form
   */
  public record NamedPoint(String text) implements FramePoint {}

  /**
   * Returns the values a failing guard must hand over: every distinct input and operation in the frames, outermost frame last, virtuals' contents included,
   * then those of the stores, then what is kept, in first-met order. Resume data, code generator and bridges all rely on this one order.
   */
  public List<Value> liveValues() {
    List<Value> live = new ArrayList<>();
    var seen = new java.util.IdentityHashMap<Value, Boolean>();
    for (Snapshot s = this; s != null; s = s.caller) {
      for (Value v : s.values) {
        collect(v, live, seen);
      }
    }
    for (Operation store : stores) {
      for (Value v : store.arguments()) {
        collect(v, live, seen);
      }
    }
    for (Value v : kept) {
      collect(v, live, seen);
    }
    return live;
  }

  private static void collect(Value v, List<Value> live, java.util.IdentityHashMap<Value, Boolean> seen) {
    if (v.isConstant() || seen.put(v, true) != null) {
      return;
    }
    if (v instanceof Virtual virtual) {
      for (Value content : virtual.contents()) {
        collect(content, live, seen);
      }
    } else {
      live.add(v);
    }
  }
}
