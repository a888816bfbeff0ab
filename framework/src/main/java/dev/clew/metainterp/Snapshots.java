package dev.clew.metainterp;

import dev.clew.resume.CodePoint;
import dev.clew.resume.CodePoint.Mode;
import dev.clew.resume.Frame;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Value;

/**
 * Captures the frames at guards. Capturing is the main cost of tracing, so callers are captured once a call and guards of one instruction share a snapshot.
 */
final class Snapshots {
  private Snapshot ofInstruction;

  /** A new instruction begins. */
  void forget() {
    ofInstruction = null;
  }

  /** Returns the state before the current instruction. */
  Snapshot before(Frame f) {
    if (ofInstruction == null) {
      ofInstruction = capture(f, f.pc, Mode.BEFORE, null);
    }
    return ofInstruction;
  }

  /** Returns the state behind a merge point. */
  Snapshot behind(Frame f, int mergePoint) {
    return capture(f, mergePoint + 1, Mode.BEFORE, null);
  }

  /** Returns the state after a call whose operands are off the stack; {@code result} is the call's value, or null. */
  Snapshot after(Frame f, Mode mode, Value result) {
    return capture(f, f.pc, mode, result);
  }

  /** Makes guards of the current instruction go back to this state. */
  void use(Snapshot state) {
    ofInstruction = state;
  }

  /** A value became a constant: the frame uses the constant from now on. */
  void replace(Frame f, Value value, Value constant) {
    for (int i = 0; i < f.sp; i++) {
      if (f.values[i] == value) {
        f.values[i] = constant;
      }
    }
    ofInstruction = null;
  }

  private static Snapshot capture(Frame f, int pc, Mode mode, Value result) {
    int[] live = f.method.liveness().slotsBefore(pc);
    boolean withStack = mode != Mode.THROWN && mode != Mode.THROWING;
    Value[] values = new Value[live.length + (withStack ? f.sp - f.method.maxLocals : 0) + (result == null ? 0 : 1)];
    int n = 0;
    for (int slot : live) {
      Value v = f.values[slot];
      if (v == null) {
        throw new IllegalStateException("local " + slot + " is live but has no value at " + f.method.place(pc));
      }
      values[n++] = v;
    }
    for (int i = f.method.maxLocals; withStack && i < f.sp; i++) {
      if (f.values[i] != null) { // not the second slot of a long or double
        values[n++] = f.values[i];
      }
    }
    if (result != null) {
      values[n++] = result;
    }
    return new Snapshot(new CodePoint(f.method, pc, mode), n == values.length ? values : java.util.Arrays.copyOf(values, n), callers(f));
  }

  private static Snapshot callers(Frame f) {
    if (f.caller != null && f.callerSnapshot == null) {
      f.callerSnapshot = capture(f.caller, f.caller.pc, Mode.CALLING, null);
    }
    return f.callerSnapshot;
  }
}
