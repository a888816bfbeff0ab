package dev.clew.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Both hints about change on one field. */
class QuasiArrayTest {
  private static List<Mistake> mistakes(String body) {
    Map<String, byte[]> classes = Compiler.compile("class Main { " + body + " }");
    return World.weaver(classes).examine(classes.get("Main")).mistakes();
  }

  @Test
  void anArrayMayBeReplacedSeldomAndNeverWritten() {
    assertThat(mistakes("@QuasiImmutable @Immutable Object[] children; void set(Object[] c) { children = c; }")).isEmpty();
  }

  @Test
  void whatIsNoArrayIsOneOrTheOther() {
    assertThat(mistakes("@QuasiImmutable @Immutable Object child;")).extracting(Mistake::rule).containsExactly(Rule.QUASI_AND_IMMUTABLE);
  }

  @Test
  void aFieldOfAnImmutableClassMayChangeSeldom() {
    Map<String, byte[]> classes = Compiler.compile("@Immutable\nclass Main { @QuasiImmutable int seldom; void set(int s) { seldom = s; } }");
    assertThat(World.weaver(classes).examine(classes.get("Main")).mistakes()).isEmpty();
  }
}
