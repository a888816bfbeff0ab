package dev.clew.metainterp;

import dev.clew.resume.Frame;
import dev.clew.spi.Transfer;
import dev.clew.trace.ArrayDescr;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;

/** The domain that records nothing: used from a failed guard, or an aborted recording, to the next merge point. */
final class Blackhole extends Domain {
  /** With so many jumps back in one go, a helper's loop is not what an iteration of a trace should hold. */
  private static final int MANY_JUMPS = 500;

  private final Machine machine;
  private int jumpsBack;

  Blackhole(Machine machine) {
    this.machine = machine;
  }

  @Override
  boolean isRecording() {
    return false;
  }

  /** The portal's own frame goes back to compiled Java; a portal called from an inlined frame runs on there too, and returns to its caller here. */
  @Override
  MethodDescr callInstead(Frame frame) {
    return null;
  }

  @Override
  Transfer mergePoint(Frame frame) {
    Portal portal = machine.environment().portal(frame.method);
    if (frame.caller == null) {
      return portal.transfer(frame);
    }
    machine.resumePortal(portal, frame);
    return null;
  }

  @Override
  Value pure(Op op, Object descriptor, long result, Value a, Value b) {
    return null;
  }

  @Override
  void branch(Value condition, boolean notZero) {}

  @Override
  void switchKey(Value key, int taken) {}

  @Override
  void nullness(Value reference, boolean isNull) {}

  @Override
  void exactClass(Value reference, Class<?> exact) {}

  @Override
  void instance(Value reference, Class<?> type) {}

  @Override
  Value instanceOf(Value reference, Object object, Class<?> type, boolean result) {
    return null;
  }

  @Override
  Value promote(Value value, Kind kind, long bits, Object reference) {
    return null;
  }

  @Override
  Value getField(FieldDescr field, Value object, Object concrete, long bits, Object reference) {
    return null;
  }

  @Override
  void setField(FieldDescr field, Value object, Value value) {}

  @Override
  Value arrayLength(Value array, int length) {
    return null;
  }

  @Override
  boolean isDeclared(Value reference, Class<?> type) {
    return false;
  }

  @Override
  void access(ArrayDescr type, Value array, Object concrete, Value index, boolean write) {}

  @Override
  Value getItem(ArrayDescr type, Value array, Value index, long bits, Object reference) {
    return null;
  }

  @Override
  void setItem(ArrayDescr type, Value array, Value index, Value value) {}

  @Override
  Value newObject(TypeDescr type) {
    return null;
  }

  @Override
  Value newArray(ArrayDescr type, Value length) {
    return null;
  }

  @Override
  Value constant(Kind kind, long bits, Object reference) {
    return null;
  }

  @Override
  Value call(MethodDescr callee, Value[] arguments) {
    return null;
  }

  @Override
  Value returned(Value call, MethodDescr callee, Kind kind, long bits, Object reference) {
    return null;
  }

  @Override
  Value raised(Value call, MethodDescr callee, Throwable exception) {
    return null;
  }

  @Override
  void recordExactClass(Value reference, Class<?> exact) {}

  /**
   * What is left of a helper's loop has to be interpreted here, a hundred times slower than compiled Java, as no Java method can be entered in its middle. Not told of a portal, which
   * would be traced into again.
   */
  @Override
  void loopsBack(Frame frame) {
    if (frame.caller != null && ++jumpsBack % MANY_JUMPS == 0 && machine.environment().portal(frame.method) == null) {
      machine.environment().loopsLong(frame.method, frame.method.place(frame.pc), MANY_JUMPS);
    }
  }

  @Override
  void finished(Value value, boolean thrown) {}
}
