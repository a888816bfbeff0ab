package dev.clew.codegen;

/**
 * Packs values into the arrays that travel between pieces of compiled code, for the shapes nearly all exits have. Shared by all generated classes, so that HotSpot compiles
 * them once and not once a class; other shapes get a method of their own in each class, see {@link Stubs}. Public because generated classes call it.
 */
public final class Packers {
  /** Most ints that {@code prims} takes. */
  static final int MAX_INTS = 4;

  /** Most references that {@code refs} takes. */
  static final int MAX_REFS = 6;

  private static final long[] NO_PRIMS = {};
  private static final Object[] NO_REFS = {};

  private Packers() {}

  /** Packs nothing. */
  public static long[] prims() {
    return NO_PRIMS;
  }

  /** Packs one int. */
  public static long[] prims(int a) {
    return new long[] {a};
  }

  /** Packs two ints. */
  public static long[] prims(int a, int b) {
    return new long[] {a, b};
  }

  /** Packs three ints. */
  public static long[] prims(int a, int b, int c) {
    return new long[] {a, b, c};
  }

  /** Packs four ints. */
  public static long[] prims(int a, int b, int c, int d) {
    return new long[] {a, b, c, d};
  }

  /** Packs nothing. */
  public static Object[] refs() {
    return NO_REFS;
  }

  /** Packs one reference. */
  public static Object[] refs(Object a) {
    return new Object[] {a};
  }

  /** Packs two references. */
  public static Object[] refs(Object a, Object b) {
    return new Object[] {a, b};
  }

  /** Packs three references. */
  public static Object[] refs(Object a, Object b, Object c) {
    return new Object[] {a, b, c};
  }

  /** Packs four references. */
  public static Object[] refs(Object a, Object b, Object c, Object d) {
    return new Object[] {a, b, c, d};
  }

  /** Packs five references. */
  public static Object[] refs(Object a, Object b, Object c, Object d, Object e) {
    return new Object[] {a, b, c, d, e};
  }

  /** Packs six references. */
  public static Object[] refs(Object a, Object b, Object c, Object d, Object e, Object f) {
    return new Object[] {a, b, c, d, e, f};
  }
}
