package dev.clew.runtime.guests;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import java.util.List;

/** Guest programs compiled to closures: each node is a lambda that has captured its children. */
public final class Closures {
  private Closures() {}

  /** A node. */
  interface Code {
    Object run(Object[] frame);
  }

  private static Code constant(Object value) {
    return frame -> value;
  }

  private static Code read(int slot) {
    return frame -> frame[slot];
  }

  private static Code write(int slot, Code value) {
    return frame -> frame[slot] = value.run(frame);
  }

  private static Code add(Code left, Code right) {
    return frame -> (Integer) left.run(frame) + (Integer) right.run(frame);
  }

  private static Code less(Code left, Code right) {
    return frame -> (Integer) left.run(frame) < (Integer) right.run(frame);
  }

  private static Code all(List<Code> parts) {
    return frame -> {
      Object last = null;
      for (int i = 0; i < parts.size(); i++) {
        last = parts.get(i).run(frame);
      }
      return last;
    };
  }

  private static Code loop(Code condition, Code body) {
    return frame -> repeat(condition, body, frame);
  }

  @Portal
  private static Object repeat(@Green Code condition, @Green Code body, Object[] frame) {
    while (true) {
      Jit.mergePoint();
      if (!(Boolean) condition.run(frame)) {
        return null;
      }
      body.run(frame);
    }
  }

  /** Returns the sum of the numbers below {@code n}. */
  public static int sum(int n) {
    Code body = all(List.of(write(1, add(read(1), read(0))), write(0, add(read(0), constant(1)))));
    Object[] frame = {0, 0};
    loop(less(read(0), constant(n)), body).run(frame);
    return (Integer) frame[1];
  }
}
