package dev.clew.benchmarks.overhead;

import dev.clew.Clew;
import dev.clew.benchmarks.Guest;
import dev.clew.benchmarks.measure.Child;
import dev.clew.benchmarks.measure.Repetition;
import dev.clew.benchmarks.measure.Transcript;
import dev.clew.benchmarks.program.Programs;
import dev.clew.benchmarks.program.Way;
import dev.clew.observe.JitEvent;
import dev.clew.observe.LoopCompiled;
import dev.clew.observe.TraceStarted;
import java.util.List;

/**
 * The process that runs a program until a loop of it has been compiled, once at least. Its {@link Transcript} has two times: from here to the first recording, in the place of the loading, and from there to the
 * first compiled loop.
 *
 * <p>Arguments: what the program is found by, its name.
 */
public final class ColdChild {
  private static final int MOST_RUNS = 1000;

  private volatile long hot;
  private volatile long installed;

  private ColdChild() {}

  /** Runs, and exits with 0, or with 1 and a message if the program fails. */
  public static void main(String[] args) {
    Child.answer(() -> new ColdChild().run(args[0], args[1]));
  }

  private Transcript run(String origin, String name) throws Exception {
    long start = System.nanoTime();
    Clew.shared().addListener(this::on);
    Guest guest = Programs.one(origin, name).load(Way.ON);
    Object result = guest.run();
    for (int runs = 1; installed == 0 && runs < MOST_RUNS; runs++) {
      result = guest.run();
    }
    if (installed == 0) {
      throw new IllegalStateException("no loop has been compiled in " + MOST_RUNS + " runs");
    }
    return new Transcript(List.of(new Repetition(0, hot - start), new Repetition(1, installed - hot)), result.toString());
  }

  private synchronized void on(JitEvent event) {
    if (event instanceof TraceStarted && hot == 0) {
      hot = event.stamp().nanos();
    } else if (event instanceof LoopCompiled && installed == 0) {
      installed = event.stamp().nanos();
    }
  }
}
