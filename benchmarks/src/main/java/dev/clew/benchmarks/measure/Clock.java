package dev.clew.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/** What our own processes measure time with. */
public enum Clock {
  /** Time as it passes: what a user waits. */
  WALL,
  /**
   * Processor time of the thread that the program runs on: what a user would wait if the machine were free, more or less. For machines that are not. The
   * garbage collector's and HotSpot's compilers' threads are not counted.
   */
  CPU;

  /** Returns the clock of that name; throws {@link IllegalArgumentException} if there is none. */
  public static Clock named(String id) {
    return Arrays.stream(values()).filter(c -> c.id().equals(id)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no clock is called " + id + "; there are wall, cpu"));
  }

  /** Returns its name on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns nanoseconds, for the calling thread. */
  long nanos() {
    return this == WALL ? System.nanoTime() : Threads.BEAN.getCurrentThreadCpuTime();
  }

  /** Loaded only where it is needed. */
  private static final class Threads {
    static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();
  }
}
