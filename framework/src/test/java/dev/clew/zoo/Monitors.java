package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Synchronized methods and blocks, in the dispatch loop and below it, left normally, by jumps and by exceptions. */
final class Monitors {
  private int guarded;

  private Monitors() {}

  static String run(int seed) {
    var out = new Digest(5);
    var host = new Monitors();
    loop(Code.rounds(3), host, out);
    portal(Code.rounds(2), host, out);
    return out.toString();
  }

  @Portal
  static void loop(@Green Code code, Monitors host, Digest out) {
    @Green int pc = 0;
    int n = 0;
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> out.add(0, host.locked(n) + shared(n));
        case 1 -> out.add(1, host.lockedBlock(n));
        case 2 -> out.add(2, host.failing(n));
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

  /** The monitor is taken in the portal's own frame. */
  @Portal
  static void portal(@Green Code code, Monitors host, Digest out) {
    @Green int pc = 0;
    int n = 0;
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> {
          synchronized (host) {
            host.guarded += n;
            if (n % 10 == 3) {
              out.add(3, host.guarded);
              break;
            }
          }
          out.add(3, n);
        }
        case 1 -> out.add(4, Thread.holdsLock(host) ? -1 : n);
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

  private synchronized int locked(int n) {
    return Thread.holdsLock(this) ? guarded++ + n : -1;
  }

  private static synchronized int shared(int n) {
    return Thread.holdsLock(Monitors.class) ? n : -1;
  }

  private int lockedBlock(int n) {
    synchronized (this) {
      synchronized (Monitors.class) {
        if (n % 3 == 0) {
          return guarded;
        }
      }
      guarded--;
    }
    return Thread.holdsLock(this) ? -1000 : n;
  }

  private int failing(int n) {
    try {
      synchronized (this) {
        if (n % 4 == 0) {
          throw new IllegalStateException("in monitor");
        }
        guarded++;
      }
      return guarded;
    } catch (IllegalStateException e) {
      return Thread.holdsLock(this) ? -1 : -2;
    }
  }
}
