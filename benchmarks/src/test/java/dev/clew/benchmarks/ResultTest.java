package dev.clew.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultTest {
  private static final Result WITHOUT_TWIN = new Result("p",
      Map.of(Way.UNWOVEN, 1.0, Way.OFF, 1.1, Way.ON, 0.5),
      Map.of(Way.UNWOVEN, new Samples(0.9, 1.0, 1.2), Way.OFF, new Samples(1.02, 1.02), Way.ON, new Samples(0.2, 0.1, 0.1)));
  private static final Result WITH_TWIN = new Result("q",
      Map.of(Way.UNWOVEN, 1.0, Way.OFF, 1.0, Way.ON, 1.0, Way.TWIN, 1.0),
      Map.of(Way.UNWOVEN, new Samples(8), Way.OFF, new Samples(8), Way.ON, new Samples(2), Way.TWIN, new Samples(1)));
  private static final Result SAME_AS_TWIN = new Result("r",
      Map.of(Way.UNWOVEN, 1.0, Way.OFF, 4.0, Way.ON, 1.0, Way.TWIN, 1.0),
      Map.of(Way.UNWOVEN, new Samples(9), Way.OFF, new Samples(9), Way.ON, new Samples(1), Way.TWIN, new Samples(1)));

  @Test
  void theMedianIsTheMiddleSampleOrTheMeanOfTheTwo() {
    assertThat(new Samples(3, 1, 2).median()).isEqualTo(2);
    assertThat(new Samples(4, 1, 2, 3).median()).isEqualTo(2.5);
  }

  @Test
  void ratiosAreOfMedians() {
    assertThat(WITHOUT_TWIN.speedup()).isCloseTo(10.2, within(1e-9));
    assertThat(WITHOUT_TWIN.offCost()).isCloseTo(0.02, within(1e-9));
    assertThat(WITHOUT_TWIN.wholeRun()).isCloseTo(2.2, within(1e-9));
    assertThat(WITH_TWIN.behindTwin()).isEqualTo(2);
  }

  @Test
  void theTableHasAColumnForEachHeading() {
    assertThat(WITHOUT_TWIN.row()).hasSameSizeAs(Result.header()).contains("10.2x").contains("2.0%").contains("2.2x").contains("100%").contains(" - ");
    assertThat(WITH_TWIN.row()).hasSameSizeAs(Result.header()).contains("2.00x").doesNotContain(" - ");
  }

  @Test
  void meansAreGeometric() {
    assertThat(Result.meanRow("mean", List.of(WITH_TWIN, SAME_AS_TWIN))).hasSameSizeAs(Result.header()).contains("6.0x").contains("1.41x").contains("2.0x");
    assertThat(Result.meanRow("mean", List.of(WITHOUT_TWIN))).hasSameSizeAs(Result.header()).contains("10.2x").contains(" - ");
  }

  @Test
  void jsonIsOneLine() {
    assertThat(WITHOUT_TWIN.json()).startsWith("{\"program\":\"p\",\"unwoven\":1.000000").endsWith("}").doesNotContain("\n").doesNotContain("twin");
    assertThat(WITH_TWIN.json()).contains("\"twin\":1.000000,\"behindTwin\":2.000,");
  }
}
