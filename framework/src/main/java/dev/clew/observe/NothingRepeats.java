package dev.clew.observe;

import dev.clew.trace.Location;
import java.util.List;

/**
 * A portal has met very many locations, none of which came often enough to be compiled, because one of the greens hardly ever has a value that it had before. Published once for a portal at most.
 *
 * @param stamp when
 * @param guest the latest of the locations
 * @param portal the portal, {@code demo.Interp.run}
 * @param greens the names of those greens
 * @param locations how many locations were met
 */
public record NothingRepeats(Stamp stamp, Location guest, String portal, List<String> greens, int locations) implements JitEvent {
  /** Copies the list. */
  public NothingRepeats {
    greens = List.copyOf(greens);
  }

  @Override
  public String text() {
    return "greens at " + guest.text() + "  always new: " + String.join(", ", greens) + " of " + portal + " locations " + locations;
  }
}
