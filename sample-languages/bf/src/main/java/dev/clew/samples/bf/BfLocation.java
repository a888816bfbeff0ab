package dev.clew.samples.bf;

import dev.clew.annotations.LocationProvider;

/** Names guest positions the way compilers do, {@code mandelbrot.bf:12:5}. */
public final class BfLocation implements LocationProvider {
  /** Made by the framework. */
  public BfLocation() {}

  @Override
  public String locate(Object[] greens) {
    return ((Program) greens[0]).locate((Integer) greens[1]);
  }
}
