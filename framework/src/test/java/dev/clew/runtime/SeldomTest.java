package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import org.junit.jupiter.api.Test;

/** A bridge that is seldom crossed does not make its tree be compiled anew: HotSpot would start over with all of it. */
class SeldomTest {
  private static final int NEVER = 1_000_000;

  @Test
  void stitchesWhatIsCrossedOften() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "20").set("bridge-threshold", "10").set("background", "off").set("warm-up-share", "100").build()) {
      Guest guest = new Guest(jit, "Pausing");
      assertThat(guest.call("run", 2000, NEVER)).isEqualTo(1000);
      long bridges = jit.statistics().bridges();
      enterOftenEnough(guest);
      long regions = jit.statistics().summary().regions();
      assertThat(regions).isPositive();

      assertThat(guest.call("run", 2000, 20)).isEqualTo(1000);
      enterOftenEnough(guest);
      assertThat(jit.statistics().bridges()).isGreaterThan(bridges);
      assertThat(jit.statistics().summary().regions()).isEqualTo(regions);
    }
  }

  /** A tree is stitched when it has rested for a while and is entered then. */
  private static void enterOftenEnough(Guest guest) throws Exception {
    for (int i = 0; i < 200; i++) {
      guest.call("run", 5, NEVER);
      Thread.sleep(1);
    }
  }
}
