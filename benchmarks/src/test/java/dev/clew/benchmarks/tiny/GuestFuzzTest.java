package dev.clew.benchmarks.tiny;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random programs give the same result, or end by the same error, with the JIT as without, however eager, forgetful or unlucky it is. {@code
 * -Dclew.fuzz.seconds} says how long the test goes on, {@code -Dclew.fuzz.seed} where it starts; a failure names the seed that reproduces it, after making
 * the program smaller.
 */
class GuestFuzzTest {
  private static final double SECONDS = Double.parseDouble(System.getProperty("clew.fuzz.seconds", "3"));
  private static final long START = Long.getLong("clew.fuzz.seed", System.nanoTime() % 1_000_000_000);
  private static final int TRIES = 3000;

  @Test
  void programsDoTheSameWithTheJit() {
    System.out.println("fuzzing programs from seed " + START);
    long end = System.nanoTime() + (long) (SECONDS * 1e9);
    int programs = 0;
    for (long seed = START; programs == 0 || System.nanoTime() < end; seed++) {
      List<Object> program = GuestGenerator.generate(seed);
      Random random = new Random(seed);
      for (GuestLanguage language : GuestLanguage.values()) {
        check(seed, new GuestCase(language, program, GuestCase.parameters(random)));
      }
      programs++;
    }
    System.out.println(programs + " programs in " + GuestLanguage.values().length + " languages");
  }

  private static boolean fails(String failure) {
    return !failure.isEmpty() && !failure.startsWith(GuestCase.UNENDING);
  }

  private static void check(long seed, GuestCase guest) {
    String failure = guest.failure();
    if (!failure.isEmpty()) {
      GuestCase reduced = failure.startsWith(GuestCase.UNENDING) ? guest : GuestReducer.reduce(guest, c -> fails(c.failure()), TRIES);
      assertThat(failure).as("-Dclew.fuzz.seed=%d: reduced to %s%n%s", seed, reduced.failure(), reduced).isEmpty();
    }
  }
}
