package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Exceptions that the interpreter throws: finally, nested, rethrown, suppressed, caught in other frames and in the dispatch loop itself. */
final class Exceptions {
  private Exceptions() {}

  /** The guest's own error: carries a number, no stack trace. */
  static final class GuestError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final int number;

    GuestError(int number) {
      super("guest " + number, null, false, false);
      this.number = number;
    }
  }

  /** A resource that tells when it is closed, and sometimes fails to. */
  private record Resource(StringBuilder log, String name, boolean fails) implements AutoCloseable {
    Resource {
      log.append('+').append(name);
    }

    void use(int n) {
      if (n % 4 == 0) {
        throw new GuestError(n);
      }
      log.append('.');
    }

    @Override
    public void close() throws IOException {
      log.append('-').append(name);
      if (fails) {
        throw new IOException("close " + name);
      }
    }
  }

  static String run(int seed) {
    var out = new Digest(13);
    String end;
    try {
      end = "returned " + loop(Code.rounds(13), out, seed);
    } catch (GuestError e) {
      end = "threw " + e.getMessage();
    }
    return out + end;
  }

  @Portal
  static int loop(@Green Code code, Digest out, int seed) {
    @Green int pc = 0;
    int n = 0;
    while (true) {
      Jit.mergePoint();
      try {
        switch (code.op(pc++)) {
          case 0 -> out.add(0, order(n));
          case 1 -> out.add(1, resources(n));
          case 2 -> out.add(2, deep(n % 9, n));
          case 3 -> out.add(3, returning(n));
          case 4 -> out.add(4, rethrown(n));
          case 5 -> {
            if (n % 3 == 1) {
              throw new GuestError(n + seed);
            }
            out.add(5, n);
          }
          case 6 -> out.add(6, multi(n));
          case 7 -> out.add(7, nested(n));
          case 8 -> {
            if (n > 100) {
              fail(n);
            }
          }
          case 9 -> out.add(9, loops(n));
          case 10 -> out.add(10, sneaky(n));
          case 11 -> out.add(11, causes(n));
          case 12 -> {
            if (n == Code.ROUNDS - 1 && seed % 2 == 0) {
              pc = 0;
              throw new Error("not caught here");
            }
          }
          case Code.BACK -> {
            if (++n < Code.ROUNDS) {
              pc = 0;
            }
          }
          default -> {
            return n;
          }
        }
      } catch (GuestError e) {
        out.add(12, e.number);
      } catch (Error e) {
        throw new GuestError(e.getMessage().length());
      } finally {
        out.add(8, pc);
      }
    }
  }

  private static void fail(int n) {
    throw new GuestError(-n);
  }

  private static String order(int n) {
    var log = new StringBuilder();
    try {
      log.append('t');
      if (n % 2 == 0) {
        throw new IllegalStateException("even");
      }
      log.append('o');
    } catch (IllegalStateException e) {
      log.append('c').append(e.getMessage());
    } finally {
      log.append('f');
    }
    return log.toString();
  }

  private static String resources(int n) {
    var log = new StringBuilder();
    try (Resource a = new Resource(log, "a", n % 3 == 0);
        Resource b = n % 5 == 0 ? null : new Resource(log, "b", n % 2 == 0)) {
      a.use(n);
      log.append(b == null ? 'n' : 'b');
    } catch (IOException | GuestError e) {
      log.append(e.getMessage());
      for (Throwable t : e.getSuppressed()) {
        log.append('s').append(t.getMessage());
      }
    }
    return log.toString();
  }

  private static int deep(int depth, int n) {
    try {
      if (depth == 0) {
        throw new GuestError(n);
      }
      return deep(depth - 1, n) + 1;
    } catch (GuestError e) {
      if (depth < 4) {
        throw e;
      }
      return e.number * 10;
    } finally {
      if (depth == 3 && n % 7 == 0) {
        n = -1;
      }
    }
  }

  @SuppressWarnings("finally")
  private static int returning(int n) {
    try {
      if (n % 3 == 0) {
        throw new GuestError(n);
      }
      return n++;
    } finally {
      n += 1000;
      if (n % 2 == 0) {
        return n;
      }
      if (n % 3 == 0) {
        return -n;
      }
    }
  }

  private static String rethrown(int n) {
    try {
      try {
        if (n % 2 == 0) {
          throw new IOException("io" + n);
        }
        throw n % 3 == 0 ? new GuestError(n) : new ArithmeticException("a" + n);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (GuestError e) {
        e.addSuppressed(new Exception("more"));
        throw e;
      }
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName() + e.getMessage() + (e.getCause() == null ? "" : e.getCause().getMessage()) + e.getSuppressed().length;
    }
  }

  private static String multi(int n) {
    try {
      Object o = n % 4 == 0 ? "text" : n;
      if (n % 5 == 0) {
        throw new ClassNotFoundException("c" + n);
      }
      return Integer.parseInt(n % 3 == 0 ? "x" : "12") + ((Integer) o).toString();
    } catch (NumberFormatException | ClassNotFoundException e) {
      return e.getMessage();
    } catch (ClassCastException e) {
      return "cast";
    }
  }

  private static int nested(int n) {
    int x = 0;
    try {
      try {
        x += 1;
        if (n % 2 == 0) {
          throw new GuestError(1);
        }
      } finally {
        x += 10;
        try {
          if (n % 3 == 0) {
            throw new GuestError(2);
          }
        } catch (GuestError inner) {
          x += 100 * inner.number;
        } finally {
          x += 1000;
        }
      }
    } catch (GuestError outer) {
      x += 10000 * outer.number;
    }
    return x;
  }

  private static int loops(int n) {
    int x = 0;
    outer:
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 4; j++) {
        try {
          if (j == n % 4) {
            continue outer;
          }
          if (i == n % 6) {
            break outer;
          }
          x += i * j + 1;
        } finally {
          x += 100;
        }
      }
    }
    return x;
  }

  private static String sneaky(int n) {
    try {
      Exceptions.<RuntimeException>raise(n % 2 == 0 ? new IOException("sneaked") : new GuestError(n));
      return "none";
    } catch (RuntimeException e) {
      return "runtime " + e.getMessage();
    } catch (Exception e) {
      return "checked " + e.getMessage();
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable t) throws T {
    throw (T) t;
  }

  private static String causes(int n) {
    Throwable t = new GuestError(n);
    for (int i = 0; i < n % 4; i++) {
      t = new Exception("level " + i, t);
    }
    return t.getMessage() + (t.getCause() == null ? "" : t.getCause().toString());
  }
}
