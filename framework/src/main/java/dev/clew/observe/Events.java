package dev.clew.observe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The hub: whatever the runtime does goes through {@link #publish} once, and from there to the counters and the listeners. Publishing costs nothing
 * worth saving, since something was compiled or given up just before; only for the two frequent events ask first:
 *
 * <pre>{@code
 * if (events.followsEntries()) {
 *   events.publish(new Entered(Stamp.now(), id, guest));
 * }
 * }</pre>
 */
public final class Events {
  private static final JitListener[] NONE = {};

  private final Statistics statistics;
  private volatile JitListener[] listeners = NONE;
  // plain on purpose: read at every entry into compiled code, and seeing a new listener some microseconds late is fine
  private boolean followsEntries;

  /** Creates a hub that feeds the given counters. */
  public Events(Statistics statistics) {
    this.statistics = statistics;
  }

  /** Adds a listener; it gets the events published from now on, after the listeners added before it. */
  public synchronized void add(JitListener listener) {
    JitListener[] old = listeners;
    JitListener[] grown = Arrays.copyOf(old, old.length + 1);
    grown[old.length] = listener;
    listeners = grown;
    followsEntries |= listener.followsEntries();
  }

  /** Removes a listener; does nothing if it was not there. */
  public synchronized void remove(JitListener listener) {
    var kept = new ArrayList<>(List.of(listeners));
    kept.remove(listener);
    listeners = kept.toArray(NONE);
    followsEntries = kept.stream().anyMatch(JitListener::followsEntries);
  }

  /** Tells whether anybody wants {@link Entered} and {@link GuardFailed}; one plain read. */
  public boolean followsEntries() {
    return followsEntries;
  }

  /**
   * Counts the event and tells every listener. Never throws: a listener's failure, of whatever kind, is counted and does not keep the event from the
   * others.
   */
  public void publish(JitEvent event) {
    deliver(statistics::count, event);
    for (JitListener listener : listeners) {
      deliver(listener, event);
    }
  }

  private void deliver(JitListener listener, JitEvent event) {
    try {
      listener.on(event);
    } catch (Throwable failure) {
      // everything, StackOverflowError and OutOfMemoryError too: the guest must not see what happens in here
      try {
        statistics.listenerFailed(failure);
      } catch (Throwable again) {
        // no stack or memory even for that; the event is lost, the guest is not
        return;
      }
    }
  }
}
