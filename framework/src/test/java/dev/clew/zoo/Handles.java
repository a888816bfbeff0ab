package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls without a fixed meaning: method handles, variable handles, reflection, natives, and the JDK calling back. */
final class Handles {
  private static final MethodHandle ADD;
  private static final MethodHandle CONCAT;
  private static final VarHandle COUNT;
  private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(long[].class);
  private static final Method NAME;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      ADD = lookup.findStatic(Handles.class, "add", MethodType.methodType(long.class, int.class, long.class));
      CONCAT = lookup.findVirtual(String.class, "concat", MethodType.methodType(String.class, String.class));
      COUNT = lookup.findVarHandle(Handles.class, "count", int.class);
      NAME = Handles.class.getDeclaredMethod("name", int.class);
      NAME.setAccessible(true);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile int count;

  private Handles() {}

  static String run(int seed) {
    var out = new Digest(12);
    loop(Code.rounds(12), new Handles(), out, new long[] {seed, 2});
    return out.toString();
  }

  @Portal
  private static void loop(@Green Code code, Handles host, Digest out, long[] numbers) {
    @Green int pc = 0;
    int n = 0;
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> out.add(0, exact(n));
        case 1 -> out.add(1, generic(n));
        case 2 -> {
          boolean set = COUNT.compareAndSet(host, n, n + 1);
          out.add(2, (set ? 1 : 0) + (int) COUNT.getVolatile(host));
        }
        case 3 -> out.add(3, (long) ELEMENT.getAndAdd(numbers, n & 1, 5L));
        case 4 -> out.add(4, host.reflect(n));
        case 5 -> out.add(5, new Handles().hashCode() == System.identityHashCode(host) ? 1 : 2);
        case 6 -> {
          var atomic = new AtomicInteger(n);
          out.add(6, atomic.updateAndGet(x -> x * 2 + host.count) + atomic.incrementAndGet());
        }
        case 7 -> {
          Integer[] items = {3, n, 1, 2};
          java.util.Arrays.sort(items, (a, b) -> b - a);
          out.add(7, items[0] * 10 + items[3]);
        }
        case 8 -> out.add(8, Thread.currentThread() == null ? "" : host.getClass().getSimpleName());
        case 9 -> out.add(9, (Object) new Counted(n).compareTo(new Counted(3)));
        case 10 -> {
          Object copy = numbers.clone();
          out.add(10, copy == numbers ? 1 : ((long[]) copy)[1]);
        }
        case 11 -> out.add(11, callers(n));
        case Code.BACK -> {
          if (++n < Code.ROUNDS) {
            pc = 0;
          }
        }
        default -> {
          return;
        }
      }
    }
  }

  private static long add(int a, long b) {
    if (a % 10 == 9) {
      throw new IllegalStateException("nine");
    }
    return a + b;
  }

  @SuppressWarnings("unused")
  private String name(int n) {
    if (n % 7 == 0) {
      throw new IllegalStateException("seven");
    }
    return "name" + n + count;
  }

  private static long exact(int n) {
    try {
      return (long) ADD.invokeExact(n, 5L);
    } catch (Throwable t) {
      return -n;
    }
  }

  private static String generic(int n) {
    try {
      return (String) CONCAT.invoke("n", (Object) String.valueOf(n));
    } catch (Throwable t) {
      return t.toString();
    }
  }

  private String reflect(int n) {
    try {
      return (String) NAME.invoke(this, n);
    } catch (InvocationTargetException e) {
      return e.getCause().getMessage();
    } catch (IllegalAccessException e) {
      return "no access";
    }
  }

  /** Methods that look at who calls them. */
  private static String callers(int n) {
    try {
      Class<?> code = Class.forName(n % 5 == 4 ? "dev.clew.zoo.Nowhere" : "dev.clew.zoo.Code");
      MethodHandle add = MethodHandles.lookup().findStatic(Handles.class, "add", MethodType.methodType(long.class, int.class, long.class));
      return code.getDeclaredField("BACK").getInt(null) + code.getSimpleName() + add.type() + (code.getClassLoader() == Handles.class.getClassLoader());
    } catch (ReflectiveOperationException e) {
      return e.getMessage();
    }
  }

  private record Counted(int n) implements Comparable<Counted> {
    @Override
    public int compareTo(Counted other) {
      return Integer.compare(n, other.n);
    }
  }
}
