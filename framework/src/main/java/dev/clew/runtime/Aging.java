package dev.clew.runtime;

import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Looks through the tables of cells now and then, when a new location is met, for locations that nothing passes any more. A table hangs off one green; another green of its keys may have died long ago
 * with all of its guest program, and would live as long as the first, for ever if that is a constant of the interpreter.
 */
final class Aging {
  private static final long INTERVAL_NANOS = 10_000_000_000L;

  private final ConcurrentLinkedQueue<WeakReference<CellTable>> tables = new ConcurrentLinkedQueue<>();
  private final AtomicLong lookedAt = new AtomicLong(System.nanoTime());

  /** A table has its first key of several greens. */
  void add(CellTable table) {
    tables.add(new WeakReference<>(table));
  }

  /** A new location was met. The caller holds no table's lock, as another one may be waited for. */
  void newLocation() {
    long last = lookedAt.get();
    long now = System.nanoTime();
    if (now - last > INTERVAL_NANOS && lookedAt.compareAndSet(last, now)) {
      look();
    }
  }

  /** Has all tables forget what rests. */
  void look() {
    tables.removeIf(t -> t.get() == null);
    for (WeakReference<CellTable> t : tables) {
      CellTable table = t.get();
      if (table != null) {
        table.forgetWhatRests();
      }
    }
  }
}
