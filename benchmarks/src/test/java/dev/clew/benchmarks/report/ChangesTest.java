package dev.clew.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.benchmarks.measure.Measurement;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static List<Measurement> results(double... on) {
    return List.of(Results.measured("bf/a", "off", 4, 4, 4, 4), Results.measured("bf/a", "on", on));
  }

  @Test
  void aRatioThatLeftTheSpreadMoved() {
    String text = new Changes(results(2, 2, 2, 2), results(1, 1, 1, 1)).text();
    assertThat(text).startsWith("1 of 1 programs moved by more than the spread; all together the JIT is now 2.00x as fast")
        .containsPattern("bf/a +4\\.00x +2\\.00x +2\\.00x +1000 +2000");
  }

  @Test
  void aRatioWithinTheSpreadDidNot() {
    String text = new Changes(results(9, 1, 2, 3, 2), results(9, 2, 3, 4, 2)).text();
    assertThat(text).startsWith("0 of 1 programs moved").hasLineCount(1);
  }

  @Test
  void aMachineThatIsSlowerAsAWholeMovesNothing() {
    List<Measurement> slower = List.of(Results.measured("bf/a", "off", 8, 8, 8, 8), Results.measured("bf/a", "on", 4, 4, 4, 4));
    assertThat(new Changes(results(2, 2, 2, 2), slower).all()).singleElement().satisfies(c -> assertThat(c.isMove()).isFalse());
  }

  @Test
  void whatLostMostComesFirst() {
    List<Measurement> before = List.of(Results.measured("bf/a", "off", 1), Results.measured("bf/a", "on", 1), Results.measured("bf/b", "off", 1), Results.measured("bf/b", "on", 1));
    List<Measurement> after = List.of(Results.measured("bf/a", "off", 1), Results.measured("bf/a", "on", 0.5), Results.measured("bf/b", "off", 1), Results.measured("bf/b", "on", 2));
    assertThat(new Changes(before, after).all()).extracting(c -> c.after().program()).containsExactly("bf/b", "bf/a");
  }

  @Test
  void nothingInCommonAndAnotherSystemAreSaid() {
    Measurement other = new Measurement("bf/b", "on", "JVM 2", "1 x Q", List.of(Results.trial(1)), null);
    assertThat(new Changes(List.of(other), results(1)).text()).isEqualTo("the older results are of another system, on: JVM 2 on 1 x Q\nno program is in both results\n");
  }
}
