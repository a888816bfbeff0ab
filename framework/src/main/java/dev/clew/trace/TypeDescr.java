package dev.clew.trace;

import java.lang.reflect.Modifier;

/**
 * A class as traces see it: identity of the Java class, and the few questions passes ask. There is one descriptor a class, so {@code ==} compares.
 */
public final class TypeDescr {
  private static final ClassValue<TypeDescr> DESCRIPTORS = new ClassValue<>() {
    @Override
    protected TypeDescr computeValue(Class<?> type) {
      return new TypeDescr(type);
    }
  };

  private final Class<?> javaClass;
  private volatile Blank blank;

  private TypeDescr(Class<?> javaClass) {
    this.javaClass = javaClass;
  }

  /** How an object of a class is made without running the author's constructor; provided by who knows the woven classes. */
  public interface Blank {
    /** Returns a new object, all fields zero. */
    Object allocate();
  }

  /** Returns the descriptor of a class. */
  public static TypeDescr of(Class<?> type) {
    return DESCRIPTORS.get(type);
  }

  /** Returns the class itself. */
  public Class<?> javaClass() {
    return javaClass;
  }

  /** Returns the name without its package, {@code Outer$Inner}; arrays end in {@code []}. */
  public String name() {
    if (javaClass.isArray()) {
      return of(javaClass.getComponentType()).name() + "[]";
    }
    String full = javaClass.getName();
    int slash = full.indexOf('/'); // hidden classes: Name/0x123
    String stable = slash < 0 ? full : full.substring(0, slash);
    return stable.substring(stable.lastIndexOf('.') + 1);
  }

  /** Tells whether every value of this type is a value of the other. */
  public boolean isSubtypeOf(TypeDescr other) {
    return other.javaClass.isAssignableFrom(javaClass);
  }

  /** Tells whether no class but this can be a subtype of it, so that an instance is of exactly this class. */
  public boolean isExact() {
    Class<?> element = javaClass;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    return Modifier.isFinal(element.getModifiers());
  }

  /** Tells whether an object of both types cannot exist: two classes, neither below the other (interfaces can always meet unless the other is exact). */
  public boolean isDisjointFrom(TypeDescr other) {
    return !isSubtypeOf(other) && !other.isSubtypeOf(this)
        && (isExact() || other.isExact() || !javaClass.isInterface() && !other.javaClass.isInterface() && !javaClass.isArray() && !other.javaClass.isArray());
  }

  /** Says how to allocate objects of this class blank; called once, by the reader of the woven class. */
  public void setBlank(Blank allocator) {
    blank = allocator;
  }

  /** Tells whether {@link Op#NEW} is possible for this class. */
  public boolean blankAllocatable() {
    return blank != null;
  }

  /**
   * Returns a new object of this class, all fields zero.
   *
   * @throws IllegalStateException if the class is not {@link #blankAllocatable}
   */
  public Object allocate() {
    if (blank == null) {
      throw new IllegalStateException(javaClass.getName() + " is not woven, or extends a class that is not: it cannot be allocated without its constructor");
    }
    return blank.allocate();
  }

  @Override
  public String toString() {
    return name();
  }
}
