package dev.clew.benchmarks;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Measures one BF program. The first run of each way is timed alone: it contains all warm-up, of HotSpot's and of ours. Then the ways take turns,
 * each round in another order, and every sample is as many runs as take a quarter of a second with the JIT off.
 */
final class BfBench {
  private static final double SAMPLE_SECONDS = 0.25;
  private static final int MAX_RUNS = 1000;

  private final String name;
  private final String source;
  private final int rounds;

  BfBench(String name, String source, int rounds) {
    this.name = name;
    this.source = source;
    this.rounds = rounds;
  }

  /** Measures; throws {@link IllegalStateException} if the ways do not print the same. */
  Result measure() {
    Map<Way, BfGuest> guests = new EnumMap<>(Way.class);
    Map<Way, Double> first = new EnumMap<>(Way.class);
    byte[] expected = null;
    for (Way way : Way.values()) {
      BfGuest guest = new BfGuest(way, name, source);
      guests.put(way, guest);
      long start = System.nanoTime();
      byte[] output = guest.run();
      first.put(way, (System.nanoTime() - start) / 1e9);
      if (expected != null && !Arrays.equals(expected, output)) {
        throw new IllegalStateException(name + ": the output " + way + " differs from that " + Way.UNWOVEN);
      }
      expected = output;
    }
    int runs = (int) Math.max(1, Math.min(MAX_RUNS, SAMPLE_SECONDS / Math.max(time(guests.get(Way.OFF), 1), 1e-6)));
    Map<Way, double[]> seconds = new EnumMap<>(Way.class);
    for (Way way : Way.values()) {
      seconds.put(way, new double[rounds]);
      time(guests.get(way), runs);
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < Way.values().length; i++) {
        Way way = Way.values()[(round + i) % Way.values().length];
        seconds.get(way)[round] = time(guests.get(way), runs);
      }
    }
    Map<Way, Samples> steady = new EnumMap<>(Way.class);
    seconds.forEach((way, times) -> steady.put(way, new Samples(times)));
    return new Result(name, runs, first, steady);
  }

  private static double time(BfGuest guest, int runs) {
    long start = System.nanoTime();
    for (int i = 0; i < runs; i++) {
      guest.run();
    }
    return (System.nanoTime() - start) / 1e9 / runs;
  }
}
