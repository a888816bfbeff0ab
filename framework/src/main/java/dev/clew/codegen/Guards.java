package dev.clew.codegen;

import static net.bytebuddy.jar.asm.Opcodes.*;

import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.util.List;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.Type;

/** Guards but for the two that follow calls: a conditional jump to an exit. */
final class Guards {
  private final Straight straight;
  private final Code code;
  private final Conditions conditions;

  Guards(Straight straight, Conditions conditions) {
    this.straight = straight;
    this.code = straight.code();
    this.conditions = conditions;
  }

  /** Emits a guard. */
  void emit(Operation guard) {
    boolean checked = guard.op() != Op.GUARD_NOT_INVALIDATED || region().assumptions() != null;
    if (checked || region().stress()) {
      List<Local> live = straight.live(guard);
      if (region().stress()) {
        askStressed(guard, live);
      }
      if (checked) {
        test(guard, straight.method().exits().add(guard, live, null, false).label());
      }
    }
    straight.releaseDying();
  }

  private Region region() {
    return straight.emission().region();
  }

  private void askStressed(Operation guard, List<Local> live) {
    PendingExit exit = straight.method().exits().addStressed(guard, live);
    if (exit != null) {
      straight.emission().constants().pushExit(code, exit.exit());
      code.invokeVirtual(Exit.class, "stressed", "()Z");
      code.jump(IFNE, exit.label());
    }
  }

  private void test(Operation guard, Label exit) {
    switch (guard.op()) {
      case GUARD_TRUE -> conditions.jumpIf(guard.argument(0), false, exit);
      case GUARD_FALSE -> conditions.jumpIf(guard.argument(0), true, exit);
      case GUARD_NONNULL -> {
        straight.push(guard.argument(0), null);
        code.jump(IFNULL, exit);
      }
      case GUARD_ISNULL -> {
        straight.push(guard.argument(0), null);
        code.jump(IFNONNULL, exit);
      }
      case GUARD_CLASS -> classIs(guard.argument(0), guard.typeDescriptor(), exit);
      case GUARD_VALUE -> valueIs(guard.argument(0), guard.argument(1), exit);
      default -> { // GUARD_NOT_INVALIDATED
        straight.emission().constants().push(code, region().assumptions());
        code.getField(Assumptions.class, "broken", boolean.class);
        code.jump(IFNE, exit);
      }
    }
  }

  private void classIs(Value value, TypeDescr type, Label exit) {
    Class<?> c = type.javaClass();
    if (type.isExact() && straight.emission().access().nameable(c)) { // nothing below it: one test for null and class
      straight.push(value, null);
      code.type(INSTANCEOF, c);
      code.jump(IFEQ, exit);
    } else {
      straight.push(value, null);
      code.jump(IFNULL, exit);
      straight.push(value, null);
      code.invokeVirtual(Object.class, "getClass", "()Ljava/lang/Class;");
      pushClass(straight, c);
      code.jump(IF_ACMPNE, exit);
    }
  }

  /** Pushes a class object. */
  static void pushClass(Straight straight, Class<?> c) {
    if (straight.emission().access().nameable(c) && !c.isPrimitive()) {
      straight.code().out().visitLdcInsn(Type.getType(c));
    } else {
      straight.emission().constants().push(straight.code(), c);
    }
  }

  private void valueIs(Value value, Value wanted, Label exit) {
    Constant c = (Constant) wanted;
    straight.push(value, null);
    switch (value.kind()) {
      case INT -> {
        if (c.asInt() == 0) {
          code.jump(IFNE, exit);
        } else {
          code.push(c.asInt());
          code.jump(IF_ICMPNE, exit);
        }
      }
      case LONG -> longIs(c.bits(), exit);
      case FLOAT -> {
        code.toRaw(Kind.FLOAT, Kind.INT);
        code.push((int) c.bits());
        code.jump(IF_ICMPNE, exit);
      }
      case DOUBLE -> {
        code.toRaw(Kind.DOUBLE, Kind.LONG);
        longIs(c.bits(), exit);
      }
      case REF -> {
        if (c.isNull()) {
          code.jump(IFNONNULL, exit);
        } else {
          straight.emission().constants().push(code, c);
          code.jump(IF_ACMPNE, exit);
        }
      }
      case VOID -> throw new IllegalArgumentException("guard_value on void");
    }
  }

  private void longIs(long bits, Label exit) {
    code.push(bits);
    code.op(LCMP);
    code.jump(IFNE, exit);
  }

  /** Returns the value the guard's code pushes first and once, or null. */
  Value firstPushed(Operation guard) {
    if (region().stress()) {
      return null;
    }
    Value first = guard.argument(0);
    return first instanceof Operation test && straight.uses().sunk(test) ? conditions.firstPushed(test) : first;
  }
}
