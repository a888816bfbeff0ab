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

/**
 * What an instruction does besides computing its concrete result. The recorder writes operations and guards; the blackhole does nothing. Every method is called before the
 * instruction has any effect, but for {@link #returned} and {@link #raised}. Values are null when nothing is recorded.
 */
abstract class Domain {
  /** Tells whether operations are recorded. */
  abstract boolean isRecording();

  /** A pure operation with a primitive result, given as raw bits. */
  abstract Value pure(Op op, Object descriptor, long result, Value a, Value b);

  /** A branch on an int that is not 0 (or is). */
  abstract void branch(Value condition, boolean notZero);

  /** A switch that took the case of this key. */
  abstract void switchKey(Value key, int taken);

  /** A reference that is null, or is not. */
  abstract void nullness(Value reference, boolean isNull);

  /** The object's class decides what happens next. */
  abstract void exactClass(Value reference, Class<?> exact);

  /** A cast or array store relies on the non-null object being an instance. */
  abstract void instance(Value reference, Class<?> type);

  /** An {@code instanceof}. */
  abstract Value instanceOf(Value reference, Object object, Class<?> type, boolean result);

  /** A value that becomes a constant, by a guard if need be. */
  abstract Value promote(Value value, Kind kind, long bits, Object reference);

  /** A field read; the value read is given. */
  abstract Value getField(FieldDescr field, Value object, Object concrete, long bits, Object reference);

  /** A field write. */
  abstract void setField(FieldDescr field, Value object, Value value);

  /** An array length. */
  abstract Value arrayLength(Value array, int length);

  /** Tells whether a reference is known to be null or of this type without asking. */
  abstract boolean isDeclared(Value reference, Class<?> type);

  /** An element of an array is about to be read or written. */
  abstract void access(ArrayDescr type, Value array, Object concrete, Value index, boolean write);

  /** An array read; the element read is given. */
  abstract Value getItem(ArrayDescr type, Value array, Value index, long bits, Object reference);

  /** An array write. */
  abstract void setItem(ArrayDescr type, Value array, Value index, Value value);

  /** A blank allocation. */
  abstract Value newObject(TypeDescr type);

  /** An array allocation. */
  abstract Value newArray(ArrayDescr type, Value length);

  /** A constant. */
  abstract Value constant(Kind kind, long bits, Object reference);

  /** A call is about to be made; what is returned is handed to {@link #returned} or {@link #raised}. */
  abstract Value call(MethodDescr callee, Value[] arguments);

  /** The call returned; gives its value. */
  abstract Value returned(Value call, MethodDescr callee, Kind kind, long bits, Object reference);

  /** The call threw; gives the exception's value. */
  abstract Value raised(Value call, MethodDescr callee, Throwable exception);

  /** A hint of the author: the exact class of a reference. */
  abstract void recordExactClass(Value reference, Class<?> exact);

  /** A frame reached its merge point: where to go on, or null to go on right here. */
  abstract Transfer mergePoint(Frame frame);

  /** Returns what to call instead of going on in a portal's frame that reached a merge point, or null. */
  abstract MethodDescr callInstead(Frame frame);

  /** A frame jumps backwards. */
  abstract void loopsBack(Frame frame);

  /** The portal returned (an exception or a value). */
  abstract void finished(Value value, boolean thrown);
}
