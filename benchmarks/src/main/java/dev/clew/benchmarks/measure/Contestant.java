package dev.clew.benchmarks.measure;

import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A way to run programs in a process that measures itself: one of ours, or a peer. */
public interface Contestant {
  /** Returns its name in results and on the command line. */
  String id();

  /** Returns what is behind it, with its version. */
  String system();

  /** Returns whether it is there for a program. */
  boolean runs(Program program);

  /** Returns for which part of the time it is measured: less than all if it has no warm-up to speak of. */
  default double share() {
    return 1;
  }

  /**
   * Returns the command line of a process that runs the program and writes a {@link Transcript}.
   *
   * @param folder for files, gone when the process has ended
   * @param nanos for how long to run the program, loading aside
   */
  List<String> command(Program program, Path folder, long nanos) throws IOException;

  /** Returns a way of ours. */
  static Contestant of(Way way, Clock clock) {
    return new Own(way, clock);
  }

  /** A way of ours. */
  record Own(Way way, Clock clock) implements Contestant {
    @Override
    public String id() {
      return way.id();
    }

    @Override
    public String system() {
      return Machine.jvm() + (clock == Clock.CPU ? " (processor time)" : "");
    }

    @Override
    public boolean runs(Program program) {
      return program.ways().contains(way);
    }

    /** The interpreter alone is warm sooner, and how long it takes then can be told from less. */
    @Override
    public double share() {
      return way == Way.ON ? 1 : 0.6;
    }

    @Override
    public List<String> command(Program program, Path folder, long nanos) {
      return Child.command(program, way, clock, nanos);
    }
  }
}
