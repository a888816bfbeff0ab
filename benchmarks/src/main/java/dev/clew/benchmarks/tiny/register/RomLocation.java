package dev.clew.benchmarks.tiny.register;

import dev.clew.annotations.LocationProvider;

/** Names a position by number and mnemonic. */
public final class RomLocation implements LocationProvider {
  /** Made by the framework. */
  public RomLocation() {}

  @Override
  public String locate(Object[] greens) {
    int pc = (Integer) greens[1];
    return pc + " " + Isa.mnemonic(Isa.op(((Rom) greens[0]).word(pc)));
  }
}
