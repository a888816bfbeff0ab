package dev.clew.observe;

import dev.clew.trace.Location;

/**
 * A loop and its bridges have been compiled anew as one method.
 *
 * @param stamp when
 * @param tree the loop
 * @param guest the loop header
 * @param traces how many traces are in the method
 * @param generatingNanos time spent, all phases
 * @param bytes size of the class file
 * @param className name of the generated class, as stack traces show it
 */
public record RegionStitched(Stamp stamp, int tree, Location guest, int traces, long generatingNanos, int bytes, String className) implements JitEvent {

  @Override
  public String text() {
    return "region " + tree + " at " + guest.text() + "  traces " + traces + " bytes " + bytes + " us " + generatingNanos / 1000;
  }
}
