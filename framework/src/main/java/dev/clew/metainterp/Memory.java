package dev.clew.metainterp;

import static net.bytebuddy.jar.asm.Opcodes.*;

import dev.clew.bytecode.Linker;
import dev.clew.bytecode.NullMessages;
import dev.clew.resume.Frame;
import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Constant;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.lang.reflect.Array;

/** Instructions that read, write or make objects and arrays, with the exceptions the JVM throws for them. */
final class Memory {
  private static final Class<?>[] NEWARRAY_TYPES = {boolean.class, char.class, float.class, double.class, byte.class, short.class, int.class, long.class};

  private Memory() {}

  static void getStatic(Machine m, Frame f) {
    FieldDescr field = Linker.field(f.method, f.pc);
    pushFieldAt(m, f, field, null, null, f.sp);
  }

  static void getField(Machine m, Frame f) {
    FieldDescr field = Linker.field(f.method, f.pc);
    Object object = f.refs[f.sp - 1];
    Value value = f.value(f.sp - 1);
    if (nullCheck(m, f, object, value)) {
      pushFieldAt(m, f, field, object, value, f.sp - 1);
    }
  }

  private static void pushFieldAt(Machine m, Frame f, FieldDescr field, Object object, Value value, int base) {
    boolean ref = field.kind() == Kind.REF;
    long bits = ref ? 0 : field.getBits(object);
    Object reference = ref ? field.getRef(object) : null;
    Value read = m.domain().getField(field, value, object, bits, reference);
    f.sp = base;
    if (ref) {
      f.push(reference, read);
    } else {
      f.push(field.kind(), bits, read);
    }
    f.pc++;
  }

  static void putStatic(Machine m, Frame f) {
    FieldDescr field = Linker.field(f.method, f.pc);
    put(m, f, field, null, null, f.sp - field.kind().slots(), 0);
  }

  static void putField(Machine m, Frame f) {
    FieldDescr field = Linker.field(f.method, f.pc);
    int v = f.sp - field.kind().slots();
    Object object = f.refs[v - 1];
    if (nullCheck(m, f, object, f.value(v - 1))) {
      put(m, f, field, object, f.value(v - 1), v, 1);
    }
  }

  private static void put(Machine m, Frame f, FieldDescr field, Object object, Value objectValue, int v, int below) {
    m.domain().setField(field, objectValue, f.value(v));
    if (field.kind() == Kind.REF) {
      field.setRef(object, f.refs[v]);
    } else {
      field.setBits(object, f.prims[v]);
    }
    if (field.isQuasiImmutable()) {
      QuasiWrites.written(field, object); // as the code that the weaver put behind the instruction does
    }
    f.sp = v - below;
    f.pc++;
  }

  /** Tells the domain whether the reference is null, and raises if it is. */
  static boolean nullCheck(Machine m, Frame f, Object object, Value value) {
    m.domain().nullness(value, object == null);
    if (object == null) {
      String message = NullMessages.at(f.method, f.pc);
      m.raiseImplicit(Implicit.NULL, new Value[] {Constant.of(message)}, message);
      return false;
    }
    return true;
  }

  private static boolean inBounds(Machine m, Frame f, Object array, Value arrayValue, int index, Value indexValue) {
    int length = Array.getLength(array);
    boolean in = index >= 0 && index < length;
    Domain d = m.domain();
    d.branch(d.pure(Op.INT_ULT, null, in ? 1 : 0, indexValue, d.arrayLength(arrayValue, length)), in);
    if (!in) {
      m.raiseImplicit(Implicit.INDEX, new Value[] {arrayValue, indexValue}, array, index);
    }
    return in;
  }

  /** All reference arrays share one descriptor: the same element may be reached through arrays typed differently. */
  private static ArrayDescr descriptor(Object array) {
    Class<?> component = array.getClass().getComponentType();
    return ArrayDescr.of(component.isPrimitive() ? component : Object.class);
  }

  static void load(Machine m, Frame f) {
    int a = f.sp - 2;
    Object array = f.refs[a];
    int index = (int) f.prims[a + 1];
    if (!nullCheck(m, f, array, f.value(a)) || !inBounds(m, f, array, f.value(a), index, f.value(a + 1))) {
      return;
    }
    ArrayDescr d = descriptor(array);
    if (f.method.opcode[f.pc] == BALOAD) {
      m.domain().exactClass(f.value(a), array.getClass()); // byte[] or boolean[]
    }
    m.domain().access(d, f.value(a), array, f.value(a + 1), false);
    if (d.kind() == Kind.REF) {
      Object element = d.getRef(array, index);
      Value v = m.domain().getItem(d, f.value(a), f.value(a + 1), 0, element);
      f.sp = a;
      f.push(element, v);
    } else {
      long bits = d.getBits(array, index);
      Value v = m.domain().getItem(d, f.value(a), f.value(a + 1), bits, null);
      f.sp = a;
      f.push(d.kind(), bits, v);
    }
    f.pc++;
  }

