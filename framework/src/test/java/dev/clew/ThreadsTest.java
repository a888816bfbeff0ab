package dev.clew;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Several threads in the same portal: they trace, enter, leave and invalidate at the same time. */
class ThreadsTest {
  private static final int THREADS = 6;

  @Test
  void threadsTraceTheSamePortalAtOnce() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "3").set("bridge-threshold", "1").set("loop-chunk", "4").build()) {
      Class<?> guest = Guests.woven(jit, "Branching");
      List<Object> expected = new ArrayList<>();
      List<Callable<Object>> tasks = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int passes = 2000 + i;
        expected.add(Guests.call(Guests.plain("Branching"), "run", passes));
        tasks.add(() -> Guests.call(guest, "run", passes));
      }
      assertThat(results(all(tasks))).isEqualTo(expected);
      assertThat(jit.statistics().internalFailures()).isZero();
    }
  }

  @Test
  void oneThreadStopsTheOthersThroughAQuasiImmutableField() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "3").set("bridge-threshold", "2").set("loop-chunk", "1000000").build()) {
      Class<?> guest = Guests.woven(jit, "Stoppable");
      ExecutorService pool = Executors.newFixedThreadPool(THREADS, ThreadsTest::daemon);
      List<Future<Object>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(pool.submit(() -> Guests.call(guest, "run")));
      }
      for (int step = 2; step < 20; step++) {
        Thread.sleep(10);
        Guests.call(guest, "step", step);
      }
      Guests.call(guest, "stop");
      assertThat(results(running)).allSatisfy(r -> assertThat((Long) r).isPositive());
      pool.shutdown();
      assertThat(jit.statistics().loops()).isPositive();
      assertThat(jit.statistics().internalFailures()).isZero();
    }
  }

  private static List<Future<Object>> all(List<Callable<Object>> tasks) {
    ExecutorService pool = Executors.newFixedThreadPool(tasks.size(), ThreadsTest::daemon);
    List<Future<Object>> futures = tasks.stream().map(pool::submit).toList();
    pool.shutdown();
    return futures;
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }

  private static List<Object> results(List<Future<Object>> futures) throws Exception {
    List<Object> results = new ArrayList<>();
    for (Future<Object> f : futures) {
      results.add(f.get(2, TimeUnit.MINUTES));
    }
    return results;
  }
}
