package dev.clew.benchmarks.tiny.register;

import dev.clew.benchmarks.tiny.Chore;
import dev.clew.benchmarks.tiny.Language;
import java.util.function.IntFunction;

/** Machine code of a processor, emulated. */
public final class RegisterLanguage implements Language {
  /** Makes the language. */
  public RegisterLanguage() {}

  @Override
  public String name() {
    return "register";
  }

  @Override
  public IntFunction<Object> program(Chore chore) {
    Rom rom = Programs.rom(chore);
    return n -> {
      Cpu cpu = new Cpu();
      cpu.r[1] = n;
      cpu.run(rom);
      if (chore == Chore.FLOATS) {
        return cpu.f[0];
      }
      return cpu.r[0];
    };
  }

  @Override
  public int size(Chore chore) {
    return switch (chore) {
      case COUNT -> 20_000_000;
      case NESTED -> 7500;
      case FLOATS -> 25_000_000;
      case FIB -> 35;
      case OBJECTS -> 8_000_000;
      case CALLS -> 12_000_000;
    };
  }
}
