package dev.clew.metainterp;

import dev.clew.bytecode.DecodedMethod;
import dev.clew.trace.Effects;
import dev.clew.trace.MethodDescr;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/**
 * The exceptions the JVM throws by itself, made as it makes them, messages included: compiled code calls these factories where a trace recorded one. Public
 * because generated classes call them.
 */
public final class Implicit {
  static final MethodDescr DIVISION = factory("division");
  static final MethodDescr NULL = factory("nullPointer", String.class);
  static final MethodDescr INDEX = factory("index", Object.class, int.class);
  static final MethodDescr STORE = factory("store", Object.class, Object.class);
  static final MethodDescr NEGATIVE = factory("negativeSize", int.class);
  static final MethodDescr CAST = factory("cast", Object.class, Class.class);
  static final MethodDescr HAS_KEY = describe("hasKey", new Class<?>[] {Object.class, int.class}, Effects.NONE, true);

  private Implicit() {}

  private static MethodDescr factory(String name, Class<?>... parameters) {
    return describe(name, parameters, Effects.NONE, false);
  }

  private static MethodDescr describe(String name, Class<?>[] parameters, Effects effects, boolean elidable) {
    try {
      Method m = Implicit.class.getMethod(name, parameters);
      return new MethodDescr("Implicit." + name, MethodDescr.Dispatch.STATIC, m, MethodHandles.lookup().unreflect(m), effects, elidable);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Returns the exception of an integer division by zero. */
  public static RuntimeException division() {
    return new ArithmeticException("/ by zero");
  }

  /** Returns the exception of an access through null, with the JVM's helpful message. */
  public static RuntimeException nullPointer(String message) {
    return new NullPointerException(message);
  }

  /** Returns the exception of an array access out of bounds. */
  public static RuntimeException index(Object array, int index) {
    return new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + java.lang.reflect.Array.getLength(array));
  }

  /** Returns the exception of storing an object into an array that cannot hold it. */
  public static RuntimeException store(Object array, Object value) {
    return new ArrayStoreException(value.getClass().getName());
  }

  /** Returns the exception of a negative array length. */
  public static RuntimeException negativeSize(int size) {
    return new NegativeArraySizeException(Integer.toString(size));
  }

  /** Returns the exception of a failed cast, with the JVM's message. */
  public static RuntimeException cast(Object object, Class<?> type) {
    return new ClassCastException(CastMessage.of(object.getClass(), type));
  }

  /** Tells whether a switch has a case for the key. */
  public static boolean hasKey(Object table, int key) {
    return java.util.Arrays.binarySearch(((DecodedMethod.SwitchTable) table).keys(), key) >= 0;
  }

  /** Describes the allocation of an array of several dimensions: lengths to array. */
  static MethodDescr multiArray(Class<?> arrayType, int dimensions) {
    Class<?> component = arrayType;
    for (int i = 0; i < dimensions; i++) {
      component = component.getComponentType();
    }
    try {
      MethodHandle h = MethodHandles.publicLookup().findStatic(java.lang.reflect.Array.class, "newInstance",
          MethodType.methodType(Object.class, Class.class, int[].class)).bindTo(component).asCollector(int[].class, dimensions);
      MethodHandle typed = h.asType(h.type().changeReturnType(arrayType));
      return new MethodDescr("Array.newInstance", MethodDescr.Dispatch.HANDLE, null, typed, Effects.RAISES, false);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
