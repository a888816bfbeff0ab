package dev.clew.benchmarks.soak;

import dev.clew.benchmarks.soak.record.Levels;
import dev.clew.benchmarks.soak.work.Kind;
import dev.clew.benchmarks.soak.work.Server;
import dev.clew.benchmarks.soak.work.Work;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What runs on the guest thread: phase after phase until the time is over, and between the steps of each a request to a server that stays. */
final class Phases implements Runnable {
  private static final double SHORTEST = 2.0 / 3;
  private static final double SPREAD = 2.0 / 3;
  private static final long BETWEEN_REQUESTS = 200_000_000;

  private final long seed;
  private final List<Kind> kinds;
  private final double phaseSeconds;
  private final long start;
  private final long end;
  private final Random random;
  private final Server server;
  private final List<Kind> deck = new ArrayList<>();
  private int number;
  private long served;
  private volatile State state = new State(0, "", "", 0);
  private volatile Levels settled;
  private volatile Throwable failure;
  private volatile boolean over;

  /**
   * How far it is.
   *
   * @param phase the number of the phase, 0 before the first
   * @param steps done in it
   */
  record State(int phase, String kind, String work, long steps) {}

  /**
   * Prepares a run that starts now.
   *
   * @param kinds what to choose from
   * @param phaseSeconds how long a phase is on average
   */
  Phases(long seed, List<Kind> kinds, long nanos, double phaseSeconds) {
    this.seed = seed;
    this.kinds = kinds;
    this.phaseSeconds = phaseSeconds;
    random = new Random(seed);
    server = new Server(seed);
    settled = Gauges.settled();
    start = System.nanoTime();
    end = start + nanos;
  }

  @Override
  public void run() {
    try {
      while (System.nanoTime() - end < 0) {
        phase();
        settled = Gauges.settled();
      }
    } catch (Throwable e) {
      // errors of the JVM, too: a guest that runs out of stack or memory is what a soak run is to find
      failure = e;
    } finally {
      over = true;
    }
  }

  /** One phase; its guests are garbage when this returns. */
  private void phase() throws Exception {
    number++;
    Kind kind = next();
    long until = Math.min(end, System.nanoTime() + (long) (1e9 * phaseSeconds * (SHORTEST + SPREAD * random.nextDouble())));
    state = new State(number, kind.words(), "loading", 0);
    Work work = kind.begin(new Random(seed + number));
    long steps = 0;
    do {
      state = new State(number, kind.words(), work.name(), steps);
      work.step();
      steps++;
      serve();
    } while (System.nanoTime() - until < 0);
    state = new State(number, kind.words(), work.name(), steps);
    System.err.println(String.format(Locale.ROOT, "[%.1f min] phase %d, %s: %s, steps %d", (System.nanoTime() - start) / 60e9, number, kind.words(), work.name(), steps));
  }

  private void serve() {
    if (System.nanoTime() - served > BETWEEN_REQUESTS) {
      server.step();
      served = System.nanoTime();
    }
  }

  /** Returns the next kind: each once, in random order, before any comes again, so that all parts of a run have about the same mixture. */
  private Kind next() {
    if (deck.isEmpty()) {
      deck.addAll(kinds);
      Collections.shuffle(deck, random);
    }
    return deck.remove(deck.size() - 1);
  }

  boolean isOver() {
    return over;
  }

  /** Returns the time since the start. */
  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  State state() {
    return state;
  }

  Levels settled() {
    return settled;
  }

  /** Returns what went wrong, null if nothing did. */
  Throwable failure() {
    return failure;
  }

  /** Returns where it is, or where it went wrong, with all that is needed to see it again. */
  String place() {
    State s = state;
    return String.format("phase %d (%s: %s), step %d, or %s; --seed %d", s.phase, s.kind, s.work, s.steps + 1, server.name(), seed);
  }
}
