package dev.clew.observe;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Thread-safe counts by key, bounded: once {@link #LIMIT} keys are known, new ones are not told apart any more and left out. A guest program that makes code for ever
 * must not make us grow for ever.
 *
 * @param <K> what is counted; a value with equals
 */
final class Tally<K> {
  /** Most keys that are told apart; a few more if threads race. */
  static final int LIMIT = 1000;

  private final ConcurrentHashMap<K, Counter> counters = new ConcurrentHashMap<>();

  private static final class Counter {
    final LongAdder count = new LongAdder();
    volatile String note;
  }

  /** A key, its count, and what was said last about it. */
  record Entry<K>(K key, long count, String note) {}

  /** Counts, if the key is known or there is room; the note replaces the one before. */
  void add(K key, long count, String note) {
    Counter counter = counters.get(key);
    if (counter == null) {
      if (counters.size() >= LIMIT) {
        return;
      }
      counter = counters.computeIfAbsent(key, k -> new Counter());
    }
    counter.note = note;
    counter.count.add(count);
  }

  /** Returns the keys by falling count, equal counts by their text so that the order is always the same. */
  List<Entry<K>> mostFrequentFirst() {
    return counters.entrySet().stream()
        .map(e -> new Entry<>(e.getKey(), e.getValue().count.sum(), e.getValue().note))
        .sorted(Comparator.comparingLong((Entry<K> e) -> e.count()).reversed().thenComparing(e -> e.key().toString()))
        .toList();
  }
}
