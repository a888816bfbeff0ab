package dev.clew.samples.prolog.engine;

import dev.clew.annotations.LocationProvider;

/** Names guest positions, {@code queens.pl:12 select/3}. */
public final class PrologLocation implements LocationProvider {
  /** Made by the framework. */
  public PrologLocation() {}

  @Override
  public String locate(Object[] greens) {
    return ((Node) greens[0]).location();
  }
}
