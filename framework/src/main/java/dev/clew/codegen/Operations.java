package dev.clew.codegen;

import dev.clew.spi.Transfer;
import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Value;
import java.util.List;

/** What each operation becomes: one exhaustive switch, which sends groups to their own emitters. */
final class Operations {
  private final Straight straight;
  private final Code code;
  private final Conditions conditions;
  private final Guards guards;
  private final Heap heap;
  private final Calls calls;

  Operations(Straight straight) {
    this.straight = straight;
    this.code = straight.code();
    this.conditions = new Conditions(straight);
    this.guards = new Guards(straight, conditions);
    this.heap = new Heap(straight);
    this.calls = new Calls(straight);
  }

  private enum Done { DONE }

  /** Emits one operation and takes care of its result. */
  void emit(Operation o) {
    Done done = switch (o.op()) {
      case INT_ADD, INT_SUB -> increment(o) ? Done.DONE : instruction(o);
      case INT_MUL, INT_DIV, INT_REM, INT_NEG, INT_AND, INT_OR, INT_XOR, INT_SHL, INT_SHR, INT_USHR,
          LONG_ADD, LONG_SUB, LONG_MUL, LONG_DIV, LONG_REM, LONG_NEG, LONG_AND, LONG_OR, LONG_XOR, LONG_SHL, LONG_SHR, LONG_USHR, LONG_CMP,
          FLOAT_ADD, FLOAT_SUB, FLOAT_MUL, FLOAT_DIV, FLOAT_REM, FLOAT_NEG, FLOAT_CMPL, FLOAT_CMPG,
          DOUBLE_ADD, DOUBLE_SUB, DOUBLE_MUL, DOUBLE_DIV, DOUBLE_REM, DOUBLE_NEG, DOUBLE_CMPL, DOUBLE_CMPG,
          INT_TO_LONG, INT_TO_FLOAT, INT_TO_DOUBLE, INT_TO_BYTE, INT_TO_CHAR, INT_TO_SHORT, LONG_TO_INT, LONG_TO_FLOAT, LONG_TO_DOUBLE,
          FLOAT_TO_INT, FLOAT_TO_LONG, FLOAT_TO_DOUBLE, DOUBLE_TO_INT, DOUBLE_TO_LONG, DOUBLE_TO_FLOAT -> instruction(o);
      case INT_EQ, INT_NE, INT_LT, INT_LE, INT_GT, INT_GE, INT_ULT, REF_EQ, REF_NE -> {
        conditions.materialise(o);
        straight.result(o, null);
        yield Done.DONE;
      }
      case INSTANCEOF -> {
        conditions.pushInstanceOf(o);
        straight.result(o, null);
        yield Done.DONE;
      }
      case GETFIELD, GETSTATIC, GETARRAYITEM, ARRAYLEN, NEW, NEW_ARRAY -> {
        straight.result(o, heap.push(o));
        yield Done.DONE;
      }
      case SETFIELD, SETSTATIC, SETARRAYITEM -> {
        heap.store(o);
        straight.releaseDying();
        yield Done.DONE;
      }
      case CALL, CALL_PURE -> {
        calls.emit(o);
        yield Done.DONE;
      }
      case GUARD_TRUE, GUARD_FALSE, GUARD_VALUE, GUARD_CLASS, GUARD_NONNULL, GUARD_ISNULL, GUARD_NOT_INVALIDATED -> {
        guards.emit(o);
        yield Done.DONE;
      }
      case GUARD_NO_EXCEPTION -> { // not behind a call that can raise: it always holds
        straight.releaseDying();
        yield Done.DONE;
      }
      case GUARD_EXCEPTION -> throw new CodegenException(dev.clew.trace.AbortReason.INTERNAL_ERROR, "guard_exception does not directly follow a call", null);
      case LABEL, JUMP -> {
        straight.jump(o);
        yield Done.DONE;
      }
      case FINISH -> finish(o, Transfer.RETURN);
      case FINISH_RAISE -> finish(o, Transfer.THROW);
      case RECORD_EXACT_CLASS, MERGE_POINT -> {
        straight.releaseDying();
        yield Done.DONE;
      }
    };
    assert done == Done.DONE;
  }

  private Done instruction(Operation o) {
    for (Value v : o.arguments()) {
      straight.push(v, null);
    }
    code.op(Arithmetic.instruction(o.op()));
    straight.result(o, null);
    return Done.DONE;
  }

  private Done finish(Operation o, int kind) {
    straight.leave(List.of(o.arguments()), kind, null);
    return Done.DONE;
  }

  /** Adds a small constant in place, if the variable's old value is not needed any more and nobody wishes the result elsewhere. */
  private boolean increment(Operation o) {
    Value first = o.argument(0);
    Local local = straight.locals().find(first);
    if (local == null || !(o.argument(1) instanceof Constant c) || !straight.dies(first) || straight.uses().unused(o)) {
      return false;
    }
    int by = o.op() == Op.INT_ADD ? c.asInt() : -c.asInt();
    int wish = straight.wish(o);
    if (by != (short) by || wish >= 0 && wish != local.slot()) {
      return false;
    }
    code.out().visitIincInsn(local.slot(), by);
    straight.locals().release(first);
    straight.locals().bind(new Local(o, Kind.INT, local.slot(), null));
    return true;
  }

  /** Returns the value that an operation's code pushes first, once and with nothing before it, or null if it is not like that. */
  Value firstPushed(Operation next) {
    if (next == null) {
      return null;
    }
    return switch (next.op()) {
      case GUARD_TRUE, GUARD_FALSE, GUARD_VALUE, GUARD_NONNULL, GUARD_ISNULL -> guards.firstPushed(next);
      case INT_EQ, INT_NE, INT_LT, INT_LE, INT_GT, INT_GE, REF_EQ, REF_NE -> conditions.firstPushed(next);
      case GETFIELD, ARRAYLEN, GETARRAYITEM -> heap.firstPushed(next);
      default -> Arithmetic.instruction(next.op()) >= 0 && next.count() > 0 ? next.argument(0) : null;
    };
  }
}
