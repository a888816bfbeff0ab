package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.Clew;
import dev.clew.observe.InternalFailure;
import dev.clew.observe.JitEvent;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Merge points are linked at once, or while the guest goes on. */
class LinkingTest {
  private static final int MAX_ROUNDS = 10_000;
  private static final MethodType TYPE = MethodType.methodType(dev.clew.spi.Transfer.class, int.class, Object.class);

  @Test
  void withoutAThreadTheFirstPassIsCounted() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "3").build()) {
      new Guest(jit, "Counter").call("run", 20);
      assertThat(jit.statistics().loops()).isEqualTo(1);
    }
  }

  @Test
  void withAThreadTheGuestGoesOnAndIsCompiledSoon() throws Exception {
    try (Clew jit = Clew.builder().set("threshold", "3").set("background", "on").build()) {
      Guest guest = new Guest(jit, "Counter");
      for (int i = 0; i < MAX_ROUNDS && jit.statistics().loops() == 0; i++) {
        assertThat(guest.call("run", 1_000)).isEqualTo(1_000L * 1_001 / 2);
        Thread.sleep(1);
      }
      assertThat(jit.statistics().loops()).isPositive();
    }
  }

  @Test
  void aPortalThatCannotBeLinkedIsInterpretedAndReported() throws Throwable {
    List<JitEvent> events = new CopyOnWriteArrayList<>();
    Engine engine = Engines.open(Parameters.defaults(), null, false);
    engine.events().add(events::add);
    CallSite site = engine.linking().link(MethodHandles.lookup(), TYPE, "noSuchPortal(I)V");
    assertThat((Object) site.dynamicInvoker().invoke(1, (Object) "a")).isNull();
    for (int i = 0; i < MAX_ROUNDS && events.isEmpty(); i++) {
      Thread.sleep(1);
    }
    assertThat(events).singleElement().isInstanceOfSatisfying(InternalFailure.class, f -> {
      assertThat(f.phase()).isEqualTo(InternalFailure.Phase.LINKING);
      assertThat(f.guest().text()).isEqualTo("dev.clew.runtime.LinkingTest.noSuchPortal(I)V");
      assertThat(f.error()).hasMessageContaining("cannot be read");
    });
    assertThat((Object) site.dynamicInvoker().invoke(1, (Object) "a")).isNull();
  }

  @Test
  void withoutAThreadTheMistakeIsTheCallers() {
    Engine engine = Engines.open(Parameters.defaults().with("background", "off"), null, false);
    assertThatThrownBy(() -> engine.linking().link(MethodHandles.lookup(), TYPE, "noSuchPortal(I)V")).isInstanceOf(IllegalStateException.class).hasMessageContaining("cannot be read");
  }
}
