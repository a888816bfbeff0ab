package dev.clew.benchmarks.measure;

import java.util.List;
import java.util.Objects;

/**
 * What one process measured.
 *
 * @param repetitions in their order, the loading first
 * @param peakBytes the most memory that the process had, as the operating system counts it; 0 if that is not known
 */
public record Trial(List<Repetition> repetitions, long peakBytes) {
  /** Checks what was read from elsewhere. */
  public Trial {
    Objects.requireNonNull(repetitions, "a trial has no repetitions");
    if (repetitions.size() < 2 || repetitions.get(0).runs() != 0 || repetitions.stream().skip(1).anyMatch(r -> r.runs() < 1)) {
      throw new IllegalArgumentException("a trial is its loading (0 runs), then at least one repetition of one or more runs");
    }
    repetitions = List.copyOf(repetitions);
  }
}
