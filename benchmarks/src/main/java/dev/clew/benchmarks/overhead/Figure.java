package dev.clew.benchmarks.overhead;

import dev.clew.benchmarks.measure.Repetition;
import dev.clew.benchmarks.measure.Trial;
import dev.clew.benchmarks.report.Samples;
import java.time.Duration;

/** What of a process is compared. */
enum Figure {
  /** A run when the program is warm: the first half of the process's time is left out. */
  WARM {
    @Override
    Duration time(Effort effort) {
      return effort.time();
    }

    @Override
    double seconds(Trial trial) {
      return Samples.warm(trial).median();
    }

    @Override
    String text(Effort effort) {
      return "a warm run, in " + effort.seconds();
    }
  },
  /** Loading the program and running it once: most traces are compiled then, and so most events happen. */
  SHORT {
    @Override
    Duration time(Effort effort) {
      return Duration.ofNanos(1);
    }

    @Override
    double seconds(Trial trial) {
      return trial.repetitions().stream().mapToLong(Repetition::nanos).sum() / 1e9;
    }

    @Override
    String text(Effort effort) {
      return "loading and the first run";
    }
  };

  /** Returns for how long a process runs the program. */
  abstract Duration time(Effort effort);

  /** Returns the figure of a process. */
  abstract double seconds(Trial trial);

  /** Returns what it is, for the head of a table. */
  abstract String text(Effort effort);
}
