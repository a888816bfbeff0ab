package dev.clew.metainterp;

import dev.clew.bytecode.Callee;
import dev.clew.bytecode.DecodedClass;
import dev.clew.bytecode.DecodedMethod;
import dev.clew.bytecode.LibraryCallees;
import dev.clew.bytecode.Linker;
import dev.clew.bytecode.Members;
import dev.clew.bytecode.Policy;
import dev.clew.bytecode.Promotions;
import dev.clew.bytecode.VarHandles;
import dev.clew.resume.Frame;
import dev.clew.trace.Effects;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Value;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Method;

/**
 * Call instructions: hints, inlining while recording, and residual calls. The blackhole calls everything in compiled Java; only constructors of objects that were
 * allocated blank have to be interpreted.
 */
final class Calls {
  /** Methods that call each other over a tree nest deep; a guest's recursion is stopped before, see {@link Closing#callInstead}. */
  private static final int MAX_ACTIVATIONS = 40;
  private static final String TOO_LONG = "tracing into it made a trace too long, or its loop ran for long";

  private Calls() {}

  static void invoke(Machine m, Frame f) {
    Callee c = Linker.callee(f.method, f.pc);
    if (c.isConstructor()) {
      construct(m, f, c);
      return;
    }
    int base = f.sp - slots(c.residual().kinds());
    if (c.hasReceiver() && !Memory.nullCheck(m, f, f.refs[base], f.value(base))) {
      return;
    }
    if (c.hint() == Callee.Hint.NONE || !Hints.apply(m, f, c, base)) {
      invoke(m, f, c, base);
    }
  }

  /** Calls; the receiver, if there is one, is known not to be null. */
  static void invoke(Machine m, Frame f, Callee c, int base) {
    if (!m.domain().isRecording()) {
      residual(m, f, c.residual(), base, base);
      return;
    }
    String refusal = inline(m, f, c, base);
    if (refusal != null) {
      MethodDescr callee = selected(m, f, c, base);
      report(m, f, c, callee, refusal);
      residual(m, f, callee, base, base);
    }
  }

  /** Calls that may do anything are reported; whoever said what a callee does, or the table of the JDK's methods, knows that it is called. */
  private static void report(Machine m, Frame f, Callee c, MethodDescr callee, String reason) {
    if (callee.effects().equals(Effects.ALL)) {
      m.environment().residualCall(c.name(), f.method.place(f.pc), reason);
    }
  }

  /** What is known of the JDK's methods is known of each for itself: the receiver's class decides which one is called, and is guarded where something is known of that one. */
  private static MethodDescr selected(Machine m, Frame f, Callee c, int base) {
    MethodDescr d = c.residual();
    if (!c.hasReceiver()) {
      return d;
    }
    if (f.refs[base] instanceof VarHandle handle && d.dispatch() == MethodDescr.Dispatch.POLYMORPHIC) {
      return access(m, d, handle, f.value(base));
    }
    if (!c.fromTable()) {
      return d;
    }
    Class<?> receiver = f.refs[base].getClass();
    Method selected = c.dispatched() ? Members.select(receiver, c.method()) : c.method();
    MethodDescr known = selected == null ? null : LibraryCallees.of(receiver, selected, d);
    if (known == null) {
      return d.effects().equals(Effects.ALL) ? d : new MethodDescr(d.name(), d.dispatch(), d.member(), d.handle(), Effects.ALL, false);
    }
    if (!c.dispatched()) {
      return d;
    }
    m.domain().exactClass(f.value(base), receiver);
    return known;
  }

  /** What an access does follows from the class of its handle, and is said more exactly of a constant one. */
  private static MethodDescr access(Machine m, MethodDescr d, VarHandle handle, Value value) {
    MethodDescr known = VarHandles.access(d, handle, value.isConstant());
    if (known != d) {
      m.domain().exactClass(value, handle.getClass());
    }
    return known;
  }

  static int slots(Kind[] kinds) {
    int n = 0;
    for (Kind k : kinds) {
      n += k.slots();
    }
    return n;
  }

  /** Pushes a frame for the callee if it may be traced into; else tells why not. */
  private static String inline(Machine m, Frame f, Callee c, int base) {
    if (c.method() == null) {
      return "a method handle or a call site of invokedynamic has no code to be read";
    }
    if (c.residual().isElidable()) {
      promote(m, f, c, c.method(), base);
      return "it is elidable";
    }
    Object receiver = c.hasReceiver() ? f.refs[base] : null;
    Method target = c.dispatched() ? Members.select(receiver.getClass(), c.method()) : c.method();
    if (target == null) {
      return "the receiver's class has no such method that can be found";
    }
    Policy.Verdict verdict = Policy.of(target);
    String refusal = verdict.code() == null ? verdict.reason() : refusal(m, f, verdict.code());
    if (refusal != null) {
      return refusal;
    }
    if (c.dispatched()) {
      m.domain().exactClass(f.value(base), receiver.getClass());
    } else if (!c.hasReceiver()) {
      Linker.initialize(target.getDeclaringClass());
    }
    promote(m, f, c, target, base);
    enter(m, f, verdict.code(), base, c.residual().kinds());
    return null;
  }

