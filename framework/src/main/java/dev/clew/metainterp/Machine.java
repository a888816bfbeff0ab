package dev.clew.metainterp;

import dev.clew.bytecode.DecodedMethod;
import dev.clew.bytecode.Linker;
import dev.clew.resume.Frame;
import dev.clew.spi.Transfer;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Value;

/**
 * Runs frames, one instruction after the other, until the portal's own frame reaches a merge point it must leave at, returns, or throws. One machine serves one
 * run on one thread.
 *
 * <p>If recording fails inside, by a bug or for want of memory or stack, the domain becomes the blackhole and the same instruction runs again: recording always comes
 * before an effect, so nothing happens twice.
 */
final class Machine {
  private final Environment environment;
  private Domain domain;
  private Recorder recorder;
  private Frame top;
  private Transfer result;
  private boolean effectDone;
  private int instructions;

  /** Creates a machine that records nothing. */
  Machine(Environment environment) {
    this.environment = environment;
    this.domain = new Blackhole(this);
  }

  Environment environment() {
    return environment;
  }

  /** Returns how many instructions were executed so far. */
  int instructions() {
    return instructions;
  }

  Domain domain() {
    return domain;
  }

  Frame top() {
    return top;
  }

  void record(Recorder r) {
    recorder = r;
    domain = r;
  }

  void setTop(Frame f) {
    top = f;
  }

  /**
   * Runs frames that stand before an instruction.
   *
   * @param start the innermost frame
   * @return where to go on
   */
  Transfer run(Frame start) {
    top = start;
    Nesting nesting = Nesting.current();
    int depth = nesting.depth;
    try {
      nesting.depth = depth + Nesting.META;
      while (result == null) {
        step();
      }
    } finally {
      nesting.depth = depth;
    }
    return result;
  }

  /**
   * Runs frames rebuilt at a failed guard around a call.
   *
   * @param start the innermost frame, its call over
   * @param exception what the call threw, or null if it returned
   * @param value the trace's value of the exception, or null
   * @return where to go on
   */
  Transfer runAfterCall(Frame start, Object exception, Value value) {
    top = start;
    if (exception == null) {
      start.pc++;
    } else {
      raise(exception, value);
    }
    return result != null ? result : run(top);
  }

  private void step() {
    if (recorder != null && domain == recorder && recorder.isOver()) {
      stopRecording();
    }
    Frame f = top;
    effectDone = false;
    instructions++;
    try {
      if (recorder != null) {
        recorder.startInstruction();
      }
      Instructions.execute(this, f);
    } catch (LinkageError e) {
      if (domain.isRecording()) {
        recorder.failed(e);
        stopRecording();
      }
      raise(e, null);
    } catch (Throwable t) {
      if (!domain.isRecording()) {
        raise(t, null); // stack or memory ran out, or an interpreter bug that must not pass silently: the guest interpreter sees it as the JVM would show it
        return;
      }
      recorder.failed(t);
      stopRecording();
      if (effectDone) { // must not run again; what failed is stack or memory, and the guest interpreter sees that
        raise(t, null);
      }
    }
  }

  private void stopRecording() {
    domain = new Blackhole(this);
  }

  /** Marks the point behind which the instruction must not run again. */
  void effect() {
    effectDone = true;
  }

  /** Gives the recording up after an effect was done, keeping the effect. */
  void recordingFailed(Throwable t) {
    recorder.failed(t);
    stopRecording();
  }

  int recordedOperations() {
    return recorder == null ? 0 : recorder.size();
  }

  void push(Frame callee) {
    top = callee;
  }

  void leave(Transfer transfer) {
    result = transfer;
  }

  /** The current frame returns nothing. */
  void returnVoid() {
    Frame caller = top.caller;
    if (caller == null) {
      domain.finished(null, false);
      leave(new Transfer(Transfer.RETURN, null, new long[0], new Object[0]));
    } else {
      caller.pc++;
      top = caller;
    }
  }

