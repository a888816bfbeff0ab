package dev.clew.trace;

import java.util.List;

/**
 * How a run of a trace ended.
 *
 * @param end which way
 * @param operation the guard that failed, the jump, the finish; the next operation if steps ran out
 * @param values for a guard one value for each of {@link Snapshot#liveValues}, for a jump its arguments, for a finish the returned value if there is one
 * @param exception what the portal throws if {@code RAISED}; the pending exception, or null, at a failed exception guard
 * @param steps how many operations were executed before
 */
public record Outcome(End end, Operation operation, List<Constant> values, Throwable exception, long steps) {

  /** The ways a run can end. */
  public enum End {
    /** A guard did not hold, or was told to fail. */
    GUARD_FAILED,
    /** Went to a target that is not in the trace. */
    JUMPED,
    /** The portal returned. */
    FINISHED,
    /** The portal threw. */
    RAISED,
    /** The limit was reached first. */
    STEPS_EXHAUSTED
  }

  /** Returns raw bits of the primitive values, in order. */
  public long[] prims() {
    return values.stream().filter(v -> v.kind().isPrimitive()).mapToLong(Constant::bits).toArray();
  }

  /** Returns the references among the values, in order; for the two exception guards the pending exception (or null) is one more at the end. */
  public Object[] refs() {
    var refs = new java.util.ArrayList<Object>();
    for (Constant v : values) {
      if (!v.kind().isPrimitive()) {
        refs.add(v.object());
      }
    }
    if (end == End.GUARD_FAILED && Execution.isExceptionGuard(operation.op())) {
      refs.add(exception);
    }
    return refs.toArray();
  }
}
