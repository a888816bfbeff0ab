package dev.clew.benchmarks.tiny.register;

import java.util.function.Function;
import java.util.function.IntFunction;

/** Runs a program given as text. */
public final class RegisterText implements Function<String, IntFunction<Object>> {
  /** Made by its name, in the loader that weaves. */
  public RegisterText() {}

  @Override
  public IntFunction<Object> apply(String text) {
    Rom rom = Assembler.assemble(text);
    return n -> {
      Cpu cpu = new Cpu();
      cpu.r[1] = n;
      cpu.run(rom);
      return cpu.r[0] + " " + cpu.f[0];
    };
  }
}
