package dev.clew.testing;

import dev.clew.testing.Shapes.Box;
import dev.clew.testing.Shapes.Complaint;
import dev.clew.testing.Shapes.Node;
import dev.clew.testing.Shapes.Pair;
import dev.clew.testing.Shapes.Weighed;
import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Effects;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.MethodDescr.Dispatch;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What generated traces call: pure and opaque, raising and not, each with exactly the effects it declares, and each way of dispatch. */
public final class Callees {
  public static final MethodDescr MIX = pure("mix", Effects.NONE);
  public static final MethodDescr SCALE = pure("scale", Effects.NONE);
  public static final MethodDescr QUOTIENT = pure("quotient", Effects.RAISES);
  public static final MethodDescr TAG_OF = pure("tagOf", Effects.RAISES);
  public static final MethodDescr TOUCH = call("touch", Effects.ALL);
  public static final MethodDescr BUMP = call("bump", Effects.READS_FIELDS.and(Effects.WRITES_FIELDS));
  public static final MethodDescr STEP = call("step", new Effects(Effects.READS_FIELDS.and(Effects.WRITES_FIELDS).bits(), Set.of(Shapes.field(Box.class, "i"))));
  public static final MethodDescr SUM = call("sum", ints(Effects.READS_ARRAYS).and(Effects.RAISES));
  public static final MethodDescr FILL = call("fill", ints(Effects.WRITES_ARRAYS).and(Effects.RAISES));
  public static final MethodDescr LINK = call("link", Effects.WRITES_FIELDS.and(Effects.RAISES));
  public static final MethodDescr CHECK = call("check", Effects.RAISES);
  public static final MethodDescr FRESH = call("fresh", Effects.NONE);
  public static final MethodDescr NARROW = call("narrow", Effects.NONE);
  public static final MethodDescr WEIGH = of(Box.class, "weigh", Dispatch.VIRTUAL, Effects.READS_FIELDS, false);
  public static final MethodDescr WEIGH_INTERFACE = of(Weighed.class, "weigh", Dispatch.INTERFACE, Effects.READS_FIELDS, false);
  public static final MethodDescr HIDDEN = of(Callees.class, "hidden", Dispatch.HANDLE, Effects.NONE, true);
  public static final MethodDescr BOX_INT = of(Integer.class, "valueOf", Dispatch.STATIC, Effects.NONE, true, int.class);
  public static final MethodDescr UNBOX_INT = of(Integer.class, "intValue", Dispatch.VIRTUAL, Effects.NONE, true);
  public static final MethodDescr BOX_LONG = of(Long.class, "valueOf", Dispatch.STATIC, Effects.NONE, true, long.class);
  public static final MethodDescr UNBOX_LONG = of(Long.class, "longValue", Dispatch.VIRTUAL, Effects.NONE, true);

  /** All of them. */
  public static final List<MethodDescr> ALL = List.of(MIX, SCALE, QUOTIENT, TAG_OF, TOUCH, BUMP, STEP, SUM, FILL, LINK, CHECK, FRESH, NARROW,
      WEIGH, WEIGH_INTERFACE, HIDDEN, BOX_INT, UNBOX_INT, BOX_LONG, UNBOX_LONG);

  public static final MethodDescr ARRAYCOPY = copying("arraycopy", System.class, "arraycopy", Effects.READS_ARRAYS.and(Effects.WRITES_ARRAYS).and(Effects.RAISES), Object.class, int.class,
      Object.class, int.class, int.class);
  public static final MethodDescr FILL_INTS = copying("fillInts", Arrays.class, "fill", Effects.WRITES_ARRAYS.and(Effects.RAISES), int[].class, int.class);
  public static final MethodDescr FILL_BYTES = copying("fillBytes", Arrays.class, "fill", Effects.WRITES_ARRAYS.and(Effects.RAISES), byte[].class, int.class, int.class, byte.class);
  public static final MethodDescr FILL_OBJECTS = copying("fillObjects", Arrays.class, "fill", Effects.WRITES_ARRAYS.and(Effects.RAISES), Object[].class, int.class, int.class, Object.class);
  public static final MethodDescr COPY_INTS = copying("copyInts", Arrays.class, "copyOf", Effects.READS_ARRAYS.and(Effects.RAISES), int[].class, int.class);
  public static final MethodDescr COPY_OBJECTS = copying("copyObjects", Arrays.class, "copyOf", Effects.READS_ARRAYS.and(Effects.RAISES), Object[].class, int.class);
  public static final MethodDescr COPY_BYTES = copying("copyBytes", Arrays.class, "copyOfRange", Effects.READS_ARRAYS.and(Effects.RAISES), byte[].class, int.class, int.class);
  public static final MethodDescr COPY_RANGE = copying("copyRange", Arrays.class, "copyOfRange", Effects.READS_ARRAYS.and(Effects.RAISES), Object[].class, int.class, int.class);
  public static final MethodDescr CLONE_INTS = clone(int[].class);
  public static final MethodDescr CLONE_OBJECTS = clone(Object[].class);

