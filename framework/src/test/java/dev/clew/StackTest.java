package dev.clew;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Going from trace to trace does not deepen the Java stack. */
class StackTest {
  private static final long SMALL = 400 << 10;

  @ParameterizedTest(name = "bridge-threshold {0}, loop-chunk {1}")
  @CsvSource({"1, 32", "20, 1000000", "1000000, 1"})
  void millionsOfJumpsFitInASmallStack(int bridgeThreshold, int loopChunk) throws Exception {
    int passes = 100_000;
    Object expected = Guests.call(Guests.plain("Branching"), "run", passes);
    Clew.Builder builder = Clew.builder().set("threshold", "3").set("bridge-threshold", "" + bridgeThreshold).set("loop-chunk", "" + loopChunk);
    try (Clew jit = builder.build()) {
      Class<?> guest = Guests.woven(jit, "Branching");
      var task = new FutureTask<>(() -> Guests.call(guest, "run", passes));
      var thread = new Thread(null, task, "small", SMALL);
      thread.setDaemon(true);
      thread.start();
      assertThat(task.get(2, TimeUnit.MINUTES)).isEqualTo(expected);
      assertThat(jit.statistics().loops()).isPositive();
      assertThat(jit.statistics().internalFailures()).isZero();
    }
  }

  @ParameterizedTest(name = "threshold {0}, stress-guards {1}")
  @CsvSource({"3, 0", "200, 0", "3, 20"})
  void aGuestThatRecursesOnTheJavaStackNeedsLittleMoreOfIt(int threshold, int stressGuards) throws Exception {
    int depth = 500;
    int times = 2_000;
    Object expected = Guests.call(Guests.plain("Recursing"), "run", depth, times);
    try (Clew jit = Clew.builder().set("threshold", "" + threshold).set("bridge-threshold", "3").set("stress-guards", "" + stressGuards).build()) {
      Class<?> guest = Guests.woven(jit, "Recursing");
      var task = new FutureTask<>(() -> Guests.call(guest, "run", depth, times));
      var thread = new Thread(null, task, "small", SMALL);
      thread.setDaemon(true);
      thread.start();
      assertThat(task.get(2, TimeUnit.MINUTES)).isEqualTo(expected);
      assertThat(jit.statistics().loops()).isPositive();
    }
  }

  /** What is raised while code for a portal call is being entered, behind what the caller's trace has inlined of it, is taken for what the call raises: the callee's handlers are skipped. */
  @Disabled("open: found by an outside author on 2026-12-01, see docs/hints.md, guest calls on the Java stack")
  @Test
  void handlersOfAPortalRunWhenTheStackOverflows() throws Exception {
    int times = 50;
    try (Clew jit = Clew.builder().set("threshold", "20").build()) {
      Class<?> guest = Guests.woven(jit, "Overflowing");
      var task = new FutureTask<>(() -> Guests.call(guest, "run", times));
      var thread = new Thread(null, task, "large", 2 << 20);
      thread.setDaemon(true);
      thread.start();
      assertThat(task.get(2, TimeUnit.MINUTES)).isEqualTo(0);
    }
  }
}