  /** Arguments that the callee wants constant become so, while they are still on the caller's stack. */
  private static void promote(Machine m, Frame f, Callee c, Method target, int base) {
    int[] promoted = Promotions.of(target);
    if (promoted.length == 0) {
      return;
    }
    Kind[] kinds = c.residual().kinds();
    int receiver = c.hasReceiver() ? 1 : 0;
    int slot = base;
    int next = 0;
    for (int i = 0; i < kinds.length && next < promoted.length; i++) {
      if (i == promoted[next] + receiver) {
        f.values[slot] = m.domain().promote(f.value(slot), kinds[i], f.prims[slot], f.refs[slot]);
        next++;
      }
      slot += kinds[i].slots();
    }
  }

  private static String refusal(Machine m, Frame f, DecodedMethod code) {
    if (!m.environment().mayInline(code)) {
      return TOO_LONG;
    }
    int activations = 0;
    for (Frame g = f; g != null; g = g.caller) {
      activations += g.method == code ? 1 : 0;
    }
    if (activations > MAX_ACTIVATIONS) {
      return "it is inlined into itself " + MAX_ACTIVATIONS + " times already";
    }
    Portal portal = m.environment().portal(code);
    boolean hasMergePoint = portal != null || dev.clew.bytecode.PortalShape.of(code) != null;
    if (hasMergePoint && (portal == null || portal.resume() == null)) {
      return "it is a portal that has not run by itself yet";
    }
    return null;
  }

  private static void enter(Machine m, Frame f, DecodedMethod code, int base, Kind[] kinds) {
    Frame callee = new Frame(code, f, m.domain().isRecording());
    int from = base;
    int to = 0;
    for (Kind k : kinds) {
      callee.prims[to] = f.prims[from];
      callee.refs[to] = f.refs[from];
      if (callee.values != null) {
        callee.values[to] = f.values[from];
      }
      from += k.slots();
      to += k.slots();
    }
    callee.operationsAtEntry = m.recordedOperations();
    f.sp = base;
    m.push(callee);
  }

  private static void construct(Machine m, Frame f, Callee c) {
    MethodDescr d = c.residual();
    int args = f.sp - slots(d.kinds());
    int base = args - 1;
    if (f.refs[base] instanceof Memory.Uninitialized marker) {
      if (m.domain().isRecording()) {
        report(m, f, c, d, m.environment().mayConstruct(marker.type()) ? Policy.whyNotBlank(c.constructorOf()) : TOO_LONG);
      }
      residual(m, f, d, args, base);
      if (m.top() == f && f.sp == base + 1) {
        replace(f, marker, base);
      }
      return;
    }
    String descriptor = d.methodType().changeReturnType(void.class).descriptorString();
    DecodedMethod code = DecodedClass.of(c.constructorOf()).method("<init>", descriptor);
    if (code == null) { // of a superclass in the JDK that was run when the object was allocated blank: Object, Record, the root of exceptions without a stack trace
      f.sp = base;
      f.pc++;
      return;
    }
    Kind[] kinds = new Kind[d.kinds().length + 1];
    kinds[0] = Kind.REF;
    System.arraycopy(d.kinds(), 0, kinds, 1, d.kinds().length);
    enter(m, f, code, base, kinds);
  }

  /** The object takes the place of its marker everywhere in the frame; the copy that the residual call pushed goes. */
  private static void replace(Frame f, Object marker, int base) {
    Object made = f.refs[base];
    Value value = f.value(base);
    f.sp = base;
    for (int i = 0; i < base; i++) {
      if (f.refs[i] == marker) {
        f.set(i, made, value);
      }
    }
  }

  /**
   * Calls without looking inside.
   *
   * @param args slot of the first argument
   * @param base stack height after the call took its operands
   */
  static void residual(Machine m, Frame f, MethodDescr d, int args, int base) {
    Kind[] kinds = d.kinds();
    Object[] boxed = new Object[kinds.length];
    boolean recording = m.domain().isRecording();
    Value[] values = recording ? new Value[kinds.length] : null;
    int slot = args;
    for (int i = 0; i < kinds.length; i++) {
      boxed[i] = Boxing.box(f, slot, kinds[i]);
      if (recording) {
        values[i] = f.value(slot);
      }
      slot += kinds[i].slots();
    }
    call(m, f, d, boxed, values, base);
  }

  /**
   * Calls with these arguments; the callee's frame, if there was one, is gone.
   *
   * @param base stack height after the call took its operands
   */
  static void call(Machine m, Frame f, MethodDescr d, Object[] boxed, Value[] values, int base) {
    Value call = m.domain().call(d, values);
    Object result = null;
    Throwable thrown = null;
    m.effect();
    try {
      result = d.invoke(boxed);
    } catch (Throwable t) {
      thrown = t;
    }
    f.sp = base;
    if (thrown != null) {
      m.raise(thrown, after(m, call, d, null, thrown));
      return;
    }
    Value value = after(m, call, d, result, null);
    switch (d.returnKind()) {
      case VOID -> {
      }
      case REF -> f.push(result, value);
      default -> f.push(d.returnKind(), Boxing.bits(result), value);
    }
    f.pc++;
  }

  private static Value after(Machine m, Value call, MethodDescr d, Object result, Throwable thrown) {
    try {
      if (thrown != null) {
        return m.domain().raised(call, d, thrown);
      }
      Kind kind = d.returnKind();
      return m.domain().returned(call, d, kind, kind.isPrimitive() ? Boxing.bits(result) : 0, kind == Kind.REF ? result : null);
    } catch (Throwable t) { // the call was made: keep its effect, lose the recording
      m.recordingFailed(t);
      return null;
    }
  }
}
