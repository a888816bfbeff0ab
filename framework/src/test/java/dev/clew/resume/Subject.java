package dev.clew.resume;

import dev.clew.spi.Woven;

/** Methods whose frames are rebuilt; each stands at its first static call. Never run. */
@Woven
final class Subject {
  private Subject() {}

  /** An object that is allocated blank. */
  static final class Pair {
    int a;
    Object b;
  }

  static void all(int i, long l, float f, double d, Object o) {
    here();
    use(i, l, f, d, o);
  }

  static void one(Object o) {
    here();
    use(0, 0, 0, 0, o);
  }

  static void two(Object o, Object p) {
    here();
    use(0, 0, 0, 0, o == p ? o : p);
  }

  static long stack(long l, int i) {
    return l + here() * i;
  }

  private static int here() {
    return 1;
  }

  private static void use(int i, long l, float f, double d, Object o) {
    if (i + l + f + d > 0 || o == null) {
      throw new IllegalStateException();
    }
  }
}
