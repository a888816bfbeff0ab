package dev.clew.profile;

import dev.clew.trace.Location;
import java.util.List;
import java.util.Map;

/**
 * Where the time of one thread went.
 *
 * @param thread the thread's name
 * @param nanos how long it was looked at
 * @param samples how often
 * @param activities how often it was found doing what
 * @param places guest places with what was found at them, the most frequent first
 * @param callees methods that compiled code calls, the most frequent first
 * @param methods methods of the interpreter, where that was running, the most frequent first
 */
public record Profile(String thread, long nanos, long samples, Map<Activity, Long> activities, List<Place> places, List<Callee> callees, List<Method> methods) {

  /** Copies the map and the lists. */
  public Profile {
    activities = Map.copyOf(activities);
    places = List.copyOf(places);
    callees = List.copyOf(callees);
    methods = List.copyOf(methods);
  }

  /**
   * A guest place whose compiled code was on the stack.
   *
   * @param guest the place
   * @param compiled how often the thread was in that code
   * @param called how often in a method called by it
   * @param leaving how often leaving it
   */
  public record Place(Location guest, long compiled, long called, long leaving) {
    /** Returns how often it was met. */
    public long all() {
      return compiled + called + leaving;
    }
  }

  /**
   * A method that compiled code calls.
   *
   * @param method {@code Owner.method}
   * @param guest the guest place it was called from most
   * @param count how often the thread was in it
   */
  public record Callee(String method, Location guest, long count) {}

  /**
   * A method on top of the stack while the interpreter was running.
   *
   * @param method {@code Owner.method}
   * @param count how often
   */
  public record Method(String method, long count) {}

  /** Returns how often the thread was found doing something. */
  public long count(Activity activity) {
    return activities.getOrDefault(activity, 0L);
  }

  /** Returns one page of text, as {@code --jit-profile} prints it. */
  public String text() {
    return ProfileText.of(this);
  }
}
