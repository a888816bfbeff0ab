package dev.clew.benchmarks.tiny.bytecode;

import dev.clew.annotations.LocationProvider;

/** Names a position by function, number and instruction. */
public final class Location implements LocationProvider {
  /** Made by the framework. */
  public Location() {}

  @Override
  public String locate(Object[] greens) {
    return ((Function) greens[0]).locate((Integer) greens[1]);
  }
}
