package dev.clew.benchmarks.measure;

import dev.clew.benchmarks.program.Program;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures programs one after the other; for each, its contestants take turns, each round in another order.
 *
 * @param contestants all of them
 * @param processes how many processes measure each program each way
 * @param time for how long a process runs the program
 * @param limit when a process is ended that is not done
 */
public record Session(List<Contestant> contestants, int processes, Duration time, Duration limit) {
  /** Is told how it goes. */
  public interface Progress {
    /** Called before each process. */
    void starts(Program program, Contestant contestant);

    /** Called when a program has been measured in all ways. */
    void done(Program program, List<Measurement> measurements);
  }

  /** Returns how many processes there will be. */
  public int size(List<Program> programs) {
    return programs.stream().mapToInt(p -> processes * contestantsFor(p).size()).sum();
  }

  /** Measures. A program that fails is a result too. */
  public List<Measurement> run(List<Program> programs, Progress progress) throws IOException, InterruptedException {
    List<Measurement> all = new ArrayList<>();
    for (Program program : programs) {
      List<Measurement> measurements = measure(program, progress);
      progress.done(program, measurements);
      all.addAll(measurements);
    }
    return all;
  }

  private List<Measurement> measure(Program program, Progress progress) throws IOException, InterruptedException {
    List<Contestant> turns = new ArrayList<>(contestantsFor(program));
    Map<Contestant, List<Trial>> trials = new LinkedHashMap<>();
    turns.forEach(c -> trials.put(c, new ArrayList<>()));
    Map<Contestant, String> failures = new LinkedHashMap<>();
    Optional<String> expected = program.expected();
    for (int round = 0; round < processes; round++) {
      for (Contestant contestant : turns) {
        progress.starts(program, contestant);
        try {
          if (!failures.containsKey(contestant)) {
            Launch.Outcome outcome = launch(program, contestant);
            trials.get(contestant).add(new Trial(outcome.transcript().repetitions(), outcome.peakBytes()));
            expected.filter(e -> !outcome.transcript().gives(e)).ifPresent(e -> failures.put(contestant, "another result than expected: "
                + outcome.transcript().output().lines().limit(2).toList()));
          }
        } catch (Launch.Failure e) {
          failures.put(contestant, e.getMessage());
        }
      }
      Collections.rotate(turns, 1);
    }
    return trials.entrySet().stream()
        .map(e -> new Measurement(program.name(), e.getKey().id(), e.getKey().system(), Machine.describe(), e.getValue(), failures.get(e.getKey())))
        .toList();
  }

  private Launch.Outcome launch(Program program, Contestant contestant) throws IOException, InterruptedException {
    return Launch.once(limit, folder -> contestant.command(program, folder, (long) (contestant.share() * time.toNanos())));
  }

  private List<Contestant> contestantsFor(Program program) {
    return contestants.stream().filter(c -> c.runs(program)).toList();
  }
}
