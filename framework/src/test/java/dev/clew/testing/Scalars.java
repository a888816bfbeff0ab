package dev.clew.testing;

import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import java.util.Random;

/** Primitive values worth testing with. */
public final class Scalars {
  private static final int[] INTS = {0, 1, -1, 2, 3, 5, 7, 8, 31, 32, 33, 63, 64, 127, -128, 128, 255, 256,
      32767, -32768, 65535, 65536, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE + 1};
  private static final long[] LONGS = {0, 1, -1, 2, 31, 63, 64, 255, Integer.MAX_VALUE, Integer.MIN_VALUE,
      1L << 31, 1L << 32, (1L << 53) + 1, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1};
  private static final float[] FLOATS = {0f, -0f, 1f, -1f, 0.5f, 1.5f, 3e9f, -3e9f, 1e20f,
      16777217f, Float.MIN_VALUE, Float.MIN_NORMAL, Float.MAX_VALUE, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
  private static final double[] DOUBLES = {0, -0.0, 1, -1, 0.5, 1.5, 3e9, -3e9, 1e20, 0.1,
      9007199254740993.0, 1e300, Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

  private Scalars() {}

  /** Returns the edge values of a kind. */
  public static Constant[] edges(Kind kind) {
    return switch (kind) {
      case INT -> java.util.Arrays.stream(INTS).mapToObj(Constant::of).toArray(Constant[]::new);
      case LONG -> java.util.Arrays.stream(LONGS).mapToObj(Constant::of).toArray(Constant[]::new);
      case FLOAT -> {
        Constant[] all = new Constant[FLOATS.length];
        for (int i = 0; i < all.length; i++) {
          all[i] = Constant.of(FLOATS[i]);
        }
        yield all;
      }
      case DOUBLE -> java.util.Arrays.stream(DOUBLES).mapToObj(Constant::of).toArray(Constant[]::new);
      case REF, VOID -> throw new IllegalArgumentException("not primitive: " + kind);
    };
  }

  /** Returns a random constant of a primitive kind: small, or an edge, or anything. */
  public static Constant constant(Kind kind, Random r) {
    int choice = r.nextInt(8);
    if (choice == 0) {
      Constant[] edges = edges(kind);
      return edges[r.nextInt(edges.length)];
    }
    return switch (kind) {
      case INT -> Constant.of(choice == 1 ? r.nextInt() : r.nextInt(20) - 3);
      case LONG -> Constant.of(choice == 1 ? r.nextLong() : r.nextInt(20) - 3L);
      case FLOAT -> Constant.of(choice == 1 ? (float) r.nextGaussian() : (r.nextInt(20) - 3) / 2f);
      case DOUBLE -> Constant.of(choice == 1 ? r.nextGaussian() : (r.nextInt(20) - 3) / 2.0);
      case REF, VOID -> throw new IllegalArgumentException("not primitive: " + kind);
    };
  }

  /** Returns a random int. */
  public static int anInt(Random r) {
    return constant(Kind.INT, r).asInt();
  }

  /** Returns a random double. */
  public static double aDouble(Random r) {
    return constant(Kind.DOUBLE, r).asDouble();
  }
}
