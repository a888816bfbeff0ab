package dev.clew.benchmarks.soak;

import dev.clew.Clew;
import dev.clew.benchmarks.soak.record.Counts;
import dev.clew.benchmarks.soak.record.Sample;
import dev.clew.benchmarks.soak.record.SampleLines;
import dev.clew.benchmarks.soak.work.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Runs the phases on a thread of their own and takes samples beside it. */
final class Observer {
  /** How long the last phase may go on after the end of the time; its last step may be a long one. */
  private static final double PATIENCE = 120;

  private final Phases phases;
  private final double sampleSeconds;
  private final Path json;
  private final List<Sample> samples = new ArrayList<>();
  private final long seed;
  private final double seconds;
  private Counts before = Counts.of(Clew.shared().statistics().summary());

  /** A run that failed; the message says where. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failure(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Makes one.
   *
   * @param json where each sample is written at once, null if nowhere
   */
  Observer(long seed, List<Kind> kinds, double seconds, double phaseSeconds, double sampleSeconds, Path json) {
    this.seed = seed;
    this.seconds = seconds;
    this.sampleSeconds = sampleSeconds;
    this.json = json;
    phases = new Phases(seed, kinds, (long) (1e9 * seconds), phaseSeconds);
  }

  /** Runs to the end and returns the samples; throws {@link Failure} if a guest failed, gave a wrong result or does not end. */
  List<Sample> run() throws IOException, InterruptedException {
    Thread guest = new Thread(phases, "guest");
    guest.setDaemon(true);
    guest.start();
    for (double next = sampleSeconds; !phases.isOver(); ) {
      // in short pieces, so that the end is not slept through
      guest.join(Math.max(1, Math.min(500, (long) (1000 * (next - phases.seconds())))));
      if (phases.seconds() >= next && phases.state().phase() > 0) {
        take();
        next = phases.seconds() + sampleSeconds;
      }
      if (phases.seconds() > seconds + PATIENCE) {
        throw new Failure(phases.place() + ": does not end; the guest is at\n" + Arrays.stream(guest.getStackTrace()).map(f -> "  " + f).collect(Collectors.joining("\n")), null);
      }
    }
    if (phases.failure() != null) {
      throw new Failure(phases.place() + ": " + phases.failure(), phases.failure());
    }
    take();
    return List.copyOf(samples);
  }

  private void take() throws IOException {
    Phases.State state = phases.state();
    Counts counts = Counts.of(Clew.shared().statistics().summary());
    Sample sample = new Sample(seed, phases.seconds(), state.phase(), state.kind(), state.work(), state.steps(), Gauges.now(), phases.settled(),
        Gauges.classesLoaded(), Gauges.classesUnloaded(), counts.since(before));
    before = counts;
    samples.add(sample);
    if (json != null) {
      Files.writeString(json, SampleLines.line(sample) + "\n", StandardOpenOption.APPEND);
    }
  }
}
