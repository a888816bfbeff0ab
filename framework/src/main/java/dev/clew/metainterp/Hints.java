package dev.clew.metainterp;

import dev.clew.bytecode.Callee;
import dev.clew.bytecode.LibraryCallees;
import dev.clew.bytecode.Members;
import dev.clew.resume.Frame;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Value;
import java.lang.reflect.Method;

/** Calls that mean something to the JIT: the methods of {@code Jit}, and a few of the JDK's. Outside a recording they are what their Java bodies say. */
final class Hints {
  private Hints() {}

  /** Does what the hint says; false if the call is to be made as any other. */
  static boolean apply(Machine m, Frame f, Callee c, int base) {
    if (!m.domain().isRecording()) {
      return false;
    }
    switch (c.hint()) {
      case PROMOTE -> {
        Kind kind = c.residual().returnKind();
        Value v = m.domain().promote(f.value(base), kind, f.prims[base], f.refs[base]);
        f.values[base] = v;
        f.pc++;
      }
      case IS_CONSTANT -> answer(m, f, base, f.value(base).isConstant());
      case IS_VIRTUAL -> answer(m, f, base, false); // unknown until the trace is optimised; false is always allowed
      case IN_TRACE -> answer(m, f, base, true);
      case CURRENT_TRACE_LENGTH -> {
        f.sp = base;
        f.push(Kind.INT, m.recordedOperations(), m.domain().constant(Kind.INT, m.recordedOperations(), null));
        f.pc++;
      }
      case RECORD_EXACT_CLASS -> {
        Object promised = f.refs[base + 1];
        if (f.refs[base] != null && f.refs[base].getClass() == promised && f.value(base + 1).isConstant()) {
          m.domain().recordExactClass(f.value(base), (Class<?>) promised);
        }
        f.sp = base;
        f.pc++;
      }
      case ASSERT_GREEN -> {
        if (!f.value(base).isConstant()) {
          throw new Recorder.Abort(dev.clew.trace.AbortReason.GREEN_NOT_CONSTANT);
        }
        f.sp = base;
        f.pc++;
      }
      case GET_CLASS -> {
        Object object = f.refs[base];
        m.domain().exactClass(f.value(base), object.getClass());
        f.sp = base;
        f.push(object.getClass(), m.domain().constant(Kind.REF, 0, object.getClass()));
        f.pc++;
      }
      case REQUIRE_NON_NULL -> {
        if (f.refs[base] == null) {
          return false; // the call throws
        }
        m.domain().nullness(f.value(base), false);
        f.pc++;
      }
      case OBJECTS_EQUALS -> areEqual(m, f, base);
      case IS_INSTANCE -> {
        if (!f.value(base).isConstant()) {
          return false;
        }
        Class<?> type = (Class<?>) f.refs[base];
        if (type.isPrimitive()) {
          return false;
        }
        boolean is = type.isInstance(f.refs[base + 1]);
        answer(m, f, base, is, m.domain().instanceOf(f.value(base + 1), f.refs[base + 1], type, is));
      }
      case PATTERN_SWITCH -> {
        return PatternSwitches.apply(m, f, c.patterns(), base);
      }
      case NONE -> throw new IllegalStateException("no hint");
    }
    return true;
  }

  /** As {@code Objects.equals}: null equals null, an object equals itself, and otherwise the first decides. */
  private static void areEqual(Machine m, Frame f, int base) {
    Object a = f.refs[base];
    Object b = f.refs[base + 1];
    m.domain().nullness(f.value(base), a == null);
    if (a == null) {
      m.domain().nullness(f.value(base + 1), b == null);
      answer(m, f, base, b == null);
      return;
    }
    Method selected = Members.select(a.getClass(), LibraryCallees.OBJECT_EQUALS.method());
    if (selected == null || LibraryCallees.of(a.getClass(), selected, LibraryCallees.OBJECT_EQUALS.residual()) == null) { // what is known equals itself anyway, and asking for identity would allocate a box
      Value same = m.domain().pure(Op.REF_EQ, null, a == b ? 1 : 0, f.value(base), f.value(base + 1));
      m.domain().branch(same, a == b);
      if (a == b) {
        answer(m, f, base, true);
        return;
      }
    }
    Calls.invoke(m, f, LibraryCallees.OBJECT_EQUALS, base);
  }

  private static void answer(Machine m, Frame f, int base, boolean yes) {
    answer(m, f, base, yes, m.domain().constant(Kind.INT, yes ? 1 : 0, null));
  }

  private static void answer(Machine m, Frame f, int base, boolean yes, Value value) {
    f.sp = base;
    f.push(Kind.INT, yes ? 1 : 0, value);
    f.pc++;
  }
}
