package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import org.junit.jupiter.api.Test;

class IterationsTest {
  @Test
  void iterationsOfCodeThatIsLeftEarlyAreCountedToo() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "20").build()) {
      Guest guest = new Guest(jit, "Boxed");
      for (int i = 0; i < 2000; i++) {
        guest.call("run", 50);
      }
      assertThat(jit.statistics().summary().tracedIterations()).isBetween(70_000L, 110_000L);
      assertThat(jit.statistics().summary().text()).doesNotContain("short stays");
    }
  }
}
