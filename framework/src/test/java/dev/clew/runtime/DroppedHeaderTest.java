package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import org.junit.jupiter.api.Test;

/** Code that jumps to a loop which was dropped, and compiled anew since. */
class DroppedHeaderTest {
  @Test
  void aJumpToADroppedLoopFindsTheNewOneAndRecordsNothing() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "3").set("bridge-threshold", "3").set("verify", "on").build()) {
      Guest guest = new Guest(jit, "Nested");
      Object program = guest.call("create");
      assertThat(guest.call("run", program, 2_000)).isEqualTo(80_000L);
      long loops = jit.statistics().loops();
      guest.call("change", program, 2);
      assertThat(guest.call("run", program, 2_000)).isEqualTo(120_000L);
      assertThat(jit.statistics().loops()).isBetween(loops + 1, loops + 3);
      assertThat(jit.statistics().internalFailures()).isZero();
    }
  }
}
