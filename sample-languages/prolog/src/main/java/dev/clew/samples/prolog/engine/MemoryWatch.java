package dev.clew.samples.prolog.engine;

import dev.clew.samples.prolog.errors.Errors;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Tells the machines that memory is nearly used up while there is still enough to throw a Prolog error and catch it. An {@link OutOfMemoryError} comes too late for that: it may come in the
 * middle of compiled code, where nobody knows which bindings have to be taken back.
 *
 * <p>Some memory is held by a soft reference. The JVM gives that up before it throws, which makes room for a few more steps, and wakes a thread, which stops the queries that are running.
 */
final class MemoryWatch implements Runnable {
  private static final long LARGEST_RESERVE = 32L << 20;
  private static final long PAUSE_MILLIS = 200;
  private static final Set<Machine> MACHINES = Collections.newSetFromMap(new WeakHashMap<>());

  private static boolean started;

  private final ReferenceQueue<byte[]> spent = new ReferenceQueue<>();

  private MemoryWatch() {}

  /** Has a machine told. */
  static synchronized void add(Machine machine) {
    MACHINES.add(machine);
    if (!started) {
      started = true;
      rehearse();
      Thread thread = new Thread(new MemoryWatch(), "prolog memory watch");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Does once what telling takes: when memory has run out, there is none to load classes and link call sites. */
  private static void rehearse() {
    Errors.resource("memory");
    Interrupts.SIGNAL.raise();
    Interrupts.SIGNAL.lower();
  }

  private static synchronized void tellAll() {
    try {
      MACHINES.forEach(Machine::memoryRunsOut);
    } catch (OutOfMemoryError e) {
      return; // too late to tell anybody: the queries meet it themselves
    }
  }

  @Override
  public void run() {
    try {
      while (true) {
        SoftReference<byte[]> reserve = reserve();
        if (reserve != null) {
          awaitLossOf(reserve);
          tellAll();
        }
        // not at once: what has become free is for those who have been told
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits; asks for the reserve now and then, because one that nobody asks for is given up for that alone. */
  private void awaitLossOf(SoftReference<byte[]> reserve) throws InterruptedException {
    while (spent.remove(PAUSE_MILLIS) != reserve) {
      reserve.get();
    }
  }

  /** Sets memory aside; returns null if there is none. */
  private SoftReference<byte[]> reserve() {
    try {
      return new SoftReference<>(new byte[(int) Math.min(LARGEST_RESERVE, Runtime.getRuntime().maxMemory() / 4)], spent);
    } catch (OutOfMemoryError e) {
      return null;
    }
  }
}
