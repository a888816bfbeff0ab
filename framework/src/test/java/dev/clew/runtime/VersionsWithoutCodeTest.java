package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.spi.Transfer;
import dev.clew.trace.AbortReason;
import dev.clew.trace.Trace;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A version of a header that code jumps to before there is any for it. */
class VersionsWithoutCodeTest {
  private static final int ITERATIONS = 10;

  @Test
  void whatIsKnownThereIsForgottenAndTheCodeThatKnowsNothingGoesOn() throws Exception {
    try (Clew jit = quick()) {
      Cell cell = compiled(jit);
      LoopHeader version = cell.newLoop(cell.versions().get(0).state());
      cell.setRecorded(null);
      for (int i = 0; i < 3; i++) {
        assertThat(iterationsLeft(cell, arrive(version))).as("0 if all were run in compiled code").isZero();
      }
      assertThat(version.code).isNull();
    }
  }

  @Test
  void whatCannotBeCompiledAtOnceIsLater() throws Exception {
    try (Clew jit = quick()) {
      Cell cell = compiled(jit);
      LoopHeader version = cell.newLoop(cell.versions().get(0).state());
      Trace recorded = cell.recorded();
      cell.setRecorded(null);
      arrive(version);
      cell.setRecorded(recorded);
      int arrivals = 0;
      for (; version.code == null && arrivals < 10_000; arrivals++) {
        arrive(version);
      }
      assertThat(arrivals).as("not at each arrival, but soon").isBetween(100, 1_000);
      assertThat(iterationsLeft(cell, arrive(version))).isZero();
      assertThat(jit.statistics().internalFailures()).isZero();
    }
  }

  @Test
  void aRecordingThatFailsIsTriedAgainThreeTimesInAll() {
    Attempts attempts = new Attempts();
    int tried = 0;
    for (int i = 0; i < 100_000; i++) {
      if (attempts.isDue()) {
        tried++;
        attempts.record();
        attempts.failed();
      }
    }
    assertThat(tried).isEqualTo(3);
    assertThat(attempts.isToRecord()).isTrue();
  }

  @Test
  void theLastFailureIsReported() throws Exception {
    var armed = new AtomicBoolean();
    FaultHook hook = phase -> {
      if (armed.get() && phase == Phase.OPTIMISE) {
        throw new IllegalStateException("a test asked for it");
      }
    };
    try (Clew jit = Clew.builder().set("threshold", "3").faults(hook).build()) {
      Cell cell = compiled(jit);
      LoopHeader version = cell.newLoop(cell.versions().get(0).state());
      version.attempts().record();
      armed.set(true);
      for (int i = 0; i < 20_000; i++) {
        arrive(version);
      }
      assertThat(version.code).isNull();
      assertThat(jit.statistics().aborts(AbortReason.INTERNAL_ERROR)).as("of the version, and of guards on the way").isGreaterThanOrEqualTo(3);
      assertThat(jit.statistics().aborts(AbortReason.VERSION_GIVEN_UP)).isEqualTo(1);
    }
  }

  private static Clew quick() {
    return Clew.builder().set("threshold", "3").set("background", "off").set("verify", "on").build();
  }

  private static Cell compiled(Clew jit) throws Exception {
    Guest guest = new Guest(jit, "Boxed");
    assertThat(guest.call("run", 1_000)).isEqualTo(500_500L);
    Cell cell = guest.portal("loop").tables().cell(new long[] {0}, new Object[0]);
    assertThat(cell.versions()).isNotEmpty();
    return cell;
  }

  /** Jumps to a version that takes the sum out of its box. */
  private static Transfer arrive(LoopHeader version) {
    return Dispatcher.run(version, new long[] {ITERATIONS, 0}, new Object[0]);
  }

  private static long iterationsLeft(Cell cell, Transfer t) {
    return t.kind == Transfer.CONTINUE ? t.prims[cell.greens().size()] : 0;
  }
}
