package dev.clew.trace;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The state of one run of a trace, and the meaning of one operation on it. A run-time value is a {@link Constant}: it has exactly what is needed, a kind and
 * its bits or object. {@link Executor#run} drives whole traces; test generators use this class to execute while they record.
 */
public final class Execution {
  private final Map<Value, Constant> values = new IdentityHashMap<>();
  private Throwable pending;

  /** Creates a state in which no value is known yet. */
  public Execution() {}

  /** Binds trace inputs or label arguments, all at once. */
  public void bind(List<? extends Value> names, List<Constant> bound) {
    if (names.size() != bound.size()) {
      throw new IllegalArgumentException(names.size() + " values wanted, " + bound.size() + " given");
    }
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).kind() != bound.get(i).kind()) {
        throw new IllegalArgumentException("value " + i + " is to be " + names.get(i).kind() + " but is " + bound.get(i).kind());
      }
      values.put(names.get(i), bound.get(i));
    }
  }

  /**
   * Returns what a value of the trace is now.
   *
   * @throws IllegalArgumentException if it is not known: an undefined or void argument, or a virtual
   */
  public Constant valueOf(Value value) {
    Constant c = value instanceof Constant itself ? itself : values.get(value);
    if (c == null) {
      throw new IllegalArgumentException("argument without a value: " + value.getClass().getSimpleName() + " of kind " + value.kind());
    }
    return c;
  }

  /** Returns what several values are now. */
  public List<Constant> valuesOf(List<? extends Value> several) {
    List<Constant> result = new ArrayList<>(several.size());
    for (Value v : several) {
      result.add(valueOf(v));
    }
    return result;
  }

  /** Returns the exception of the call just executed, or null if it returned normally or an exception guard has taken it. */
  public Throwable pending() {
    return pending;
  }

  /** Tells whether this is one of the two guards that look at the pending exception. */
  static boolean isExceptionGuard(Op op) {
    return op == Op.GUARD_NO_EXCEPTION || op == Op.GUARD_EXCEPTION;
  }

  /**
   * Executes one operation that does not end the trace. After a call that raised, {@link #pending} is set and the call's own value is zero or null.
   *
   * @return false if the operation is a guard that does not hold
   */
  public boolean step(Operation o) {
    return switch (o.op()) {
      case REF_EQ -> set(o, Executor.bit(object(o, 0) == object(o, 1)));
      case REF_NE -> set(o, Executor.bit(object(o, 0) != object(o, 1)));
      case INSTANCEOF -> set(o, Executor.bit(o.typeDescriptor().javaClass().isInstance(object(o, 0))));
      case ARRAYLEN -> set(o, Array.getLength(object(o, 0)));
      case GETFIELD -> read(o, nonNull(o));
      case GETSTATIC -> read(o, null);
      case SETFIELD -> write(o, nonNull(o), valueOf(o.argument(1)));
      case SETSTATIC -> write(o, null, valueOf(o.argument(0)));
      case GETARRAYITEM -> set(o, o.kind().isPrimitive()
          ? Constant.of(o.kind(), o.array().getBits(nonNull(o), bits(o, 1)), null)
          : Constant.of(o.array().getRef(nonNull(o), bits(o, 1))));
      case SETARRAYITEM -> writeElement(o, valueOf(o.argument(2)));
      case NEW -> set(o, Constant.of(o.typeDescriptor().allocate()));
      case NEW_ARRAY -> set(o, Constant.of(Array.newInstance(o.array().component(), bits(o, 0))));
      case CALL, CALL_PURE -> call(o);
      case GUARD_TRUE -> bits(o, 0) != 0;
      case GUARD_FALSE -> bits(o, 0) == 0;
      case GUARD_VALUE -> valueOf(o.argument(0)).equals(valueOf(o.argument(1)));
      case GUARD_CLASS -> object(o, 0) != null && object(o, 0).getClass() == o.typeDescriptor().javaClass();
      case GUARD_NONNULL -> object(o, 0) != null;
      case GUARD_ISNULL -> object(o, 0) == null;
      case GUARD_NO_EXCEPTION -> pending == null;
      case GUARD_EXCEPTION -> takeException(o);
      // assumptions are opaque to the IR: here they always hold; leaving early is the caller's choice
      case GUARD_NOT_INVALIDATED, LABEL, RECORD_EXACT_CLASS, MERGE_POINT -> true;
      case JUMP, FINISH, FINISH_RAISE -> throw new IllegalArgumentException("ends the trace: " + o.op().text());
      case INT_ADD, INT_SUB, INT_MUL, INT_DIV, INT_REM, INT_NEG, INT_AND, INT_OR, INT_XOR, INT_SHL, INT_SHR, INT_USHR,
          INT_EQ, INT_NE, INT_LT, INT_LE, INT_GT, INT_GE, INT_ULT,
          LONG_ADD, LONG_SUB, LONG_MUL, LONG_DIV, LONG_REM, LONG_NEG, LONG_AND, LONG_OR, LONG_XOR, LONG_SHL, LONG_SHR, LONG_USHR, LONG_CMP,
          FLOAT_ADD, FLOAT_SUB, FLOAT_MUL, FLOAT_DIV, FLOAT_REM, FLOAT_NEG, FLOAT_CMPL, FLOAT_CMPG,
          DOUBLE_ADD, DOUBLE_SUB, DOUBLE_MUL, DOUBLE_DIV, DOUBLE_REM, DOUBLE_NEG, DOUBLE_CMPL, DOUBLE_CMPG,
          INT_TO_LONG, INT_TO_FLOAT, INT_TO_DOUBLE, INT_TO_BYTE, INT_TO_CHAR, INT_TO_SHORT, LONG_TO_INT, LONG_TO_FLOAT, LONG_TO_DOUBLE,
          FLOAT_TO_INT, FLOAT_TO_LONG, FLOAT_TO_DOUBLE, DOUBLE_TO_INT, DOUBLE_TO_LONG, DOUBLE_TO_FLOAT ->
          set(o, Executor.evaluate(o.op(), valueOf(o.argument(0)).bits(), o.count() > 1 ? valueOf(o.argument(1)).bits() : 0));
    };
  }

  private Object object(Operation o, int argument) {
    return valueOf(o.argument(argument)).object();
  }

  private Object nonNull(Operation o) {
    Object receiver = object(o, 0);
    if (receiver == null) {
      throw new IllegalArgumentException("null where a guard should have seen to it");
    }
    return receiver;
  }

  private int bits(Operation o, int argument) {
    return valueOf(o.argument(argument)).asInt();
  }

  private boolean set(Operation o, long bits) {
    return set(o, Constant.of(o.kind(), bits, null));
  }

  private boolean set(Operation o, Constant value) {
    values.put(o, value);
    return true;
  }

  private boolean read(Operation o, Object owner) {
    return set(o, o.kind().isPrimitive() ? Constant.of(o.kind(), o.field().getBits(owner), null) : Constant.of(o.field().getRef(owner)));
  }

  private boolean write(Operation o, Object owner, Constant value) {
    if (o.field().kind().isPrimitive()) {
      o.field().setBits(owner, value.bits());
    } else {
      o.field().setRef(owner, value.object());
    }
    return true;
  }

  private boolean writeElement(Operation o, Constant value) {
    if (o.array().kind().isPrimitive()) {
      o.array().setBits(nonNull(o), bits(o, 1), value.bits());
    } else {
      o.array().setRef(nonNull(o), bits(o, 1), value.object());
    }
    return true;
  }

  private boolean call(Operation o) {
    MethodDescr callee = o.method();
    Object[] arguments = new Object[o.count()];
    for (int i = 0; i < arguments.length; i++) {
arguments[i] = box(valueOf(o.argument(i)));
    }
    Constant result = callee.returnKind() == Kind.VOID ? null : Constant.of(callee.returnKind(), 0, null);
    pending = null;
    try {
      Object returned = callee.invoke(arguments);
      result = result == null ? null : unbox(returned, callee.returnKind());
    } catch (Throwable t) {
      if (!callee.effects().raises()) {
        throw new IllegalStateException(callee + " raised although its effects say it does not: " + t, t);
      }
      pending = t;
    }
    return result == null || set(o, result);
  }

  private boolean takeException(Operation o) {
    if (pending == null || pending.getClass() != o.typeDescriptor().javaClass()) {
      return false;
    }
    set(o, Constant.of(pending));
    pending = null;
    return true;
  }

  private static Object box(Constant value) {
    return switch (value.kind()) {
      case INT -> value.asInt();
      case LONG -> value.bits();
      case FLOAT -> value.asFloat();
      case DOUBLE -> value.asDouble();
      case REF -> value.object();
      case VOID -> throw new IllegalArgumentException("void");
    };
  }

  private static Constant unbox(Object returned, Kind kind) {
    return switch (kind) {
      case INT -> Constant.of((int) (Integer) returned);
      case LONG -> Constant.of((long) (Long) returned);
      case FLOAT -> Constant.of((float) (Float) returned);
      case DOUBLE -> Constant.of((double) (Double) returned);
      case REF -> Constant.of(returned);
      case VOID -> throw new IllegalArgumentException("void");
    };
  }
}
