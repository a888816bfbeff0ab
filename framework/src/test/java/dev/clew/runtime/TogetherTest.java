package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import org.junit.jupiter.api.Test;

/** Two trees that the guest keeps going between. */
class TogetherTest {
  private static final int ROUNDS = 200_000;

  @Test
  void treesThatTheGuestKeepsGoingBetweenBecomeOneRegion() throws Exception {
    try (Clew jit = quick()) {
      Guest guest = new Guest(jit, "Nested");
      Object program = guest.call("create");
      for (int i = 0; i < 3; i++) {
        assertThat(guest.call("run", program, ROUNDS)).isEqualTo(40L * ROUNDS);
      }
      assertThat(tree(guest, program, 1).leader()).isSameAs(tree(guest, program, 3).leader());
      assertThat(jit.statistics().internalFailures()).isZero();
    }
  }

  @Test
  void theyAreDroppedTogetherAndBothCompiledAnew() throws Exception {
    try (Clew jit = quick()) {
      Guest guest = new Guest(jit, "Nested");
      Object program = guest.call("create");
      for (int i = 0; i < 3; i++) {
        guest.call("run", program, ROUNDS);
      }
      TraceTree one = tree(guest, program, 1);
      TraceTree other = tree(guest, program, 3);
      guest.call("change", program, 3);
      assertThat(one.isDropped()).isTrue();
      assertThat(other.isDropped()).isTrue();
      for (int i = 0; i < 3; i++) {
        assertThat(guest.call("run", program, ROUNDS)).isEqualTo(80L * ROUNDS);
      }
      assertThat(tree(guest, program, 1)).isNotSameAs(one);
      assertThat(tree(guest, program, 3)).isNotSameAs(other);
      assertThat(jit.statistics().internalFailures()).isZero();
    }
  }

  private static TraceTree tree(Guest guest, Object program, int pc) {
    return guest.portal("loop").tables().cell(new long[] {pc}, new Object[] {program}).compiled().tree();
  }

  private static Clew quick() {
    return Clew.builder().set("threshold", "3").set("bridge-threshold", "5").set("verify", "on").build();
  }
}
