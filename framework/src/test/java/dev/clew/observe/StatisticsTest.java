package dev.clew.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.trace.AbortReason;
import dev.clew.trace.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  private final Statistics statistics = new Statistics();
  private final Events events = new Events(statistics);

  @Test
  void theSummaryIsOnePage() {
    SampleEvents.all().forEach(events::publish);
    events.publish(SampleEvents.abort());
    events.publish(new TraceAborted(
        SampleEvents.at(300), 9, SampleEvents.HEADER, AbortReason.COMPILE_OFF, null, 10, 1_000_000, "not tried again"));
    events.publish(new ResidualCall(SampleEvents.at(310), 6, SampleEvents.HEADER, "System.nanoTime", "native", null, 1));
    for (int i = 0; i < 20; i++) {
      statistics.entered();
    }
    statistics.guardFailed();
    statistics.addInterpretedIterations(1000);
    statistics.addTracedIterations(999_000);
    assertThat(statistics.summary().text()).isEqualTo("""
        compiled     1 loop, 1 bridge, 1 region of 1 recording; 3 given up, 1 blacklisted, 1 invalidated
        iterations   99.9% or more of 1,000,000 guest loop iterations ran in traces
        entries      20 into compiled code, 1 failed guard finished by the interpreter, 1 hot guard
        operations   294 recorded, 96 after optimising (32.7%); 5,240 bytes of class files
        time         recording 1.5 ms, optimising 0.5 ms, generating 2.9 ms, given up 9.2 ms
        widest loop  loop 3 with 1 bridge, the newest at sum.b:14

        recordings given up
          2 x trace_too_long at sum.b:20, in demo.Interp.run(Interp.java:41)
              the trace grew past trace-limit operations; tried again after 400 more passes
              advice: mark the largest helper @DontLookInside, or raise trace-limit
          1 x compile_off at sum.b:12
              compilation is switched off by compile=off; not tried again
              advice: nothing: the parameter asks for it

        greens that took ever new values, so that no place came again and nothing was compiled
          n of demo.Interp.run, in 20,000 locations, the last at sum.b:30
              advice: what guest programs compute is red; an object that is made for each run is no green, the code it stands for is

        calls not looked inside
          2 x PrintStream.write at sum.b:20, in demo.Interp.put(Interp.java:77): its class is not woven
          1 x System.nanoTime at sum.b:12: native

        internal errors; please report them with the log
          1 x while optimising at sum.b:30: java.lang.IllegalStateException: no value for i7
        """);
  }

  @Test
  void whatWarmingUpMayNotTakeIsSaid() {
    Location hot = new Location("sum.b:12");
    statistics.postponed(hot);
    statistics.postponed(hot);
    statistics.postponed(new Location("sum.b:20"));
    statistics.heldBack();
    assertThat(statistics.summary().heldBack()).isEqualTo(1);
    assertThat(statistics.summary().postponed()).containsExactly(new Summary.Postponed(hot, 2), new Summary.Postponed(new Location("sum.b:20"), 1));
    assertThat(statistics.summary().text()).contains("held back    1 time, code that HotSpot has not compiled yet was left to the interpreter\n").endsWith("""

        hot places that waited, as warming up had taken its share of the time (warm-up-share), or others were being compiled
          2 x sum.b:12
          1 x sum.b:20
        """);
  }

  @Test
  void aPortalWhoseLoopHeadersAreNeverPassedIsNamedIfNothingWasRecorded() {
    statistics.waitsForLoopHeader("demo.Interp.run");
    statistics.waitsForLoopHeader("demo.Interp.call");
    statistics.loopHeaderPassed("demo.Interp.call");
    assertThat(statistics.summary().withoutLoopHeader()).containsExactly("demo.Interp.run");
    assertThat(statistics.summary().text()).contains("\nno loop      the merge point of demo.Interp.run was never passed behind Jit.loopHeader(): ").doesNotContain("demo.Interp.call");
    SampleEvents.all().forEach(events::publish);
    assertThat(statistics.summary().text()).doesNotContain("no loop");
  }

  @Test
  void manyEntriesForLittleWorkAreSaid() {
    enter(100_000);
    statistics.addTracedIterations(120_000);
    assertThat(statistics.summary().text()).contains("\nshort stays  compiled code is entered for 1.2 guest loop iterations on average, as far as they are counted: Java code calls a portal");
    statistics.addTracedIterations(180_000);
    assertThat(statistics.summary().text()).as("enough work").doesNotContain("short stays");
  }

  @Test
  void fewEntriesOrThoseAfterFailedGuardsAreNotCalledShort() {
    enter(99_999);
    assertThat(statistics.summary().text()).doesNotContain("short stays");
    enter(1);
    for (int i = 0; i < 50_000; i++) {
      statistics.guardFailed();
    }
    assertThat(statistics.summary().text()).doesNotContain("short stays");
  }

  private void enter(int times) {
    for (int i = 0; i < times; i++) {
      statistics.entered();
    }
  }

  @Test
  void anIdleCompilerHasAShortSummary() {
    assertThat(statistics.summary().text()).isEqualTo("""
        compiled     0 loops, 0 bridges, 0 regions of 0 recordings; 0 given up, 0 blacklisted, 0 invalidated
        iterations   0.0% or more of 0 guest loop iterations ran in traces
        entries      0 into compiled code, 0 failed guards finished by the interpreter, 0 hot guards
        operations   0 recorded, 0 after optimising (0.0%); 0 bytes of class files
        time         recording 0.0 ms, optimising 0.0 ms, generating 0.0 ms, given up 0.0 ms
        """);
    assertThat(statistics.summary().tracedShare()).isZero();
  }

  @Test
  void longListsShowTheMostFrequentAndSayHowManyMoreThereAre() {
    for (int i = 1; i <= 12; i++) {
      for (int n = 0; n < i; n++) {
        events.publish(new TraceAborted(SampleEvents.at(1), i, new Location("g:" + i), AbortReason.STRESS, null, 1, 1, "tried again"));
      }
    }
    String text = statistics.summary().text();
    assertThat(text.lines().filter(l -> l.contains(" x stress at ")).map(String::trim))
        .containsExactly(List.of(12, 11, 10, 9, 8, 7, 6, 5).stream().map(i -> i + " x stress at g:" + i).toArray(String[]::new));
    assertThat(text).endsWith("\n  and 4 less frequent\n");
  }

  @Test
  void listenersThatFailAreNamed() {
    events.add(e -> {
      throw new IllegalStateException("two\nlines");
    });
    events.publish(SampleEvents.loop());
    assertThat(statistics.summary().text()).endsWith("\n1 listener failure, the last with java.lang.IllegalStateException: two lines\n");
  }

  @Test
  void abortsAreCountedByReason() {
    events.publish(SampleEvents.abort());
    assertThat(statistics.aborts()).isEqualTo(1);
    assertThat(statistics.aborts(AbortReason.TRACE_TOO_LONG)).isEqualTo(1);
    assertThat(statistics.aborts(AbortReason.STRESS)).isZero();
    assertThat(statistics.summary().abortsByReason()).containsOnlyKeys(AbortReason.TRACE_TOO_LONG);
    assertThat(statistics.summary().abortCount()).isEqualTo(1);
  }

  @Test
  void manyThreadsLoseNoCounts() throws InterruptedException {
    int threads = 8;
    int rounds = 2000;
    var start = new CountDownLatch(1);
    List<Thread> running = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      Thread thread = new Thread(() -> {
        try {
          start.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        for (int i = 0; i < rounds; i++) {
          SampleEvents.all().forEach(events::publish);
          statistics.entered();
          statistics.addTracedIterations(3);
          if (i % 500 == 0) {
            statistics.summary().text();
          }
        }
      });
      running.add(thread);
      thread.start();
    }
    start.countDown();
    for (Thread thread : running) {
      thread.join();
    }
    long all = (long) threads * rounds;
    Summary summary = statistics.summary();
    assertThat(summary.loops()).isEqualTo(all);
    assertThat(summary.recorded()).isEqualTo(all * 294);
    assertThat(summary.tracedIterations()).isEqualTo(all * 3);
    assertThat(summary.aborts()).singleElement().extracting(Summary.Abort::count).isEqualTo(all);
    assertThat(summary.calls()).singleElement().extracting(Summary.Call::count).isEqualTo(all * 2);
    assertThat(summary.listenerFailures()).isZero();
  }

  @Test
  void aTallyDoesNotGrowForEver() {
    var tally = new Tally<Integer>();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < Tally.LIMIT + 10; i++) {
        tally.add(i, 1, "");
      }
    }
    assertThat(tally.mostFrequentFirst()).hasSize(Tally.LIMIT);
    assertThat(tally.mostFrequentFirst()).allMatch(e -> e.count() == 2);
  }
}
