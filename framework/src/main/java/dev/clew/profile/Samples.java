package dev.clew.profile;

import dev.clew.trace.Location;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Adds samples up. Not safe for several threads. */
final class Samples {
  private final Function<String, Location> places;
  private final Map<Activity, Long> activities = new EnumMap<>(Activity.class);
  private final Map<Location, Map<Activity, Long>> byPlace = new HashMap<>();
  private final Map<String, Map<Location, Long>> callees = new HashMap<>();
  private final Map<String, Long> methods = new HashMap<>();
  private long count;

  /**
   * Creates an empty sum.
   *
   * @param places says which guest place a generated class belongs to
   */
  Samples(Function<String, Location> places) {
    this.places = places;
  }

  void add(Sample sample) {
    count++;
    activities.merge(sample.activity(), 1L, Long::sum);
    if (sample.generated() != null) {
      Location place = places.apply(sample.generated());
      byPlace.computeIfAbsent(place, p -> new EnumMap<>(Activity.class)).merge(sample.activity(), 1L, Long::sum);
      if (sample.method() != null) {
        callees.computeIfAbsent(sample.method(), m -> new LinkedHashMap<>()).merge(place, 1L, Long::sum);
      }
    } else if (sample.method() != null) {
      methods.merge(sample.method(), 1L, Long::sum);
    }
  }

  Profile profile(String thread, long nanos) {
    return new Profile(thread, nanos, count, activities,
        sorted(byPlace, Samples::place, Profile.Place::all),
        sorted(callees, Samples::callee, Profile.Callee::count),
        sorted(methods, e -> new Profile.Method(e.getKey(), e.getValue()), Profile.Method::count));
  }

  private static Profile.Place place(Map.Entry<Location, Map<Activity, Long>> e) {
    Map<Activity, Long> found = e.getValue();
    long compiled = found.getOrDefault(Activity.COMPILED, 0L);
    long called = found.getOrDefault(Activity.CALLED, 0L);
    return new Profile.Place(e.getKey(), compiled, called, found.values().stream().mapToLong(n -> n).sum() - compiled - called);
  }

  private static Profile.Callee callee(Map.Entry<String, Map<Location, Long>> e) {
    Location most = e.getValue().entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return new Profile.Callee(e.getKey(), most, e.getValue().values().stream().mapToLong(n -> n).sum());
  }

  private static <K, V, R> List<R> sorted(Map<K, V> counts, Function<Map.Entry<K, V>, R> row, ToLongFunction<R> by) {
    return counts.entrySet().stream().map(row).sorted(Comparator.comparingLong(by).reversed().thenComparing(Object::toString)).toList();
  }
}
