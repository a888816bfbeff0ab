package dev.clew.benchmarks;

import java.util.EnumMap;
import java.util.Map;

/**
 * Measures programs. The first run of each way is timed alone: it contains all warm-up, of HotSpot's and of ours. Then the ways take turns,
 * each round in another order, and every sample is as many runs as take a quarter of a second.
 */
final class Bench {
  private static final double SAMPLE_SECONDS = 0.25;
  private static final int MAX_RUNS = 1000;

  private final int rounds;

  Bench(int rounds) {
    this.rounds = rounds;
  }

  /** Measures; throws {@link IllegalStateException} if the ways do not give the same. */
  Result measure(Subject subject) {
    Way[] ways = subject.ways().toArray(Way[]::new);
    Map<Way, Subject.Guest> guests = new EnumMap<>(Way.class);
    Map<Way, Double> first = new EnumMap<>(Way.class);
    Object expected = null;
    for (Way way : ways) {
      Subject.Guest guest = subject.load(way);
      guests.put(way, guest);
      long start = System.nanoTime();
      Object result = guest.run();
      first.put(way, (System.nanoTime() - start) / 1e9);
      if (expected != null && !expected.equals(result)) {
        throw new IllegalStateException(subject.name() + ": the result " + way + " differs from that " + ways[0]);
      }
      expected = result;
    }
    Map<Way, Integer> runs = new EnumMap<>(Way.class);
    Map<Way, double[]> seconds = new EnumMap<>(Way.class);
    for (Way way : ways) {
      time(guests.get(way), runsOfASample(guests.get(way)));
      runs.put(way, runsOfASample(guests.get(way)));
      seconds.put(way, new double[rounds]);
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < ways.length; i++) {
        Way way = ways[(round + i) % ways.length];
        seconds.get(way)[round] = time(guests.get(way), runs.get(way));
      }
    }
    Map<Way, Samples> steady = new EnumMap<>(Way.class);
    seconds.forEach((way, times) -> steady.put(way, new Samples(times)));
    return new Result(subject.name(), first, steady);
  }

  private static int runsOfASample(Subject.Guest guest) {
    return (int) Math.max(1, Math.min(MAX_RUNS, SAMPLE_SECONDS / Math.max(time(guest, 1), 1e-6)));
  }

  private static double time(Subject.Guest guest, int runs) {
    long start = System.nanoTime();
    for (int i = 0; i < runs; i++) {
      guest.run();
    }
    return (System.nanoTime() - start) / 1e9 / runs;
  }
}
