package dev.clew.benchmarks.soak.work;

import dev.clew.benchmarks.Guest;
import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.Way;

/** Runs a sample program over and over. */
final class SampleProgram implements Work {
  private final String name;
  private final Object expected;
  private final Guest guest;

  SampleProgram(Program program) {
    name = program.name();
    expected = program.expected().orElseThrow(() -> new IllegalStateException("nothing tells what " + program.name() + " gives"));
    guest = program.load(Way.ON);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void step() throws Exception {
    WrongResult.check(name, expected, String.valueOf(guest.run()));
  }
}
