package dev.clew.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsTest {
  private final Statistics statistics = new Statistics();
  private final Events events = new Events(statistics);

  @Test
  void listenersGetEventsInOrderUntilRemoved() {
    List<JitEvent> seen = new ArrayList<>();
    JitListener listener = seen::add;
    events.publish(SampleEvents.loop());
    events.add(listener);
    events.publish(SampleEvents.bridge());
    events.publish(SampleEvents.abort());
    events.remove(listener);
    events.publish(SampleEvents.loop());
    assertThat(seen).containsExactly(SampleEvents.bridge(), SampleEvents.abort());
    assertThat(statistics.loops()).as("counted whether or not anybody listens").isEqualTo(2);
  }

  @Test
  void aListenerThatFailsNeitherReachesTheGuestNorTheOthers() {
    List<JitEvent> seen = new ArrayList<>();
    events.add(e -> {
      throw new IllegalStateException("first");
    });
    events.add(e -> recurse());
    events.add(e -> {
      throw new OutOfMemoryError("simulated");
    });
    events.add(seen::add);
    events.publish(SampleEvents.loop());
    events.publish(SampleEvents.bridge());
    assertThat(seen).hasSize(2);
    assertThat(statistics.summary().listenerFailures()).isEqualTo(6);
    assertThat(statistics.summary().lastListenerFailure()).isEqualTo("java.lang.OutOfMemoryError: simulated");
  }

  @Test
  void aFailureThatCannotEvenBeNamedIsSwallowed() {
    events.add(e -> {
      throw new RuntimeException() {
        private static final long serialVersionUID = 1;

        @Override
        public String toString() {
          throw new IllegalStateException("no name");
        }
      };
    });
    events.publish(SampleEvents.loop());
    assertThat(statistics.summary().listenerFailures()).isEqualTo(1);
  }

  @Test
  void entriesAreFollowedOnlyWhileSomebodyAsks() {
    assertThat(events.followsEntries()).isFalse();
    events.add(e -> {});
    assertThat(events.followsEntries()).isFalse();
    JitListener curious = new JitListener() {
      @Override
      public void on(JitEvent event) {}

      @Override
      public boolean followsEntries() {
        return true;
      }
    };
    events.add(curious);
    assertThat(events.followsEntries()).isTrue();
    events.remove(curious);
    assertThat(events.followsEntries()).isFalse();
    events.remove(curious);
  }

  private static int recurse() {
    return recurse() + 1;
  }
}
