package dev.clew.metainterp;

import dev.clew.trace.Value;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What earlier operations of the trace being recorded proved about values. Values never change, so facts never expire.
 */
final class Facts {
  private static final class Known {
    private Class<?> exact;
    private Boolean isNull;
    private Boolean truth;
    private Value length;
    private Set<Class<?>> instanceOf;
    private Class<?> declared;
  }

  private final Map<Value, Known> known = new IdentityHashMap<>();

  private Known of(Value v) {
    return known.computeIfAbsent(v, k -> new Known());
  }

  /** Returns the exact class of a non-null value, or null. */
  Class<?> exactClass(Value v) {
    Known k = known.get(v);
    return k == null ? null : k.exact;
  }

  void learnClass(Value v, Class<?> exact) {
    Known k = of(v);
    k.exact = exact;
    k.isNull = false;
  }

  boolean isNonNull(Value v) {
    Known k = known.get(v);
    return k != null && k.isNull != null && !k.isNull;
  }

  boolean isNull(Value v) {
    Known k = known.get(v);
    return k != null && k.isNull != null && k.isNull;
  }

  void learnNullness(Value v, boolean isNull) {
    of(v).isNull = isNull;
  }

  boolean isInstance(Value v, Class<?> type) {
    Known k = known.get(v);
    return k != null && k.instanceOf != null && k.instanceOf.stream().anyMatch(type::isAssignableFrom);
  }

  void learnInstance(Value v, Class<?> type) {
    Known k = of(v);
    if (k.instanceOf == null) {
      k.instanceOf = new HashSet<>();
    }
    k.instanceOf.add(type);
  }

  /** Returns a type of which the value is if it is not null, or null. */
  Class<?> declared(Value v) {
    Known k = known.get(v);
    return k == null ? null : k.declared;
  }

  void learnDeclared(Value v, Class<?> type) {
    of(v).declared = type;
  }

  /** Notes whether a condition holds; false if that was known. */
  boolean learnTruth(Value condition, boolean truth) {
    Known k = of(condition);
    if (k.truth != null && k.truth == truth) {
      return false;
    }
    k.truth = truth;
    return true;
  }

  Value length(Value array) {
    Known k = known.get(array);
    return k == null ? null : k.length;
  }

  Value learnLength(Value array, Value length) {
    of(array).length = length;
    return length;
  }
}