  static void store(Machine m, Frame f) {
    int op = f.method.opcode[f.pc];
    int v = f.sp - (op == LASTORE || op == DASTORE ? 2 : 1);
    int a = v - 2;
    Object array = f.refs[a];
    int index = (int) f.prims[a + 1];
    if (!nullCheck(m, f, array, f.value(a)) || !inBounds(m, f, array, f.value(a), index, f.value(a + 1))) {
      return;
    }
    if (op == BASTORE) {
      m.domain().exactClass(f.value(a), array.getClass());
    }
    ArrayDescr d = descriptor(array);
    if (d.kind() == Kind.REF) {
      if (!storable(m, f, array, a, f.refs[v], f.value(v))) {
        return;
      }
      m.domain().access(d, f.value(a), array, f.value(a + 1), true);
      m.domain().setItem(d, f.value(a), f.value(a + 1), f.value(v));
      d.setRef(array, index, f.refs[v]);
    } else {
      m.domain().access(d, f.value(a), array, f.value(a + 1), true);
      m.domain().setItem(d, f.value(a), f.value(a + 1), f.value(v));
      d.setBits(array, index, f.prims[v]);
    }
    f.sp = a;
    f.pc++;
  }

  private static boolean storable(Machine m, Frame f, Object array, int a, Object element, Value elementValue) {
    Class<?> component = array.getClass().getComponentType();
    m.domain().exactClass(f.value(a), array.getClass());
    if (component == Object.class) {
      return true;
    }
    if (m.domain().isDeclared(elementValue, component)) {
      return true;
    }
    m.domain().nullness(elementValue, element == null);
    if (element == null) {
      return true;
    }
    if (component.isInstance(element)) {
      m.domain().instance(elementValue, component);
      return true;
    }
    m.domain().branch(m.domain().instanceOf(elementValue, element, component, false), false);
    m.raiseImplicit(Implicit.STORE, new Value[] {f.value(a), elementValue}, array, element);
    return false;
  }

  static void length(Machine m, Frame f) {
    Object array = f.refs[f.sp - 1];
    Value value = f.value(f.sp - 1);
    if (nullCheck(m, f, array, value)) {
      int length = Array.getLength(array);
      Value v = m.domain().arrayLength(value, length);
      f.sp--;
      f.push(Kind.INT, length, v);
      f.pc++;
    }
  }

  /** Objects of woven classes are allocated blank and their constructors interpreted; others, and those whose constructors had better be called, wait, as a marker, for their constructor call. */
  static void allocate(Machine m, Frame f) {
    Class<?> type = Linker.type(f.method, f.pc);
    TypeDescr t = TypeDescr.of(type);
    if (m.domain().isRecording() && t.blankAllocatable() && m.environment().mayConstruct(type)) {
      Value v = m.domain().newObject(t);
      f.push(t.allocate(), v);
    } else {
      Uninitialized marker = new Uninitialized(type);
      f.push(marker, m.domain().constant(Kind.REF, 0, marker));
    }
    f.pc++;
  }

  static void allocateArray(Machine m, Frame f) {
    int s = f.sp - 1;
    int length = (int) f.prims[s];
    Class<?> component = f.method.opcode[f.pc] == NEWARRAY ? NEWARRAY_TYPES[f.method.a[f.pc] - T_BOOLEAN] : Linker.type(f.method, f.pc);
    Domain d = m.domain();
    d.branch(d.pure(Op.INT_GE, null, length >= 0 ? 1 : 0, f.value(s), Constant.of(0)), length >= 0);
    if (length < 0) {
      m.raiseImplicit(Implicit.NEGATIVE, new Value[] {f.value(s)}, length);
      return;
    }
    Value v = d.newArray(ArrayDescr.of(component), f.value(s));
    Object array = Array.newInstance(component, length);
    f.sp--;
    f.push(array, v);
    f.pc++;
  }

  static void allocateMultiArray(Machine m, Frame f) {
    Class<?> type = Linker.type(f.method, f.pc);
    int dimensions = f.method.a[f.pc];
    Calls.residual(m, f, Implicit.multiArray(type, dimensions), f.sp - dimensions, f.sp - dimensions);
  }

  static void cast(Machine m, Frame f) {
    Class<?> type = Linker.type(f.method, f.pc);
    Object object = f.refs[f.sp - 1];
    Value value = f.value(f.sp - 1);
    if (object == null) {
      m.domain().nullness(value, true);
    } else if (type.isInstance(object)) {
      m.domain().instance(value, type);
    } else {
      m.domain().branch(m.domain().instanceOf(value, object, type, false), false);
      m.domain().nullness(value, false);
      m.raiseImplicit(Implicit.CAST, new Value[] {value, Constant.of(type)}, object, type);
      return;
    }
    f.pc++;
  }

  static void instanceOf(Machine m, Frame f) {
    Class<?> type = Linker.type(f.method, f.pc);
    Object object = f.refs[f.sp - 1];
    boolean result = type.isInstance(object);
    Value v = m.domain().instanceOf(f.value(f.sp - 1), object, type, result);
    f.sp--;
    f.push(Kind.INT, result ? 1 : 0, v);
    f.pc++;
  }

  static void raise(Machine m, Frame f) {
    Object exception = f.refs[f.sp - 1];
    Value value = f.value(f.sp - 1);
    if (nullCheck(m, f, exception, value)) {
      m.domain().exactClass(value, exception.getClass());
      m.raise(exception, value);
    }
  }

  static void enterMonitor(Machine m, Frame f) {
    Object monitor = f.refs[f.sp - 1];
    if (nullCheck(m, f, monitor, f.value(f.sp - 1))) {
      if (m.domain().isRecording()) {
        throw new Recorder.Abort(dev.clew.trace.AbortReason.MONITOR);
      }
      m.runUnderMonitor(f, monitor);
    }
  }

  /** What stands on the stack between {@code new} and the constructor call of a class whose constructors are not interpreted. */
  record Uninitialized(Class<?> type) {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