  /** The JDK's methods that copy and fill arrays. */
  public static final List<MethodDescr> COPIES = List.of(ARRAYCOPY, FILL_INTS, FILL_BYTES, FILL_OBJECTS, COPY_INTS, COPY_OBJECTS, COPY_BYTES, COPY_RANGE, CLONE_INTS, CLONE_OBJECTS);

  private Callees() {}

  /** Pure. */
  public static int mix(int a, int b) {
    return a * 31 ^ b >>> 3;
  }

  /** Pure. */
  public static double scale(double a, long b) {
    return a * 0.5 + b;
  }

  /** Pure, raises for 0. */
  public static int quotient(int a, int b) {
    return a / b;
  }

  /** Pure as the field is immutable; raises for null. */
  public static int tagOf(Pair p) {
    return p.tag;
  }

  /** Does everything an opaque call may do. */
  public static Object touch(Box box, int by) {
    Shapes.counter += by;
    Shapes.last = box;
    if (box == null) {
      throw new Complaint("no box");
    }
    if ((by & 15) == 13) {
      throw new IllegalStateException("unlucky");
    }
    box.i += by;
    box.z = !box.z;
    Object old = box.ref;
    box.ref = by % 3 == 0 ? box : old;
    if (old instanceof int[] ints && ints.length > 0) {
      ints[0]++;
    }
    return old;
  }

  /** Reads and writes a static field. */
  public static long bump(int by) {
    return Shapes.counter += by;
  }

  /** Reads and writes one field of an object, if there is one. */
  public static int step(Box box) {
    return box == null ? 0 : ++box.i;
  }

  /** Reads an array; raises for null. */
  public static int sum(int[] ints) {
    return Arrays.stream(ints).sum();
  }

  /** Writes an array; raises for null. */
  public static void fill(int[] ints, int with) {
    Arrays.fill(ints, with);
  }

  /** Writes a field; raises for null. */
  public static Node link(Node from, Node to) {
    from.next = to;
    return to;
  }

  /** Raises for negative numbers, else does nothing. */
  public static void check(int i) {
    if (i < 0) {
      throw new Complaint("negative: " + i);
    }
  }

  /** Gives a new object every time, so it is not elidable although nobody sees it called. */
  public static Box fresh(int i) {
    Box box = new Box();
    box.i = i;
    return box;
  }

  /** Narrow parameter and result types. */
  public static byte narrow(byte b, char c, short s, boolean z) {
    return (byte) (z ? b + c : b - s);
  }

  private static int hidden(float f) {
    return (int) f * 3;
  }

  private static Effects ints(Effects sort) {
    return new Effects(sort.bits(), null, Set.of(ArrayDescr.of(int.class)));
  }

  private static MethodDescr pure(String name, Effects effects) {
    return of(Callees.class, name, Dispatch.STATIC, effects, true);
  }

  private static MethodDescr call(String name, Effects effects) {
    return of(Callees.class, name, Dispatch.STATIC, effects, false);
  }

  private static MethodDescr copying(String name, Class<?> owner, String method, Effects effects, Class<?>... parameters) {
    MethodDescr d = of(owner, method, Dispatch.STATIC, effects, false, parameters);
    MethodHandle handle = owner == System.class ? of(ArrayDescr.class, "move", Dispatch.STATIC, effects, false).handle() : d.handle(); // as the linker has it
    return new MethodDescr("Copies." + name, Dispatch.STATIC, d.member(), handle, effects, false);
  }

  /** As the linker describes the method {@code clone} of arrays. */
  private static MethodDescr clone(Class<?> array) {
    MethodDescr d = of(ArrayDescr.class, "copy", Dispatch.HANDLE, Effects.READS_ARRAYS, false, Object.class);
    try {
      MethodHandle handle = d.handle().asType(MethodType.methodType(array, array));
      return new MethodDescr("Copies.clone" + array.getSimpleName().charAt(0), Dispatch.HANDLE, ArrayDescr.class.getMethod("copy", Object.class), handle, Effects.READS_ARRAYS, false);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodDescr of(Class<?> owner, String name, Dispatch dispatch, Effects effects, boolean elidable, Class<?>... parameters) {
    try {
      Method method = Arrays.stream(owner.getDeclaredMethods())
          .filter(m -> m.getName().equals(name) && !m.isSynthetic() && (parameters.length == 0 || Arrays.equals(m.getParameterTypes(), parameters)))
          .findFirst().orElseThrow();
      MethodHandle handle = MethodHandles.lookup().unreflect(method);
      Executable member = dispatch == Dispatch.HANDLE ? null : method;
      return new MethodDescr(owner.getSimpleName() + '.' + name, dispatch, member, handle, effects, elidable);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
