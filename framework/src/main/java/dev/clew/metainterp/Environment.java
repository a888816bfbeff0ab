package dev.clew.metainterp;

import dev.clew.bytecode.DecodedMethod;
import dev.clew.trace.Constant;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Location;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Target;
import java.util.List;

/** What the meta-interpreter asks of the runtime above it. */
public interface Environment {
  /** Returns the linked portal whose dispatch loop is in the method, or null if it is none or was not linked yet. */
  Portal portal(DecodedMethod method);

  /**
   * Returns the header at which the trace ends because there is code for the greens, or because traces had better meet there; null if the trace is to go on.
   *
   * @param promoted whether the greens were no constants until now: the guest went where its own data said, as when a function returns
   */
  Target compiled(Portal portal, List<Constant> greens, boolean promoted);

  /** Tells whether the method may be traced into; false once it made a trace too long or looped for long. */
  boolean mayInline(DecodedMethod method);

  /** Tells whether objects of the class may be made by tracing into its constructors; false once one of them, or of a superclass's, made a trace too long or looped for long. */
  boolean mayConstruct(Class<?> type);

  /** Tells that the method made a trace too long: from now on it is called. */
  void tooLong(DecodedMethod method, StackTraceElement place, int operations);

  /** Tells that a method, inlined into a trace, jumped back so many times in one go after a guard in it had failed. */
  void loopsLong(DecodedMethod method, StackTraceElement place, int jumps);

  /** Tells that an inner guest loop should be compiled before the one being traced. */
  void compileFirst(Portal portal, List<Constant> greens);

  /** Returns the greens at which the code that is being extended is entered; null if a loop is being recorded, which knows its own. */
  List<Constant> entered();

  /** Tells whether portal calls that start with these greens are to be called and not inlined. */
  boolean callsSeparately(Portal portal, List<Constant> greens);

  /** Tells that portal calls that start with these greens are to be called from now on. */
  void callSeparately(Portal portal, List<Constant> greens);

  /** Returns how to call a portal from its first merge point on, where it has these greens. */
  MethodDescr callee(Portal portal, List<Constant> greens);

  /** Reports a residual call of which nothing is known. */
  void residualCall(String callee, StackTraceElement place, String reason);

  /** Returns the guest location for greens. */
  Location location(Portal portal, List<Constant> greens);

  /** Returns what stands for "this quasi-immutable field does not change", to be collected in the trace; {@code object} is null for statics. Null if it cannot be watched. */
  Object assumption(FieldDescr field, Object object);

  /** Returns the header for greens at which a long trace is cut; it need not have code yet. */
  Target segment(Portal portal, List<Constant> greens);

  /** Returns where to jump to with greens that are no constants: it finds the code for them, or goes on in the interpreter. */
  Target anywhere(Portal portal);

  /** Returns the number of operations from which on a trace is cut at the next merge point. */
  int segmentLimit();

  /** How many iterations make the recording of a loop. */
  int iterations();

  /** Returns the number of operations at which a trace is given up. */
  int traceLimit();

  /** Returns how many operations one call of a helper that loops may add to a trace. */
  int inlineBudget();

  /** Returns how many activations of one method may be inlined into each other. */
  int recursionLimit();

  /** Asks for a forced abort, in stress mode only; asked once an operation. */
  boolean stressAbort();

  /** A place where tests make the recorder fail; does nothing otherwise. */
  void faultPoint();
}
