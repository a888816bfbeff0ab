package dev.clew.benchmarks.overhead;

import dev.clew.benchmarks.measure.Contestant;
import dev.clew.benchmarks.measure.Measurement;
import dev.clew.benchmarks.measure.Session;
import dev.clew.benchmarks.program.Program;
import java.util.List;

/**
 * Says on standard error which programs of a part are done.
 *
 * @param part the part
 */
record Steps(Part part) implements Session.Progress {
  @Override
  public void starts(Program program, Contestant contestant) {
    // a line for each process would be too many
  }

  @Override
  public void done(Program program, List<Measurement> measurements) {
    System.err.println("Overheads: " + part.id() + " " + program.name() + " is done");
  }
}
