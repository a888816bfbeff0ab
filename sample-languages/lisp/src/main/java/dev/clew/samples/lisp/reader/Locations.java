package dev.clew.samples.lisp.reader;

import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.Pair;
import java.util.IdentityHashMap;
import java.util.Map;

/** Where pairs were read. Beside the pairs and not in them: a pair of a program's data has no place and should not pay for one. */
public final class Locations {
  private final Map<Pair, Location> places = new IdentityHashMap<>();

  /** Makes a table without an entry. */
  public Locations() {}

  /** Tells a pair's place. */
  public void put(Pair pair, Location place) {
    places.put(pair, place);
  }

  /** Returns the place of a pair, {@link Location#NONE} if it has none or is no pair. */
  public Location of(Object datum) {
    return datum instanceof Pair ? places.getOrDefault(datum, Location.NONE) : Location.NONE;
  }
}
