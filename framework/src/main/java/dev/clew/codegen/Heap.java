package dev.clew.codegen;

import static net.bytebuddy.jar.asm.Opcodes.*;

import dev.clew.trace.FieldDescr;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;

/** Fields, arrays and allocations. What generated code may not name is reached through a method handle or a library method. */
final class Heap {
  private final Straight straight;
  private final Code code;
  private final Access access;
  private final Constants constants;

  Heap(Straight straight) {
    this.straight = straight;
    this.code = straight.code();
    this.access = straight.emission().access();
    this.constants = straight.emission().constants();
  }

  /** Pushes what the operation reads or makes; returns what the verifier knows of it, null for primitives. */
  Class<?> push(Operation o) {
    return switch (o.op()) {
      case GETFIELD, GETSTATIC -> read(o.field(), o);
      case GETARRAYITEM -> readElement(o);
      case ARRAYLEN -> length(o.argument(0));
      case NEW -> allocate(o.typeDescriptor());
      default -> allocateArray(o); // NEW_ARRAY
    };
  }

  /** Emits a store. */
  void store(Operation o) {
    switch (o.op()) {
      case SETFIELD, SETSTATIC -> write(o.field(), o);
      default -> writeElement(o); // SETARRAYITEM
    }
  }

  private Class<?> read(FieldDescr f, Operation o) {
    Class<?> type = f.javaField().getType();
    if (access.canRead(f)) {
      if (!f.isStatic()) {
        straight.push(o.argument(0), f.javaField().getDeclaringClass());
      }
      member(f.isStatic() ? GETSTATIC : GETFIELD, f);
      return type.isPrimitive() ? null : type;
    }
    MethodHandle getter = access.getter(f);
    constants.push(code, getter);
    if (!f.isStatic()) {
      straight.push(o.argument(0), null);
    }
    invoke(getter);
    return type.isPrimitive() ? null : Object.class;
  }

  private void write(FieldDescr f, Operation o) {
    Class<?> type = f.javaField().getType();
    Value value = o.argument(f.isStatic() ? 0 : 1);
    if (access.canWrite(f)) {
      if (!f.isStatic()) {
        straight.push(o.argument(0), f.javaField().getDeclaringClass());
      }
      straight.push(value, type.isPrimitive() ? null : type);
      code.narrow(type);
      member(f.isStatic() ? PUTSTATIC : PUTFIELD, f);
      return;
    }
    MethodHandle setter = access.setter(f);
    constants.push(code, setter);
    if (!f.isStatic()) {
      straight.push(o.argument(0), null);
    }
    straight.push(value, null);
    code.narrow(type);
    invoke(setter);
  }

  private void member(int opcode, FieldDescr f) {
    code.out().visitFieldInsn(opcode, TypeNames.internal(f.javaField().getDeclaringClass()), f.javaField().getName(),
        TypeNames.descriptor(f.javaField().getType()));
  }

  private void invoke(MethodHandle handle) {
    code.out().visitMethodInsn(INVOKEVIRTUAL, "java/lang/invoke/MethodHandle", "invokeExact", handle.type().toMethodDescriptorString(), false);
  }

  private Class<?> readElement(Operation o) {
    Class<?> array = straight.push(o.argument(0), arrayType(o));
    straight.push(o.argument(1), null);
    code.op(switch (o.array().component().descriptorString().charAt(0)) {
      case 'Z', 'B' -> BALOAD;
      case 'C' -> CALOAD;
      case 'S' -> SALOAD;
      case 'I' -> IALOAD;
      case 'J' -> LALOAD;
      case 'F' -> FALOAD;
      case 'D' -> DALOAD;
      default -> AALOAD;
    });
    if (o.kind() != Kind.REF) {
      return null;
    }
    return array == null ? Object.class : array.getComponentType();
  }

  private void writeElement(Operation o) {
    straight.push(o.argument(0), o.array().kind() == Kind.REF ? Object[].class : arrayType(o));
    straight.push(o.argument(1), null);
    straight.push(o.argument(2), null);
    code.narrow(o.array().component());
    code.op(switch (o.array().component().descriptorString().charAt(0)) {
      case 'Z', 'B' -> BASTORE;
      case 'C' -> CASTORE;
      case 'S' -> SASTORE;
      case 'I' -> IASTORE;
      case 'J' -> LASTORE;
      case 'F' -> FASTORE;
      case 'D' -> DASTORE;
      default -> AASTORE;
    });
  }

  /** The type the verifier must know an array to be before an element is read: for references, whatever reference array is known already will do. */
  private Class<?> arrayType(Operation o) {
    Class<?> component = o.array().component();
    if (component.isPrimitive()) {
      return component.arrayType();
    }
    Class<?> known = straight.knownType(o.argument(0));
    return known != null && Object[].class.isAssignableFrom(known) || !access.nameable(component) ? Object[].class : component.arrayType();
  }

  private Class<?> length(Value array) {
    Class<?> type = lengthType(array);
    if (type != null || array.isConstant()) {
      straight.push(array, type);
      code.op(ARRAYLENGTH);
    } else {
      straight.push(array, null);
      code.invokeStatic(TypeNames.internal(Packers.class), "length", "(Ljava/lang/Object;)I");
    }
    return null;
  }

  private Class<?> lengthType(Value array) {
    Class<?> known = straight.knownType(array);
    if (known != null && known.isArray()) {
      return known;
    }
    Class<?> declared = array.type() == null ? null : array.type().javaClass();
    return declared == null || !declared.isArray() ? null : access.nameable(declared) ? declared : Object[].class;
  }

  private Class<?> allocate(TypeDescr type) {
    Class<?> c = type.javaClass();
    if (access.canConstructBlank(c)) {
      code.type(NEW, c);
      code.op(DUP);
      code.op(ACONST_NULL);
      code.out().visitMethodInsn(INVOKESPECIAL, TypeNames.internal(c), "<init>", "(Ldev/clew/spi/Blank;)V", false);
      return c;
    }
    constants.push(code, type);
    code.invokeVirtual(TypeDescr.class, "allocate", "()Ljava/lang/Object;");
    return Object.class;
  }

  private Class<?> allocateArray(Operation o) {
    Class<?> component = o.array().component();
    if (component.isPrimitive()) {
      straight.push(o.argument(0), null);
      code.out().visitIntInsn(NEWARRAY, primitiveArray(component));
    } else if (access.nameable(component)) {
      straight.push(o.argument(0), null);
      code.type(ANEWARRAY, component);
    } else {
      constants.push(code, component);
      straight.push(o.argument(0), null);
      code.invokeStatic(TypeNames.internal(Array.class), "newInstance", "(Ljava/lang/Class;I)Ljava/lang/Object;");
      return Object.class;
    }
    return component.arrayType();
  }

  private static int primitiveArray(Class<?> component) {
    return switch (component.descriptorString().charAt(0)) {
      case 'Z' -> T_BOOLEAN;
      case 'B' -> T_BYTE;
      case 'C' -> T_CHAR;
      case 'S' -> T_SHORT;
      case 'I' -> T_INT;
      case 'J' -> T_LONG;
      case 'F' -> T_FLOAT;
      default -> T_DOUBLE;
    };
  }

  /** Returns the value that reading code pushes first, or null if a handle goes before it. */
  Value firstPushed(Operation o) {
    return o.op() == Op.GETFIELD && !access.canRead(o.field()) ? null : o.argument(0);
  }
}
