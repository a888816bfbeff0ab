package dev.clew.runtime.guests;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Effects;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Memory;
import dev.clew.annotations.Portal;
import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/** Calls of which nothing is known, and some of which something is, each in the way interpreters make them. */
public final class Opaque {
  private static final Map<Integer, Integer> TABLE = new HashMap<>(Map.of(1, 2));
  private static final MethodHandle HANDLE = handle();

  private Opaque() {}

  private interface SerialisableOperator extends IntUnaryOperator, Serializable {}

  private static MethodHandle handle() {
    try {
      return MethodHandles.lookup().findStatic(Opaque.class, "next", MethodType.methodType(int.class, int.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static int next(int n) {
    return n + 1;
  }

  /** Runs {@code n} times; {@code at} chooses the call. */
  @Portal
  public static int run(int n, int at) throws Throwable {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IntConsumer sink = out::write;
    SerialisableOperator operator = x -> x + 1;
    int sum = 0;
    while (n > 0) {
      Jit.mergePoint();
      switch (at) {
        case 0 -> sum += TABLE.getOrDefault(n, 1);
        case 1 -> sum += ("n" + n).length();
        case 2 -> sink.accept(n);
        case 3 -> sum += operator.applyAsInt(n);
        case 4 -> sum += (int) HANDLE.invokeExact(n);
        case 5 -> sum += new HashMap<Integer, Integer>(n) == TABLE ? 1 : 0;
        case 6 -> sum += closed(n) + locked(n);
        case 7 -> sum += Math.floorMod(n, 3) + Integer.toString(n).length() + said(n);
        default -> throw new IllegalArgumentException();
      }
      n--;
    }
    return sum;
  }

  @DontLookInside
  private static int closed(int n) {
    return n;
  }

  private static synchronized int locked(int n) {
    return n;
  }

  @DontLookInside
  @Effects(writes = Memory.NONE, observable = false)
  private static int said(int n) {
    return n;
  }
}
