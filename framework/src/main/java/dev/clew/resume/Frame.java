package dev.clew.resume;

import dev.clew.bytecode.DecodedMethod;
import dev.clew.trace.Kind;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Value;

/**
 * A frame of the meta-interpreter: locals, then the operand stack, in one index space. Each slot has a concrete value, primitive as raw bits or a reference, and
 * while recording also the trace's value. A {@code long} or {@code double} takes two slots as in the JVM; the second one is not used.
 */
public final class Frame {
  /** The method that runs. */
  public final DecodedMethod method;

  /** The frame below, or null for the portal's own. */
  public Frame caller;

  /** The current instruction. */
  public int pc;

  /** First free slot of the operand stack; an empty stack is at {@code method.maxLocals}. */
  public int sp;

  /** Raw bits of the primitives. */
  public final long[] prims;

  /** The references. */
  public final Object[] refs;

  /** The trace's values while recording, else null. */
  public final Value[] values;

  /** Whether a loop header was passed since the last merge point of this frame. */
  public boolean headerSeen;

  /** The caller's state as guards in this frame capture it, made on demand: it cannot change while this frame runs. */
  public Snapshot callerSnapshot;

  /** Operations recorded when the frame was entered, for budgets. */
  public int operationsAtEntry;

  /**
   * Creates a frame at its first instruction, with nothing in it.
   *
   * @param recording whether the slots hold trace values too
   */
  public Frame(DecodedMethod method, Frame caller, boolean recording) {
    int size = method.maxLocals + method.maxStack + 1; // a call's outcome is its result and, above it, its exception
    this.method = method;
    this.caller = caller;
    this.sp = method.maxLocals;
    this.prims = new long[size];
    this.refs = new Object[size];
    this.values = recording ? new Value[size] : null;
  }

  /** Returns the trace's value in a slot, or null when not recording. */
  public Value value(int slot) {
    return values == null ? null : values[slot];
  }

  /** Sets a primitive slot. */
  public void set(int slot, long bits, Value value) {
    prims[slot] = bits;
    if (values != null) {
      values[slot] = value;
    }
  }

  /** Sets a reference slot. */
  public void set(int slot, Object reference, Value value) {
    refs[slot] = reference;
    if (values != null) {
      values[slot] = value;
    }
  }

  /** Pushes a primitive of one or two slots. */
  public void push(Kind kind, long bits, Value value) {
    set(sp, bits, value);
    bump(kind);
  }

  /** Pushes a reference. */
  public void push(Object reference, Value value) {
    set(sp, reference, value);
    sp++;
  }

  private void bump(Kind kind) {
    sp++;
    if (kind.slots() == 2) {
      if (values != null) {
        values[sp] = null;
      }
      sp++;
    }
  }

  /** Copies one slot to another, whatever it holds. */
  public void copy(int from, int to) {
    prims[to] = prims[from];
    refs[to] = refs[from];
    if (values != null) {
      values[to] = values[from];
    }
  }
}
