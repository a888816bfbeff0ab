package dev.clew.benchmarks.measure;

import java.util.List;
import java.util.Objects;

/**
 * All that was measured of one program run one way: a line of a file of results.
 *
 * @param program {@code language/program}
 * @param way how it was run: a way of ours, or the name of a peer
 * @param system the JVM or the peer, with its version
 * @param machine processors and operating system
 * @param trials one for each process
 * @param failure what went wrong, null if nothing did; there may be trials from before that
 */
public record Measurement(String program, String way, String system, String machine, List<Trial> trials, String failure) {
  /** Checks what was read from elsewhere. */
  public Measurement {
    Objects.requireNonNull(program, "no program");
    Objects.requireNonNull(way, "no way");
    Objects.requireNonNull(trials, "no trials");
    if (!program.matches("(?s)[^/]+/.+")) {
      throw new IllegalArgumentException("a program is called language/program, not " + program);
    }
    if (trials.isEmpty() && failure == null) {
      throw new IllegalArgumentException("neither trials nor a failure");
    }
    trials = List.copyOf(trials);
  }

  /** Returns whether it may be used. */
  public boolean succeeded() {
    return failure == null;
  }

  /** Returns the first part of the program's name. */
  public String language() {
    return program.substring(0, program.indexOf('/'));
  }
}
