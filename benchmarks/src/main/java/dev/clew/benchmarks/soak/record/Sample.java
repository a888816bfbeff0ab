package dev.clew.benchmarks.soak.record;

import java.util.Objects;

/**
 * One look at the process.
 *
 * @param seed of the run
 * @param seconds since its start
 * @param phase the number of the phase, from 1
 * @param kind what kind of phase it is
 * @param work what is done in it
 * @param steps how often that has been done so far
 * @param now how full things are, garbage included
 * @param settled how full they were after the last collection of all garbage, at the end of the phase before, when its guests had been dropped
 * @param classesLoaded classes loaded since the start of the process
 * @param classesUnloaded classes unloaded since then
 * @param jit what the JIT has done since the sample before
 */
public record Sample(
    long seed, double seconds, int phase, String kind, String work, long steps, Levels now, Levels settled, long classesLoaded, long classesUnloaded, Counts jit) {
  /** Checks that nothing is missing, as it may be in a file. */
  public Sample {
    Objects.requireNonNull(kind, "kind is missing");
    Objects.requireNonNull(work, "work is missing");
    Objects.requireNonNull(now, "now is missing");
    Objects.requireNonNull(settled, "settled is missing");
    Objects.requireNonNull(jit, "jit is missing");
  }
}
