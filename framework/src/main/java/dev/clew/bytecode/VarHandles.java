package dev.clew.bytecode;

import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Effects;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.MethodDescr;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What accesses through variable handles do, so that one does not cost a trace what it knows of the heap: an interpreter's memory is often a {@code byte[]} that is read through views.
 *
 * <p>The JDK has a class for each sort of variable, and the names of these classes are all there is to tell them apart. Whatever has another name may do anything: a handle combined from
 * method handles runs the author's code, one that initialises its class that class's. So may the modes that order memory, for which other threads are the point.
 */
public final class VarHandles {
  private static final String CLASSES = "java.lang.invoke.VarHandle";

  private VarHandles() {}

  /** Returns the method that takes whatever its call site says, or null if the class has none of that name. */
  static Method polymorphic(Class<?> owner, String name) {
    if (owner != VarHandle.class && owner != java.lang.invoke.MethodHandle.class) {
      return null;
    }
    try {
      Method m = owner.getDeclaredMethod(name, Object[].class);
      return m.isVarArgs() && java.lang.reflect.Modifier.isNative(m.getModifiers()) ? m : null;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  /**
   * Returns an access with what is known of its effects; the descriptor itself if nothing is.
   *
   * @param handle the handle, or one of the same class
   * @param exact whether it is the handle itself
   */
  public static MethodDescr access(MethodDescr access, VarHandle handle, boolean exact) {
    Effects effects = switch (access.member().getName()) {
      case "get", "getOpaque" -> effects(handle, exact, Effects.READS_FIELDS, Effects.READS_ARRAYS);
      case "set", "setOpaque" -> effects(handle, exact, Effects.WRITES_FIELDS, Effects.WRITES_ARRAYS);
      default -> null;
    };
    // types that do not fit and indices out of bounds come out as exceptions
    return effects == null ? access
        : new MethodDescr(access.name(), access.dispatch(), access.member(), access.handle(), effects.and(Effects.RAISES), false);
  }

  private static Effects effects(VarHandle handle, boolean exact, Effects ofField, Effects ofArray) {
    String name = handle.getClass().getName();
    int dollar = name.indexOf('$');
    if (!name.startsWith(CLASSES) || dollar < 0) {
      return null;
    }
    return switch (name.substring(dollar + 1)) {
      case "FieldInstanceReadOnly", "FieldInstanceReadWrite" -> onField(ofField, exact ? fields(handle) : null);
      case "FieldStaticReadOnly", "FieldStaticReadWrite" -> onField(ofField, null);
      case "Array" -> new Effects(ofArray.bits(), null, Set.of(ArrayDescr.of(handle.coordinateTypes().get(0).getComponentType())));
      // a buffer's bytes are in a byte[], or where no trace looks
      case "ArrayHandle", "ByteBufferHandle" -> new Effects(ofArray.bits(), null, Set.of(ArrayDescr.of(byte.class)));
      default -> null;
    };
  }

  private static Effects onField(Effects sort, Set<FieldDescr> fields) {
    boolean quasi = fields == null || fields.stream().anyMatch(FieldDescr::isQuasiImmutable);
    return new Effects((sort.writesFields() && quasi ? sort.and(Effects.INVALIDATES) : sort).bits(), fields);
  }

  /** Returns the field, with all that it hides; null if the JDK does not say which it is. */
  private static Set<FieldDescr> fields(VarHandle handle) {
    String name = fieldName(handle);
    Set<FieldDescr> fields = new HashSet<>();
    for (Class<?> c = name == null ? null : handle.coordinateTypes().get(0); c != null; c = c.getSuperclass()) {
      for (Field f : c.getDeclaredFields()) {
        if (f.getName().equals(name) && f.getType() == handle.varType()) {
          fields.add(Linker.describe(f));
        }
      }
    }
    return fields.isEmpty() ? null : fields;
  }

  private static String fieldName(VarHandle handle) {
    try {
      Optional<? extends ConstantDesc> description = handle.describeConstable();
      return description.isPresent() ? ((DynamicConstantDesc<?>) description.get()).constantName() : null;
    } catch (InternalError e) {
      return null; // the JDK looks for inherited fields in the subclass, and does not find them
    }
  }
}
