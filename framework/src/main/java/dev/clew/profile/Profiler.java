package dev.clew.profile;

import dev.clew.observe.BridgeCompiled;
import dev.clew.observe.Events;
import dev.clew.observe.JitEvent;
import dev.clew.observe.JitListener;
import dev.clew.observe.LoopCompiled;
import dev.clew.observe.RegionStitched;
import dev.clew.trace.Location;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks at the stack of one thread a hundred times a second, on a thread of its own, until it is stopped.
 *
 * <p>As with every profiler of this kind, HotSpot stops the thread at its next safepoint, so that time can be seen a little later than it was spent; and a piece of compiled code that was installed
 * before the profiler started goes by the name of its class. Where the JVM hides the frames of generated classes, a guest place is that of the code that was entered last.
 */
public final class Profiler implements AutoCloseable {
  private static final long INTERVAL_MILLIS = 10;

  /** What the runtime tells a profiler, and keeps only while there is one. */
  public interface Watch {
    /** Tells whether a frame is a portal's. */
    boolean isPortal(StackTraceElement frame);

    /** Begins to keep in mind which code that thread entered last; null to end that. */
    void watch(Thread thread);

    /** Returns the guest place of that code, or null. */
    Location entered();
  }

  private final Events events;
  private final Watch watch;
  private final Thread watched;
  private final Frames frames;
  private final Map<String, Location> places = new ConcurrentHashMap<>();
  private final Samples samples = new Samples(this::place);
  private final JitListener listener = this::on;
  private final Thread sampler = new Thread(this::sample, "clew-profiler");
  private final long startNanos = System.nanoTime();
  private volatile boolean stopped;
  private volatile long stoppedNanos;

  private Profiler(Events events, Thread watched, Watch watch) {
    this.events = events;
    this.watch = watch;
    this.watched = watched;
    this.frames = new Frames(watch::isPortal);
  }

  /**
   * Starts looking at a thread.
   *
   * @param events what says which classes are generated for what
   * @param watch what else the runtime knows
   */
  public static Profiler start(Events events, Thread watched, Watch watch) {
    var profiler = new Profiler(events, watched, watch);
    events.add(profiler.listener);
    watch.watch(watched);
    profiler.sampler.setDaemon(true);
    profiler.sampler.start();
    return profiler;
  }

  /** Returns what has been seen so far. */
  public Profile now() {
    long until = stopped ? stoppedNanos : System.nanoTime();
    synchronized (samples) {
      return samples.profile(watched.getName(), until - startNanos);
    }
  }

  /** Stops, and returns what was seen. A second call returns the same. */
  public Profile stop() {
    close();
    return now();
  }

  /** Stops. */
  @Override
  public void close() {
    if (!stopped) {
      stoppedNanos = System.nanoTime();
      stopped = true;
    }
    events.remove(listener);
    watch.watch(null);
    sampler.interrupt();
    boolean interrupted = false;
    while (sampler.isAlive()) {
      try {
        sampler.join();
      } catch (InterruptedException e) {
        interrupted = true; // the caller's business, when this is done
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void sample() {
    while (!stopped) {
      try {
        Thread.sleep(INTERVAL_MILLIS);
      } catch (InterruptedException e) {
        return; // stopped: nobody else knows this thread
      }
      StackTraceElement[] stack = watched.getStackTrace();
      if (stack.length > 0) {
        Sample seen = frames.read(stack);
        synchronized (samples) {
          samples.add(seen);
        }
      }
    }
  }

  private void on(JitEvent event) {
    if (event instanceof LoopCompiled e) {
      places.put(e.className(), e.guest());
    } else if (event instanceof BridgeCompiled e) {
      places.put(e.className(), e.guest());
    } else if (event instanceof RegionStitched e) {
      places.put(e.className(), e.guest());
    }
  }

  /** A class that was there before the profiler has its place in its name, as far as the JVM allows. */
  private Location place(String generated) {
    if (generated.equals(Frames.HIDDEN)) {
      Location entered = watch.entered();
      return entered == null ? new Location("a place that is gone") : entered;
    }
    Location known = places.get(generated);
    if (known != null) {
      return known;
    }
    String name = generated.substring(0, generated.indexOf('/'));
    return new Location(name.substring(name.lastIndexOf('$') + 1));
  }
}
