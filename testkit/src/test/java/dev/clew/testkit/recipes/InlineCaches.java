package dev.clew.testkit.recipes;

import dev.clew.annotations.Green;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import dev.clew.annotations.QuasiImmutable;

/**
 * Inline-cache chains: each place in the guest's code remembers the kinds of objects it has met, and what it found out for each. The chain hangs off the code,
 * which is a constant, and is quasi-immutable, as it grows seldom; its entries never change. So tracing sees through it: what is left is the test that hit.
 */
@Immutable
final class InlineCaches implements Instruction.Program {
  private final Instruction[] code;
  private final Site[] sites;

  private InlineCaches(String program) {
    this.code = Instruction.parse(program);
    this.sites = new Site[code.length];
    java.util.Arrays.setAll(sites, i -> new Site());
  }

  @Override
  public Instruction at(int pc) {
    return code[pc];
  }

  /** A kind of guest object; what it takes to find out its area is slow. */
  private record Sort(String name) {
    int slowFactor() {
      return name.chars().sum() % 7 + 1;
    }
  }

  private static final class Figure {
    private final Sort sort;
    private int size;

    Figure(Sort sort, int size) {
      this.sort = sort;
      this.size = size;
    }
  }

  private record Entry(Sort sort, int factor, Entry next) {}

  /** One place in the guest's code. */
  private static final class Site {
    @QuasiImmutable private Entry first;

    int factor(Sort sort) {
      for (Entry e = first; e != null; e = e.next) {
        if (e.sort == sort) {
          return e.factor;
        }
      }
      first = new Entry(sort, sort.slowFactor(), first);
      return first.factor;
    }
  }

  /** Asks one place about objects of so many sorts, one after the other. */
  static int run(int n, int sorts) {
    InlineCaches program = new InlineCaches("area; again");
    int sum = 0;
    for (int s = 0; s < sorts; s++) {
      sum += loop(program, new Figure(new Sort("sort" + s), 2), n);
    }
    return sum;
  }

  @Portal(location = Instruction.Where.class)
  private static int loop(@Green InlineCaches program, Figure figure, int n) {
    @Green int pc = 0;
    int sum = 0;
    while (true) {
      Jit.mergePoint();
      Instruction i = program.code[pc];
      if (i.op().equals("area")) {
        sum += figure.size * program.sites[pc].factor(figure.sort);
        pc++;
      } else {
        if (--n <= 0) {
          return sum;
        }
        pc = 0;
        Jit.loopHeader();
      }
    }
  }
}
