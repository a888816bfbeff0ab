package dev.clew;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.profile.Activity;
import dev.clew.profile.Profile;
import dev.clew.profile.Profiler;
import org.junit.jupiter.api.Test;

/** A profile of guests that really run. */
class ProfilerTest {
  private static final int MAX_ROUNDS = 5_000;
  private static final int PASSES = 1_000_000;

  @Test
  void compiledCodeIsSeenAtItsGuestPlace() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "3").build(); Profiler profiler = jit.profile(Thread.currentThread())) {
      Class<?> guest = Guests.woven(jit, "Summing");
      Profile profile = run(guest, profiler, Activity.COMPILED);
      assertThat(profile.places()).isNotEmpty();
      assertThat(jit.traces()).extracting(t -> t.optimised().name()).contains(profile.places().get(0).guest().text());
      assertThat(profile.text()).contains("in compiled code", profile.places().get(0).guest().text());
    }
  }

  @Test
  void withoutTheJitItIsTheInterpreter() throws Exception {
    try (Clew jit = Clew.builder().set("jit", "off").build(); Profiler profiler = jit.profile(Thread.currentThread())) {
      Profile profile = run(Guests.woven(jit, "Summing"), profiler, Activity.INTERPRETED);
      assertThat(profile.methods()).isNotEmpty();
      assertThat(profile.places()).isEmpty();
      assertThat(profile.count(Activity.COMPILED)).isZero();
    }
  }

  /** Runs the guest until it has been seen doing something. */
  private static Profile run(Class<?> guest, Profiler profiler, Activity expected) throws Exception {
    for (int i = 0; i < MAX_ROUNDS && profiler.now().count(expected) < 3; i++) {
      Guests.call(guest, "run", PASSES);
    }
    Profile profile = profiler.stop();
    assertThat(profile.count(expected)).isGreaterThanOrEqualTo(3);
    assertThat(profile.activities().values().stream().mapToLong(n -> n).sum()).isEqualTo(profile.samples());
    return profile;
  }
}