  /** The current frame returns a primitive. */
  void returnValue(Kind kind, long bits, Value value) {
    Frame caller = top.caller;
    if (caller == null) {
      domain.finished(value, false);
      leave(new Transfer(Transfer.RETURN, null, new long[] {bits}, new Object[0]));
    } else {
      caller.push(kind, bits, value);
      caller.pc++;
      top = caller;
    }
  }

  /** The current frame returns a reference. */
  void returnValue(Object reference, Value value) {
    Frame caller = top.caller;
    if (caller == null) {
      domain.finished(value, false);
      leave(new Transfer(Transfer.RETURN, null, new long[0], new Object[] {reference}));
    } else {
      caller.push(reference, value);
      caller.pc++;
      top = caller;
    }
  }

  /** Throws in the current frame: finds the handler, popping frames; without one the portal throws. */
  void raise(Object exception, Value value) {
    for (Frame f = top; f != null; f = f.caller) {
      int handler = handler(f, exception);
      if (handler >= 0) {
        f.sp = f.method.maxLocals;
        f.push(exception, value);
        f.pc = handler;
        top = f;
        return;
      }
      if (f.caller == null) {
        if (value == null && domain.isRecording()) {
          recorder.failed((Throwable) exception);
          stopRecording();
        }
        domain.finished(value, true);
      }
    }
    leave(new Transfer(Transfer.THROW, null, new long[0], new Object[] {exception}));
  }

  private static int handler(Frame f, Object exception) {
    DecodedMethod m = f.method;
    for (DecodedMethod.Handler h : m.handlers) {
      if (h.start() <= f.pc && f.pc < h.end() && (h.type() == null || Linker.load(m, h.type()).isInstance(exception))) {
        return h.target();
      }
    }
    return -1;
  }

  /** Throws what the JVM itself would throw at the current instruction. */
  void raiseImplicit(MethodDescr factory, Value[] values, Object... arguments) {
    Value call = domain.call(factory, values);
    Object exception;
    try {
      exception = factory.invoke(arguments);
    } catch (Throwable t) {
      exception = t;
    }
    Value made = domain.returned(call, factory, Kind.REF, 0, exception);
    domain.recordExactClass(made, exception.getClass());
    raise(exception, made);
  }

  /** Lets a portal that was inlined run on in compiled Java from its merge point, and returns its result to the caller's frame. */
  void resumePortal(Portal portal, Frame frame) {
    Transfer at = portal.transfer(frame);
    Object returned;
    effect();
    try {
      returned = portal.resume().invoke(at);
    } catch (Throwable t) {
      top = frame.caller;
      raise(t, null);
      return;
    }
    switch (portal.method().returnKind) {
      case VOID -> returnVoid();
      case REF -> returnValue(returned, null);
      default -> returnValue(portal.method().returnKind, Boxing.bits(returned), null);
    }
  }

  /** Calls compiled code instead of going on in the frame of a portal that stands at its first merge point; the frame is gone. */
  void callPortal(Portal portal, Frame frame, MethodDescr callee) {
    int reds = portal.count() - portal.greenCount();
    Object[] boxed = new Object[reds];
    Value[] values = new Value[reds];
    for (int i = 0; i < reds; i++) {
      int v = portal.greenCount() + i;
      boxed[i] = Boxing.box(frame, portal.slot(v), portal.kind(v));
      values[i] = frame.value(portal.slot(v));
    }
    top = frame.caller;
    Calls.call(this, top, callee, boxed, values, top.sp);
  }

  /** Runs a {@code synchronized} block of the current frame under its monitor: the instructions up to the matching exit. */
  void runUnderMonitor(Frame frame, Object monitor) {
    effect();
    synchronized (monitor) {
      frame.sp--;
      frame.pc++;
      monitors++;
      int level = monitors;
      while (result == null && monitors >= level) {
        step();
      }
    }
  }

  private int monitors;

  /** Ends the innermost {@link #runUnderMonitor}. */
  void exitMonitor(Frame frame) {
    frame.sp--;
    frame.pc++;
    monitors--;
  }
}
