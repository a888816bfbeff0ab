package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import dev.clew.zoo.far.Far;

/** Overriding across packages, bridge methods, and clashes that only erasure makes. */
final class Packages {
  private Packages() {}

  /** Overrides {@link Near#reach} although its superclass {@link Far} does not. */
  static final class Nearest extends Far {
    @Override
    int reach(int n) {
      return -n;
    }

    @Override
    protected int open(int n) {
      return super.open(n) - 3;
    }
  }

  interface Source<T> {
    T get(T old);
  }

  abstract static class Numbers<N extends Number> implements Source<N>, Comparable<Numbers<N>> {
    @Override
    public abstract N get(N old);

    abstract Number wide(N n);

    @Override
    public int compareTo(Numbers<N> other) {
      return hashCode() - other.hashCode();
    }
  }

  static final class Ints extends Numbers<Integer> {
    @Override
    public Integer get(Integer old) {
      return old + 1;
    }

    @Override
    Integer wide(Integer n) {
      return n * 2;
    }

    @Override
    public int hashCode() {
      return 5;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Ints;
    }
  }

  static final class Doubles extends Numbers<Double> {
    @Override
    public Double get(Double old) {
      return old + 0.5;
    }

    @Override
    Double wide(Double n) {
      return n * 3;
    }

    @Override
    public int hashCode() {
      return 3;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Doubles;
    }
  }

  static String run(int seed) {
    var out = new Digest(7);
    loop(Code.rounds(7), new Near[] {new Far(), new Nearest(), new Near()}, new Ints(), new Doubles(), out, seed);
    return out.toString();
  }

  @Portal
  static void loop(@Green Code code, Near[] all, Source<Integer> ints, Numbers<Double> doubles, Digest out, Integer boxed) {
    @Green int pc = 0;
    Double real = 0.5;
    int n = 0;
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> out.add(0, all[n % all.length].reach(n));
        case 1 -> out.add(1, all[n % all.length] instanceof Far far ? far.viaFar(n) : 0);
        case 2 -> out.add(2, all[n % all.length].open(n));
        case 3 -> {
          boxed = ints.get(boxed);
          out.add(3, boxed);
        }
        case 4 -> {
          real = doubles.get(real) + doubles.wide(real).intValue();
          real = real > 1e6 ? 1 : real;
          out.add(4, real);
        }
        case 5 -> out.add(5, doubles.compareTo(new Doubles()) + (doubles.equals(ints) ? 1 : 0));
        case 6 -> out.add(6, heapPollution(n));
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

  /** The bridge method's cast fails, inside the bridge. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static String heapPollution(int n) {
    Source raw = new Ints();
    try {
      return String.valueOf(raw.get(n % 3 == 0 ? "not a number" : (Object) n));
    } catch (ClassCastException e) {
      return "polluted";
    }
  }
}
