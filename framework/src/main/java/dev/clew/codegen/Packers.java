package dev.clew.codegen;

import java.lang.reflect.Array;

/**
 * Packs values into the arrays that travel between pieces of compiled code. Shared by all generated classes, so that HotSpot compiles these methods once and not once a class; more values than these take get
 * a method of their own in each class, see {@link Stubs}. Public because generated classes call it.
 */
public final class Packers {
  /** Most primitives, as raw bits, that {@code prims} takes. */
  static final int MAX_PRIMS = 8;

  /** Most references that {@code refs} takes. */
  static final int MAX_REFS = 20;

  private static final long[] NO_PRIMS = {};
  private static final Object[] NO_REFS = {};

  private static final String[] PRIMS = descriptors("J", MAX_PRIMS, "[J");
  private static final String[] REFS = descriptors("Ljava/lang/Object;", MAX_REFS, "[Ljava/lang/Object;");

  private Packers() {}

  private static String[] descriptors(String parameter, int most, String result) {
    String[] all = new String[most + 1];
    for (int n = 0; n <= most; n++) {
      all[n] = "(" + parameter.repeat(n) + ")" + result;
    }
    return all;
  }

  /** Returns the descriptor of the method that packs so many primitives. */
  static String primsDescriptor(int count) {
    return PRIMS[count];
  }

  /** Returns the descriptor of the method that packs so many references. */
  static String refsDescriptor(int count) {
    return REFS[count];
  }

  /** Returns the length of an array of any kind; nearly all are of references, and the JDK's own method is a call into the VM until C2 has compiled it. */
  public static int length(Object array) {
    return array instanceof Object[] references ? references.length : Array.getLength(array);
  }

  /** Packs nothing. */
  public static long[] prims() {
    return NO_PRIMS;
  }

  /** Packs one primitive. */
  public static long[] prims(long a) {
    return new long[] {a};
  }

  /** Packs two primitives. */
  public static long[] prims(long a, long b) {
    return new long[] {a, b};
  }

  /** Packs three primitives. */
  public static long[] prims(long a, long b, long c) {
    return new long[] {a, b, c};
  }

  /** Packs four primitives. */
  public static long[] prims(long a, long b, long c, long d) {
    return new long[] {a, b, c, d};
  }

  /** Packs five primitives. */
  public static long[] prims(long a, long b, long c, long d, long e) {
    return new long[] {a, b, c, d, e};
  }

  /** Packs six primitives. */
  public static long[] prims(long a, long b, long c, long d, long e, long f) {
    return new long[] {a, b, c, d, e, f};
  }

  /** Packs seven primitives. */
  public static long[] prims(long a, long b, long c, long d, long e, long f, long g) {
    return new long[] {a, b, c, d, e, f, g};
  }

  /** Packs eight primitives. */
  public static long[] prims(long a, long b, long c, long d, long e, long f, long g, long h) {
    return new long[] {a, b, c, d, e, f, g, h};
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

  /** Packs seven references. */
  public static Object[] refs(Object a, Object b, Object c, Object d, Object e, Object f, Object g) {
    return new Object[] {a, b, c, d, e, f, g};
  }

  /** Packs eight references. */
  public static Object[] refs(Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h) {
    return new Object[] {a, b, c, d, e, f, g, h};
  }

  /** Packs nine references. */
  public static Object[] refs(Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h, Object i) {
    return new Object[] {a, b, c, d, e, f, g, h, i};
  }

  /** Packs ten references. */
  public static Object[] refs(Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h, Object i, Object j) {
    return new Object[] {a, b, c, d, e, f, g, h, i, j};
  }

  /** Packs eleven references. */
  public static Object[] refs(Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h, Object i, Object j, Object k) {
    return new Object[] {a, b, c, d, e, f, g, h, i, j, k};
  }

  /** Packs twelve references. */
  public static Object[] refs(Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h, Object i, Object j, Object k, Object l) {
    return new Object[] {a, b, c, d, e, f, g, h, i, j, k, l};
  }

  /** Packs thirteen references. */
  public static Object[] refs(Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h, Object i, Object j, Object k, Object l, Object m) {
    return new Object[] {a, b, c, d, e, f, g, h, i, j, k, l, m};
  }

  /** Packs fourteen references. */
  public static Object[] refs(Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h, Object i, Object j, Object k, Object l, Object m, Object n) {
    return new Object[] {a, b, c, d, e, f, g, h, i, j, k, l, m, n};
  }

  /** Packs fifteen references. */
  public static Object[] refs(Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h, Object i, Object j, Object k, Object l, Object m, Object n, Object o) {
    return new Object[] {a, b, c, d, e, f, g, h, i, j, k, l, m, n, o};
  }

  /** Packs sixteen references. */
  public static Object[] refs(Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h, Object i, Object j, Object k, Object l, Object m,
      Object n, Object o, Object p) {
    return new Object[] {a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p};
  }

  /** Packs seventeen references. */
  public static Object[] refs(Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h, Object i, Object j, Object k, Object l, Object m,
      Object n, Object o, Object p, Object q) {
    return new Object[] {a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q};
  }

  /** Packs eighteen references. */
  public static Object[] refs(Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h, Object i, Object j, Object k, Object l, Object m,
      Object n, Object o, Object p, Object q, Object r) {
    return new Object[] {a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r};
  }

  /** Packs nineteen references. */
  public static Object[] refs(Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h, Object i, Object j, Object k, Object l, Object m,
      Object n, Object o, Object p, Object q, Object r, Object s) {
    return new Object[] {a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s};
  }

  /** Packs twenty references. */
  public static Object[] refs(Object a, Object b, Object c, Object d, Object e, Object f, Object g, Object h, Object i, Object j, Object k, Object l, Object m,
      Object n, Object o, Object p, Object q, Object r, Object s, Object t) {
    return new Object[] {a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t};
  }
}
