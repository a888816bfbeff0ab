package dev.clew.testkit;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Makes arguments for rules: one in two is from the few at which arithmetic and comparisons change their mind. */
final class RandomValues {
  private static final long[] EDGES = {0, 1, -1, 2, -2, 7, 31, 32, 63, 64, 127, -128, 255, 256, 32767, -32768, 65535,
      Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE};
  private static final double[] ODD = {0.0, -0.0, 1.0, -1.0, 0.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
      Double.MIN_VALUE, Double.MAX_VALUE, 1e16, 16777217};

  private final Map<Class<?>, Function<Random, ?>> makers = new LinkedHashMap<>();

  RandomValues() {
    makers.put(int.class, r -> (int) whole(r));
    makers.put(long.class, RandomValues::whole);
    makers.put(short.class, r -> (short) whole(r));
    makers.put(byte.class, r -> (byte) whole(r));
    makers.put(char.class, r -> (char) whole(r));
    makers.put(boolean.class, Random::nextBoolean);
    makers.put(double.class, RandomValues::fraction);
    makers.put(float.class, r -> (float) fraction(r));
    makers.put(String.class, RandomValues::text);
  }

  private static long whole(Random r) {
    return r.nextBoolean() ? EDGES[r.nextInt(EDGES.length)] : r.nextLong();
  }

  private static double fraction(Random r) {
    return r.nextBoolean() ? ODD[r.nextInt(ODD.length)] : Double.longBitsToDouble(r.nextLong());
  }

  private static String text(Random r) {
    StringBuilder b = new StringBuilder();
    for (int n = r.nextInt(5); n > 0; n--) {
      b.append((char) ('a' + r.nextInt(3)));
    }
    return b.toString();
  }

  void add(Class<?> type, Function<Random, ?> make) {
    makers.put(type, make);
  }

  /** Returns a value for a parameter of this type. */
  Object next(Class<?> type, Method rule, Random random) {
    Function<Random, ?> maker = makers.get(type);
    if (maker == null) {
      maker = makers.get(MethodType.methodType(type).unwrap().returnType());
    }
    if (maker == null) {
      maker = makers.entrySet().stream()
          .filter(e -> type.isAssignableFrom(e.getKey()) && !e.getKey().isPrimitive() && type != Object.class)
          .map(Map.Entry::getValue)
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("the rule " + rule.getName() + " takes a " + type.getName()
              + ", and nothing says how to make one: add .given(" + type.getSimpleName() + ".class, random -> ...)"));
    }
    return maker.apply(random);
  }
}
