package dev.clew.spi;

/** Parameter type of the synthetic constructor that allocates an object and sets nothing; never instantiated, null is passed. */
public final class Blank {
  private Blank() {}
}
