package dev.clew.resume;

import dev.clew.bytecode.DecodedMethod;
import dev.clew.trace.Snapshot;

/**
 * Where a frame stands: an instruction, and how far it has got with it. Values of a frame are its live locals in slot order, then its operand stack.
 *
 * @param method the method
 * @param index the instruction
 * @param mode how far the frame has got
 */
public record CodePoint(DecodedMethod method, int index, Mode mode) implements Snapshot.FramePoint {

  /** How far a frame has got with its instruction. */
  public enum Mode {
    /** Before it: the whole operand stack is there, the instruction runs again. */
    BEFORE(""),
    /** Inside it, a call, waiting for the callee: arguments are off the stack, the result is to come. */
    CALLING("c"),
    /** The call it made threw: only locals matter. */
    THROWN("t"),
    /** The call it made is over: the result, if any, is the last value; a pending exception wins over it. */
    CALLED("r"),
    /** An exception, the last value, is being thrown. */
    THROWING("x"),
    /** As CALLED, but the pending exception, or null, is the last value. */
    OUTCOME("o");

    private final String suffix;

    Mode(String suffix) {
      this.suffix = suffix;
    }
  }

  @Override
  public String text() {
    return method.name.replace("<", "").replace(">", "") + '@' + index + mode.suffix;
  }
}
