package dev.clew.trace;

import java.util.List;

/**
 * A linear trace: inputs, operations, and as last operation a jump or a finish.
 *
 * @param name readable, built from the guest location
 * @param role what the trace is for
 * @param inputs for a loop the reds at the merge point (greens are constants inside), for a bridge {@link Snapshot#liveValues} of its guard
 * @param operations in order; the last one ends the trace
 * @param assumptions what must stay valid for the trace to be run, opaque to everybody but the runtime
 */
public record Trace(String name, Role role, List<Input> inputs, List<Operation> operations, List<Object> assumptions) {

  /** What a trace is for. */
  public enum Role {
    /** Starts at a merge point and may jump back to its own start. */
    LOOP,
    /** Starts at a failing guard. */
    BRIDGE
  }

  /** Returns the operation that ends the trace. */
  public Operation last() {
    return operations.get(operations.size() - 1);
  }
}
