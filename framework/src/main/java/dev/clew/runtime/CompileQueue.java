package dev.clew.runtime;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Where optimised traces become classes: on a thread of the compiler's own, so that the guest goes on in the interpreter meanwhile, or at once, on the guest's thread, where a test wants to know what
 * happens when.
 *
 * <p>Only generating is done here. Recording is running the guest; optimising folds calls of the author's elidable methods, which may only be made where the interpreter itself makes them; and both
 * have to see what was installed before. A generated class depends on nothing but its region.
 *
 * <p>The thread is a daemon, is started when there is something to do, and ends when there has not been for a while, so that nothing keeps an engine alive that is not used any more.
 */
final class CompileQueue {
  private static final int MAX_WAITING = 8;
  private static final long IDLE_MILLIS = 500;

  private final boolean background;
  private final LinkedBlockingQueue<Job> waiting = new LinkedBlockingQueue<>();
  private boolean running;

  /** Something to be done. If it throws, {@code failed} is called; then {@code done} in any case. */
  interface Job {
    /** Does it. */
    void perform();

    /** Takes back what was prepared for it. */
    void failed(Throwable t);

    /** Gives back what was claimed for it. */
    void done();
  }

  /** Creates a queue; {@code background} is whether it has a thread of its own. */
  CompileQueue(boolean background) {
    this.background = background;
  }

  /** Tells whether so much is waiting that it is no use to record more. */
  boolean isFull() {
    return waiting.size() >= MAX_WAITING;
  }

  /** Tells whether jobs are done while the guest goes on. */
  boolean isBackground() {
    return background;
  }

  /** Does a job, now or soon. */
  void submit(Job job) {
    if (!background) {
      perform(job);
      return;
    }
    waiting.add(job);
    synchronized (this) {
      if (!running) {
        start();
      }
    }
  }

  private void start() {
    try {
      Thread thread = new Thread(null, this::work, "clew-compiler", 0, false);
      thread.setDaemon(true);
      thread.setContextClassLoader(null);
      thread.start();
      running = true;
    } catch (Throwable t) { // no thread to be had: then here
      for (Job job = waiting.poll(); job != null; job = waiting.poll()) {
        perform(job);
      }
    }
  }

  private void work() {
    while (true) {
      performNext();
      synchronized (this) {
        if (waiting.isEmpty()) {
          running = false;
          return;
        }
      }
    }
  }

  /** Performs jobs until there has been none for a while. */
  private void performNext() {
    try {
      for (Job job = next(); job != null; job = next()) {
        perform(job);
      }
    } catch (InterruptedException e) { // by whoever ends all threads: what waits is done yet, as something is claimed for it
      Thread.interrupted();
    } catch (Throwable t) {
      // out of stack or memory even for taking back what was prepared: that place stays with the interpreter, others need not
    }
  }

  private Job next() throws InterruptedException {
    return waiting.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static void perform(Job job) {
    try {
      job.perform();
    } catch (Throwable t) {
      job.failed(t);
    } finally {
      job.done();
    }
  }
}
