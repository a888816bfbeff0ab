package dev.clew.codegen;

import net.bytebuddy.jar.asm.Type;

/**
 * How class files spell classes. Kept for each class, because spelling one anew takes HotSpot's interpreter, in which this package runs when it is needed most, several hundred bytecodes, and ASM
 * as many again to hash a string that it has not seen before; a stack map asks for twenty of them.
 */
final class TypeNames {
  private static final ClassValue<TypeNames> NAMES = new ClassValue<>() {
    @Override
    protected TypeNames computeValue(Class<?> type) {
      return new TypeNames(Type.getInternalName(type), Type.getDescriptor(type));
    }
  };

  private final String internal;
  private final String descriptor;

  private TypeNames(String internal, String descriptor) {
    this.internal = internal;
    this.descriptor = descriptor;
  }

  /** Returns {@code java/lang/Object}; of an array, its descriptor. */
  static String internal(Class<?> type) {
    return NAMES.get(type).internal;
  }

  /** Returns {@code Ljava/lang/Object;}. */
  static String descriptor(Class<?> type) {
    return NAMES.get(type).descriptor;
  }
}
