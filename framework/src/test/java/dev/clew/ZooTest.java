package dev.clew;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.modes.Mode;
import dev.clew.modes.Modes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every construct of the zoo, as javac compiles it, gives the same result in every mode. */
class ZooTest {
  private static final ClassLoader LOADER = ZooTest.class.getClassLoader();
  private static final ZooChecks CHECKS = new ZooChecks(LOADER);

  static Stream<Arguments> everything() throws Exception {
    return ZooChecks.pairs(programs(), Arrays.stream(Mode.values()).filter(m -> m != Mode.PLAIN).toList());
  }

  private static List<String> programs() throws Exception {
    return Zoo.programs(Zoo.home(ZooTest.class), LOADER);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everything")
  void givesThePlainResult(String program, Mode mode) throws Exception {
    CHECKS.check(program, mode);
  }

  @Test
  void plainRunsAreStable() throws Exception {
    var modes = new Modes(LOADER, Zoo.PREFIX);
    assertThat(programs()).hasSizeGreaterThan(20);
    for (String program : programs()) {
      List<String> first = modes.run(Mode.PLAIN, Zoo.PREFIX + program, 0).results();
      assertThat(modes.run(Mode.PLAIN, Zoo.PREFIX + program, 0).results()).as(program).isEqualTo(first);
      assertThat(first.get(0)).as(program).doesNotContain("\tat ");
    }
  }
}
