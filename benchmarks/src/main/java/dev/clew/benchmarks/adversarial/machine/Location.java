package dev.clew.benchmarks.adversarial.machine;

import dev.clew.annotations.LocationProvider;

/** Names a position by routine, number and instruction. */
public final class Location implements LocationProvider {
  /** Made by the framework. */
  public Location() {}

  @Override
  public String locate(Object[] greens) {
    return ((Routine) greens[0]).locate((Integer) greens[1]);
  }
}
