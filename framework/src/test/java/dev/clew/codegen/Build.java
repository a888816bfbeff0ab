package dev.clew.codegen;

import dev.clew.trace.Constant;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Effects;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A trace written down operation by operation. */
final class Build {
  private final List<Input> inputs = new ArrayList<>();
  final List<Operation> operations = new ArrayList<>();
  private final String name;
  private int guards;

  Build(String name) {
    this.name = name;
  }

  Input input(Kind kind) {
    return add(new Input(kind, null));
  }

  Input input(Class<?> type) {
    return add(new Input(Kind.of(type), type.isPrimitive() ? null : TypeDescr.of(type)));
  }

  private Input add(Input input) {
    inputs.add(input);
    return input;
  }

  Operation op(Op op, Object descriptor, Value... arguments) {
    Operation o = Operation.of(op, descriptor, arguments);
    operations.add(o);
    return o;
  }

  Operation op(Op op, Value... arguments) {
    return op(op, null, arguments);
  }

  /** Adds a guard whose exit carries the values of {@code live}. */
  Operation guard(Op op, Object descriptor, List<? extends Value> live, Value... arguments) {
    Snapshot.FramePoint point = new Snapshot.NamedPoint("run@" + guards++);
    Operation o = Operation.guard(op, descriptor, new Snapshot(point, live.toArray(Value[]::new), null), arguments);
    operations.add(o);
    return o;
  }

  Trace jump(Target target, Value... arguments) {
    op(Op.JUMP, target, arguments);
    return trace(Trace.Role.LOOP);
  }

  Trace finish(Value... arguments) {
    op(Op.FINISH, arguments);
    return trace(Trace.Role.LOOP);
  }

  Trace trace(Trace.Role role) {
    return new Trace(name, role, List.copyOf(inputs), List.copyOf(operations), List.of());
  }

  static Constant c(int i) {
    return Constant.of(i);
  }

  static Constant ref(Object o) {
    return Constant.of(o);
  }

  /** Describes a method of a class by name, with everything an opaque call may do. */
  static MethodDescr method(MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?>... parameters) {
    try {
      Method m = parameters.length > 0 ? owner.getDeclaredMethod(name, parameters)
          : Arrays.stream(owner.getDeclaredMethods()).filter(x -> x.getName().equals(name)).findFirst().orElseThrow();
      MethodDescr.Dispatch dispatch = Modifier.isStatic(m.getModifiers()) ? MethodDescr.Dispatch.STATIC
          : owner.isInterface() ? MethodDescr.Dispatch.INTERFACE
          : MethodDescr.Dispatch.VIRTUAL;
      return new MethodDescr(owner.getSimpleName() + "." + name, dispatch, m, lookup.unreflect(m), Effects.ALL, false);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
