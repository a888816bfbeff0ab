package dev.clew.observe;

/**
 * When and where an event happened.
 *
 * @param nanos {@link System#nanoTime} of the moment
 * @param thread name of the thread; {@code virtual-N} for a virtual thread without one
 */
public record Stamp(long nanos, String thread) {

  /** Returns the stamp of this moment on this thread. */
  public static Stamp now() {
    Thread thread = Thread.currentThread();
    String name = thread.getName();
    return new Stamp(System.nanoTime(), name.isEmpty() ? "virtual-" + thread.getId() : name);
  }
}
