package dev.clew.behaviours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.modes.Mode;
import dev.clew.modes.Modes;
import dev.clew.modes.Observation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Runs the portal of a row. */
final class Rows {
  private static final String PREFIX = "dev.clew.behaviours.portals.";
  private static final Set<Mode> MODES =
      EnumSet.of(Mode.OFF, Mode.BLACKHOLE, Mode.THRESHOLD_1, Mode.THRESHOLD_3, Mode.BRIDGES, Mode.EXITS, Mode.UNOPTIMISED, Mode.STRESS_GUARDS, Mode.STRESS_ABORTS, Mode.STRESS_WARM_UP);
  private static final Modes RUNNER = new Modes(Rows.class.getClassLoader(), PREFIX);

  private Rows() {}

  /**
   * Demands the plain run's result in every mode, and returns what one more run shows.
   *
   * @param program {@code Group$RowNNN}
   * @param parameters of that run, where they differ from RPython's test settings
   */
  static Observation check(String program, String... parameters) throws Exception {
    long seed = Long.getLong("clew.test.seed", System.nanoTime());
    List<String> plain = RUNNER.run(Mode.PLAIN, PREFIX + program, seed).results();
    assertThat(plain.get(0)).doesNotContain("\tat ");
    for (Mode mode : MODES) {
      assertThat(RUNNER.run(mode, PREFIX + program, seed).results()).as("%s in mode %s, -Dclew.test.seed=%d", program, mode, seed).isEqualTo(plain);
    }
    Observation seen = observe(program, parameters);
    assertThat(seen.result()).as(program).isEqualTo(plain.get(0));
    assertThat(seen.summary().failures()).as("internal failures of %s", program).isEmpty();
    return seen;
  }

  /** Runs the program once, as {@link #check} does in the end. */
  static Observation observe(String program, String... parameters) throws Exception {
    return RUNNER.observe(PREFIX + program, parameters);
  }

  /** Returns loops and bridges compiled: what the document calls T. */
  static long traces(Observation seen) {
    return seen.summary().loops() + seen.summary().bridges();
  }
}
