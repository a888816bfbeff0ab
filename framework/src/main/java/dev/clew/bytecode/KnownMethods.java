package dev.clew.bytecode;

import dev.clew.trace.Effects;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the JDK's own methods do, as far as traces can profit from it: one table. A method that is not listed may do anything.
 */
final class KnownMethods {
  /** Touches no field or array that a trace can see, but is seen by the outside: order matters, exceptions are possible. */
  private static final Effects LEAF = Effects.ALL.without(Effects.READS_FIELDS).without(Effects.WRITES_FIELDS).without(Effects.READS_ARRAYS)
      .without(Effects.WRITES_ARRAYS).without(Effects.INVALIDATES);

  /** Classes all of whose static methods on primitives are pure, if their result is no fresh object, and cannot raise, but for {@link #raises}. */
  static final Set<String> PURE_STATICS = Set.of("java.lang.Math", "java.lang.StrictMath", "java.lang.Integer", "java.lang.Long", "java.lang.Short",
      "java.lang.Byte", "java.lang.Character", "java.lang.Boolean", "java.lang.Float", "java.lang.Double");

  private static final Set<String> RAISING = Set.of("floorDiv", "floorMod", "ceilDiv", "ceilMod", "remainderUnsigned", "divideUnsigned", "clamp");

  private static final Set<String> IMPURE = Set.of("random", "toChars");

  /** Instance methods without effects whose result is no fresh object: {@code true} if they cannot raise on a non-null receiver. */
  static final Map<String, Boolean> PURE_INSTANCE = pureInstance();

  static final Set<String> LEAF_CLASSES = Set.of("java.lang.String", "java.lang.StringBuilder", "java.math.BigInteger", "java.util.Random");

  static final Set<String> LEAF_METHODS = Set.of("java.util.ArrayList.get", "java.util.ArrayList.set", "java.util.ArrayList.add", "java.util.ArrayList.size",
      "java.util.ArrayDeque.push", "java.util.ArrayDeque.pop", "java.util.ArrayDeque.peek", "java.util.ArrayDeque.addLast", "java.util.ArrayDeque.addFirst",
      "java.util.ArrayDeque.pollFirst", "java.util.ArrayDeque.pollLast", "java.util.ArrayDeque.isEmpty", "java.util.ArrayDeque.size", "java.util.BitSet.get",
      "java.util.BitSet.set");

  /** Static methods that copy and fill arrays, whatever the elements are. */
  static final Map<String, Effects> ARRAY_METHODS = Map.of("java.lang.System.arraycopy", Effects.READS_ARRAYS.and(Effects.WRITES_ARRAYS).and(Effects.RAISES),
      "java.util.Arrays.fill", Effects.WRITES_ARRAYS.and(Effects.RAISES), "java.util.Arrays.copyOf", Effects.READS_ARRAYS.and(Effects.RAISES),
      "java.util.Arrays.copyOfRange", Effects.READS_ARRAYS.and(Effects.RAISES));

  private KnownMethods() {}

  private static Map<String, Boolean> pureInstance() {
    Map<String, Boolean> pure = new HashMap<>();
    for (String number : new String[] {"Integer", "Long", "Short", "Byte", "Float", "Double"}) {
      for (String read : new String[] {"intValue", "longValue", "shortValue", "byteValue", "floatValue", "doubleValue"}) {
        pure.put("java.lang." + number + '.' + read, true);
      }
    }
    for (String value : new String[] {"Integer", "Long", "Short", "Byte", "Float", "Double", "Character", "Boolean", "String", "Enum"}) {
      pure.put("java.lang." + value + ".equals", true);
      pure.put("java.lang." + value + ".hashCode", true);
      pure.put("java.lang." + value + ".compareTo", false); // null, or an object of another class
    }
    for (String safe : new String[] {"Character.charValue", "Boolean.booleanValue", "Float.isNaN", "Float.isInfinite", "Double.isNaN", "Double.isInfinite", "String.length", "String.isEmpty",
        "String.isBlank", "String.toString", "String.equalsIgnoreCase", "Enum.ordinal", "Enum.name", "Enum.getDeclaringClass", "Object.getClass", "Object.equals", "Object.hashCode",
        "Class.isInstance", "Class.isArray", "Class.isInterface", "Class.isPrimitive"}) {
      pure.put("java.lang." + safe, true);
    }
    for (String raising : new String[] {"String.charAt", "String.codePointAt", "String.indexOf", "String.lastIndexOf", "String.startsWith", "String.endsWith", "String.regionMatches",
        "String.compareToIgnoreCase", "Class.isAssignableFrom"}) {
      pure.put("java.lang." + raising, false);
    }
    for (String list : new String[] {"List12", "ListN", "SubList"}) { // what List.of and List.copyOf make: nothing can change them
      pure.put("java.util.ImmutableCollections$" + list + ".size", true);
      pure.put("java.util.ImmutableCollections$" + list + ".get", false);
    }
    return Map.copyOf(pure);
  }

  /** What is known of one method. */
  record Known(Effects effects, boolean pure) {}

  /** Returns what is known of a method, or null. */
  static Known of(Method m) {
    String className = m.getDeclaringClass().getName();
    String name = m.getName();
    if (!className.startsWith("java.")) {
      return null;
    }
    if (className.equals("java.lang.invoke.VarHandle") && name.endsWith("Fence")) {
      return new Known(Effects.NONE, false); // the weaver ends constructors with one; it must not cost a trace what it knows of the heap
    }
    boolean isStatic = Modifier.isStatic(m.getModifiers());
    Class<?>[] parameters = m.getParameterTypes();
    if (isStatic && PURE_STATICS.contains(className) && allPrimitive(parameters) && parameters.length > 0 && !IMPURE.contains(name)) {
      boolean fresh = !m.getReturnType().isPrimitive() && !name.equals("valueOf"); // text: two equal calls must not become one object
      return new Known(fresh || raises(name) ? Effects.RAISES : Effects.NONE, !fresh);
    }
    Effects onArrays = isStatic ? ARRAY_METHODS.get(className + '.' + name) : null;
    if (onArrays != null) {
      return new Known(onArrays, false);
    }
    Boolean safe = isStatic ? null : PURE_INSTANCE.get(className + '.' + name);
    if (safe != null) {
      return new Known(safe ? Effects.NONE : Effects.RAISES, true);
    }
    boolean leaf = LEAF_METHODS.contains(className + '.' + name) || LEAF_CLASSES.contains(className) && allLeaf(parameters);
    return leaf ? new Known(LEAF, false) : null;
  }

  private static boolean raises(String name) {
    return name.endsWith("Exact") || RAISING.contains(name);
  }

  private static boolean allPrimitive(Class<?>[] parameters) {
    for (Class<?> p : parameters) {
      if (!p.isPrimitive()) {
        return false;
      }
    }
    return true;
  }

  /** An argument of another type could run the author's code, as {@code StringBuilder.append(Object)} does; arrays are memory that traces see. */
  private static boolean allLeaf(Class<?>[] parameters) {
    for (Class<?> p : parameters) {
      if (!p.isPrimitive() && !p.getName().equals("java.lang.String") && !p.getName().equals("java.math.BigInteger")) {
        return false;
      }
    }
    return true;
  }
}
