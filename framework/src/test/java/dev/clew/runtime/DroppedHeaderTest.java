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

  @Test
  void aLocationThatHadJoinedATreeThatWasDroppedIsCompiledAllTheSame() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "50").set("bridge-threshold", "1000000").set("verify", "on").build()) {
      Guest guest = new Guest(jit, "Nested");
      Object program = guest.call("create");
      guest.call("run", program, 1);
      CellTables cells = guest.portal("loop").tables();
      Cell joined = cells.cell(new long[] {1}, new Object[] {program});
      TraceTree tree = cells.cell(new long[] {3}, new Object[] {program}).header().tree();
      joined.join(tree);
      tree.giveUp();
      assertThat(guest.call("run", program, 2_000)).isEqualTo(80_000L);
      assertThat(joined.compiled()).isNotNull();
      assertThat(jit.statistics().recordings()).as("no storm").isLessThan(10);
    }
  }
}
