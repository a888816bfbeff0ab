package dev.clew.runtime;

import java.util.SplittableRandom;

/** Random failures on request, for tests: seeded, so that a run can be repeated on one thread. */
final class Stress {
  private final int guards;
  private final int aborts;
  private final int warmUp;
  private final SplittableRandom random;

  Stress(Parameters parameters) {
    guards = parameters.intValue(Parameter.STRESS_GUARDS);
    aborts = parameters.intValue(Parameter.STRESS_ABORTS);
    warmUp = parameters.intValue(Parameter.STRESS_WARM_UP);
    random = new SplittableRandom(parameters.longValue(Parameter.STRESS_SEED));
  }

  boolean failsGuards() {
    return guards > 0;
  }

  boolean failGuard() {
    return guards > 0 && oneIn(guards);
  }

  boolean abort() {
    return aborts > 0 && oneIn(aborts);
  }

  boolean denyWarmUp() {
    return warmUp > 0 && oneIn(warmUp);
  }

  private synchronized boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }
}
