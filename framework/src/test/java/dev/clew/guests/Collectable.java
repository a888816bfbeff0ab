package dev.clew.guests;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A guest program that is an object of its own, and a look at which compiled class runs it. */
final class Collectable {
  private final int[] ops = {0, 1, 2};

  private Collectable() {}

  /** Runs a new guest program; returns weak references to it and to the generated classes that were seen running it. */
  static List<Reference<?>> run(int rounds) {
    var program = new Collectable();
    List<Reference<?>> seen = new ArrayList<>();
    seen.add(new WeakReference<>(program));
    loop(program, rounds, seen);
    return seen;
  }

  @Portal
  private static int loop(@Green Collectable program, int n, List<Reference<?>> seen) {
    @Green int pc = 0;
    int x = 0;
    while (true) {
      Jit.mergePoint();
      switch (program.ops[pc++]) {
        case 0 -> x += n % 3 == 0 ? 5 : n;
        case 1 -> look(n, seen);
        default -> {
          if (--n == 0) {
            return x;
          }
          pc = 0;
        }
      }
    }
  }

  @DontLookInside
  private static void look(int n, List<Reference<?>> seen) {
    if (n < 4) {
      StackWalker.getInstance(Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_HIDDEN_FRAMES))
          .walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass).filter(Collectable::isGenerated).toList())
          .forEach(c -> seen.add(new WeakReference<>(c)));
    }
  }

  private static boolean isGenerated(Class<?> c) {
    return c.isHidden() && c.getSuperclass().getName().equals("dev.clew.codegen.CompiledCode");
  }
}
