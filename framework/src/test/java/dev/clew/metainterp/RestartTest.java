package dev.clew.metainterp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where guards go back to: behind the merge point as long as that is as good, else to the instruction. */
class RestartTest {
  @Test
  void guardsWithNothingButReadsBeforeThemGoBackToOneState() throws Exception {
    List<String> exits = exits("Branches");
    assertThat(exits).hasSize(4);
    assertThat(exits.subList(0, 3)).containsOnly("[loop: r0, i1]");
  }

  @Test
  void behindAStoreAGuardGoesBackToItsInstruction() throws Exception {
    List<String> exits = exits("Branches");
    assertThat(exits.get(3)).as("n was counted down").doesNotContain("i1");
  }

  @Test
  void aStoreIntoWhatWasMadeSinceIsNone() throws Exception {
    assertThat(exits("OwnObject")).containsExactly("[loop: i0, r1, i2]");
  }

  @Test
  void tooMuchIsNotDoneTwice() throws Exception {
    assertThat(exits("Additions")).singleElement().satisfies(exit -> assertThat(exit).as("what the additions gave, not what they began with").doesNotContain("i1"));
  }

  /** Returns the snapshots of the guards that were recorded, in order. */
  private static List<String> exits(String portal) throws Exception {
    return Arrays.stream(Recordings.recorded("Tiny$" + portal).split("\n")).filter(l -> l.contains("=>")).map(l -> l.substring(l.indexOf("=>") + 3)).toList();
  }
}
