package dev.clew.benchmarks.soak.made;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MadeTest {
  private static final long START = Long.getLong("clew.fuzz.seed", System.nanoTime() % 1_000_000_000);
  private static final int MANY = 300;

  @Test
  void noRoutineNeedsMoreThan64Bits() {
    for (long seed = START; seed < START + MANY; seed++) {
      Routine routine = Routine.random(new Random(seed));
      assertThat(routine.run(200)).as("-Dclew.fuzz.seed=%d", seed).isBetween(0L, routine.modulus() - 1);
    }
  }

  @Test
  void theSameSeedMakesTheSameProgram() {
    assertThat(Routine.random(new Random(START)).scheme(SchemeShape.DO)).isEqualTo(Routine.random(new Random(START)).scheme(SchemeShape.DO));
    assertThat(BfText.random(new Random(START)).source()).isEqualTo(BfText.random(new Random(START)).source());
  }

  @Test
  void bfProgramsWriteWhatAPlainInterpreterSays() {
    assertThat(new String(PlainBf.run("++++++++[>++++++++<-]>+.+.", 0, 1000), StandardCharsets.US_ASCII)).isEqualTo("AB");
    assertThat(PlainBf.run("+[]", 0, 1000)).isNull();
  }
}
