package dev.clew.samples.lisp.library;

import java.util.function.Supplier;

/**
 * Does something recursive; if the Java stack does not suffice, once more with a larger one. Only the memory that is really needed is taken from the system.
 */
final class DeepStack {
  private static final long LARGE = 1L << 30;

  private DeepStack() {}

  /** Returns what a task gives, which has to be one that may be begun again; throws {@link StackOverflowError} if even the large stack does not suffice. */
  static <T> T call(Supplier<T> task) {
    try {
      return task.get();
    } catch (StackOverflowError e) {
      return onLargeStack(task);
    }
  }

  private static <T> T onLargeStack(Supplier<T> task) {
    Attempt<T> attempt = new Attempt<>(task);
    Thread thread = new Thread(null, attempt, "deep", LARGE);
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while compiling", e);
    }
    if (attempt.error != null) {
      throw attempt.error;
    }
    if (attempt.exception != null) {
      throw attempt.exception;
    }
    return attempt.result;
  }

  /** A task on another thread, and how it ended. */
  private static final class Attempt<T> implements Runnable {
    private final Supplier<T> task;
    private T result;
    private RuntimeException exception;
    private Error error;

    Attempt(Supplier<T> task) {
      this.task = task;
    }

    @Override
    public void run() {
      try {
        result = task.get();
      } catch (RuntimeException e) {
        exception = e;
      } catch (Error e) {
        error = e;
      }
    }
  }
}
