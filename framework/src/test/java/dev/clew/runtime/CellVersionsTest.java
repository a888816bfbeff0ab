package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the optimiser asks about where a jump leads. */
class CellVersionsTest {
  @Test
  void ofAnywhereThereAreNoVersionsAndNoneAreMade() {
    CellVersions versions = new CellVersions(4);
    Anywhere anywhere = new Anywhere(null);
    assertThat(versions.loops(anywhere)).isEmpty();
    assertThat(versions.recorded(anywhere)).isNull();
    assertThat(versions.newLoop(anywhere, null)).isNull();
  }
}
