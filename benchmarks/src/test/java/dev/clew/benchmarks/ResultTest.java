package dev.clew.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultTest {
  private static final Result RESULT = new Result("p", 3,
      Map.of(Way.UNWOVEN, 1.0, Way.OFF, 1.1, Way.ON, 0.5),
      Map.of(Way.UNWOVEN, new Samples(0.9, 1.0, 1.2), Way.OFF, new Samples(1.02, 1.02), Way.ON, new Samples(0.2, 0.1, 0.1)));

  @Test
  void theMedianIsTheMiddleSampleOrTheMeanOfTheTwo() {
    assertThat(new Samples(3, 1, 2).median()).isEqualTo(2);
    assertThat(new Samples(4, 1, 2, 3).median()).isEqualTo(2.5);
  }

  @Test
  void ratiosAreOfMedians() {
    assertThat(RESULT.speedup()).isCloseTo(10.2, within(1e-9));
    assertThat(RESULT.offCost()).isCloseTo(0.02, within(1e-9));
    assertThat(RESULT.wholeRun()).isCloseTo(2.2, within(1e-9));
  }

  @Test
  void theTableHasAColumnForEachHeading() {
    assertThat(RESULT.row()).hasSameSizeAs(Result.header());
    assertThat(RESULT.row()).contains("10.2x").contains("2.0%").contains("2.2x").contains("100%");
  }

  @Test
  void jsonIsOneLine() {
    assertThat(RESULT.json()).startsWith("{\"program\":\"p\",\"runs\":3,\"unwoven\":1.000000").endsWith("}").doesNotContain("\n");
  }
}
