package dev.clew.benchmarks.overhead;

import dev.clew.benchmarks.measure.Clock;
import dev.clew.benchmarks.measure.Contestant;
import dev.clew.benchmarks.measure.Machine;
import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One side of a {@link Pair}: a way to run programs, with options for the JVM.
 *
 * @param id its name in tables
 * @param way how the program is run
 * @param options for the JVM, which may write to the folder
 */
record Variant(String id, Way way, Function<Path, List<String>> options) implements Contestant {
  /** Woven, the JIT switched off. */
  static final Variant OFF = new Variant("off", Way.OFF, folder -> List.of());
  /** As the author compiled it. */
  static final Variant UNWOVEN = new Variant("unwoven", Way.UNWOVEN, folder -> List.of());
  /** The JIT as it comes. */
  static final Variant ON = new Variant("on", Way.ON, folder -> List.of());
  /** With the log, to a file. */
  static final Variant LOG = new Variant("log", Way.ON, folder -> List.of("-Dclew.log=" + folder.resolve("log")));
  /** With a recording as Flight Recorder makes it when nothing else is said: hundreds of HotSpot's own kinds of events, too. */
  static final Variant JFR = new Variant("jfr", Way.ON, folder -> recording(folder, ""));
  /** With a recording that has the framework's events and none of HotSpot's that somebody would have to switch on. */
  static final Variant JFR_OWN = new Variant("jfr-own", Way.ON, folder -> recording(folder, ",settings=none"));

  /** Flight Recorder's words about itself would be in the transcript; its errors shall. */
  private static List<String> recording(Path folder, String more) {
    return List.of("-Xlog:jfr*=error", "-XX:FlightRecorderOptions=repository=" + folder.resolve("repository"),
        "-XX:StartFlightRecording=filename=" + folder.resolve("recording.jfr") + more);
  }

  @Override
  public String system() {
    return Machine.jvm();
  }

  @Override
  public boolean runs(Program program) {
    return program.ways().contains(way);
  }

  @Override
  public List<String> command(Program program, Path folder, long nanos) throws IOException {
    List<String> command = new ArrayList<>(Contestant.of(way, Clock.WALL).command(program, folder, nanos));
    command.addAll(1, options.apply(folder));
    return command;
  }
}
