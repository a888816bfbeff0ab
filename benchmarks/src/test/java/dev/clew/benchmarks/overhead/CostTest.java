package dev.clew.benchmarks.overhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.observe.Work;
import org.junit.jupiter.api.Test;

class CostTest {
  @Test
  void aCostTravelsAsALine() {
    Cost cost = Cost.of("bf/a b", new Work(250, 100, 10, 1_000_000, 200_000, 300_000, 4000), 1_600_000);
    assertThat(Cost.parse(cost.line())).isEqualTo(cost);
    assertThat(cost.millisPer(500)).isEqualTo(3.2);
  }

  @Test
  void whatIsNoCostIsNotRead() {
    assertThatThrownBy(() -> Cost.parse("1 2 3")).isInstanceOf(IllegalArgumentException.class).hasMessage("not the cost of a trace: 1 2 3");
  }
}
