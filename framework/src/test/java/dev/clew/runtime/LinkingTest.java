package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.Clew;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.junit.jupiter.api.Test;

/** Merge points are linked when they are first passed. */
class LinkingTest {
  private static final MethodType TYPE = MethodType.methodType(dev.clew.spi.Transfer.class, int.class, Object.class);

  @Test
  void theFirstPassIsCounted() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "3").build()) {
      new Guest(jit, "Counter").call("run", 20);
      assertThat(jit.statistics().loops()).isEqualTo(1);
    }
  }

  @Test
  void aMistakeIsTheCallers() {
    Engine engine = Engines.open(Parameters.defaults().with("background", "off"), null, false);
    assertThatThrownBy(() -> engine.linking().link(MethodHandles.lookup(), TYPE, "noSuchPortal(I)V")).isInstanceOf(IllegalStateException.class).hasMessageContaining("cannot be read");
  }
}
