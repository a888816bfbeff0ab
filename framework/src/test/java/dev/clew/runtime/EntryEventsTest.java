package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.observe.Entered;
import dev.clew.observe.GuardFailed;
import dev.clew.observe.JitEvent;
import dev.clew.observe.JitListener;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The two frequent events are published for whoever asks for them, and for nobody else. */
class EntryEventsTest {
  private static List<JitEvent> run(boolean follows) throws Exception {
    List<JitEvent> seen = new ArrayList<>();
    try (Clew jit = Clew.builder().set("threshold=3,bridge-threshold=100").build()) {
      jit.addListener(new JitListener() {
        @Override
        public void on(JitEvent event) {
          seen.add(event);
        }

        @Override
        public boolean followsEntries() {
          return follows;
        }
      });
      ClassLoader loader = jit.weavingLoader(EntryEventsTest.class.getClassLoader(), "dev.clew.behaviours.portals.");
      Method run = loader.loadClass("dev.clew.behaviours.portals.Hints$Row013").getDeclaredMethod("run", int.class);
      run.setAccessible(true);
      run.invoke(null, 1);
      run.invoke(null, 1);
    }
    return seen;
  }

  @Test
  void tellsEntriesAndFailedGuardsToAListenerThatFollowsThem() throws Exception {
    assertThat(run(true)).hasAtLeastOneElementOfType(Entered.class).hasAtLeastOneElementOfType(GuardFailed.class);
  }

  @Test
  void tellsThemToNobodyElse() throws Exception {
    assertThat(run(false)).doesNotHaveAnyElementsOfTypes(Entered.class, GuardFailed.class);
  }
}
