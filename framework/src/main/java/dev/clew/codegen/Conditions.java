package dev.clew.codegen;

import static net.bytebuddy.jar.asm.Opcodes.*;

import dev.clew.trace.Constant;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Value;
import net.bytebuddy.jar.asm.Label;

/** Comparisons, as conditional jumps or as values 1 and 0. */
final class Conditions {
  private final Straight straight;
  private final Code code;

  Conditions(Straight straight) {
    this.straight = straight;
    this.code = straight.code();
  }

  /** Jumps if the int is not zero (or is, without {@code when}); a comparison sunk into its test is done by the jump itself. */
  void jumpIf(Value test, boolean when, Label target) {
    if (test instanceof Operation o && straight.uses().sunk(o)) {
      jumpIfHolds(o, when, target);
    } else {
      straight.push(test, null);
      code.jump(when ? IFNE : IFEQ, target);
    }
  }

  private void jumpIfHolds(Operation o, boolean when, Label target) {
    switch (o.op()) {
      case INT_ULT -> unsignedLess(o, when, target);
      case REF_EQ, REF_NE -> sameReference(o, (o.op() == Op.REF_EQ) == when, target);
      case INSTANCEOF -> {
        pushInstanceOf(o);
        code.jump(when ? IFNE : IFEQ, target);
      }
      default -> {
        straight.push(o.argument(0), null);
        boolean zero = isZero(o.argument(1));
        if (!zero) {
          straight.push(o.argument(1), null);
        }
        int jump = zero ? Arithmetic.jumpOnZero(o.op()) : Arithmetic.jumpOnInts(o.op());
        code.jump(when ? jump : Arithmetic.opposite(jump), target);
      }
    }
  }

  private static boolean isZero(Value v) {
    return v instanceof Constant c && c.asInt() == 0;
  }

  private void sameReference(Operation o, boolean when, Label target) {
    Value a = o.argument(0);
    Value b = o.argument(1);
    if (isNull(b) || isNull(a)) {
      straight.push(isNull(b) ? a : b, null);
      code.jump(when ? IFNULL : IFNONNULL, target);
    } else {
      straight.push(a, null);
      straight.push(b, null);
      code.jump(when ? IF_ACMPEQ : IF_ACMPNE, target);
    }
  }

  private static boolean isNull(Value v) {
    return v instanceof Constant c && c.isNull();
  }

  /**
   * The bounds check. If the second is known not to be negative, the two signed comparisons are what C2 recognises as a range check; else the sign bits are
   * flipped.
   */
  private void unsignedLess(Operation o, boolean when, Label target) {
    Value a = o.argument(0);
    Value b = o.argument(1);
    if (!isLength(b)) {
      pushFlipped(a);
      pushFlipped(b);
      code.jump(when ? IF_ICMPLT : IF_ICMPGE, target);
      return;
    }
    Label no = when ? new Label() : target;
    straight.push(a, null);
    code.jump(IFLT, no);
    straight.push(a, null);
    straight.push(b, null);
    code.jump(when ? IF_ICMPLT : IF_ICMPGE, target);
    if (when) {
      code.place(no, straight.locals().all());
    }
  }

  private boolean isLength(Value v) {
    return v instanceof Operation o && o.op() == Op.ARRAYLEN && !straight.isRebound(o) || v instanceof Constant c && c.asInt() >= 0;
  }

  private void pushFlipped(Value v) {
    if (v instanceof Constant c) {
      code.push(c.asInt() + Integer.MIN_VALUE);
    } else {
      straight.push(v, null);
      code.push(Integer.MIN_VALUE);
      code.op(IADD);
    }
  }

  /** Pushes whether the comparison holds, as 1 or 0. */
  void materialise(Operation o) {
    Label yes = new Label();
    Label end = new Label();
    jumpIfHolds(o, true, yes);
    code.op(ICONST_0);
    code.jump(end);
    code.place(yes, straight.locals().all());
    code.op(ICONST_1);
    code.place(end, straight.locals().all(), INTEGER);
  }

  /** Pushes whether the object is an instance, as 1 or 0. */
  void pushInstanceOf(Operation o) {
    Class<?> type = o.typeDescriptor().javaClass();
    if (straight.emission().access().nameable(type)) {
      straight.push(o.argument(0), null);
      code.type(INSTANCEOF, type);
    } else {
      straight.emission().constants().push(code, type);
      straight.push(o.argument(0), null);
      code.invokeVirtual(Class.class, "isInstance", "(Ljava/lang/Object;)Z");
    }
  }

  /** Returns the value pushed first and once by a comparison, looking into a three-way comparison sunk into it; or null. */
  Value firstPushed(Operation o) {
    if (o.op() == Op.INT_ULT || o.op() == Op.INSTANCEOF) {
      return null;
    }
    Value first = o.argument(0);
    return first instanceof Operation inner && straight.uses().sunk(inner) ? inner.argument(0) : first;
  }
}
