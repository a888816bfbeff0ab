package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.observe.NothingRepeats;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of a portal that compiles nothing. */
class NoveltyTest {
  private final List<NothingRepeats> reports = new ArrayList<>();
  private Clew jit;
  private Guest guest;

  @BeforeEach
  void create() throws Exception {
    jit = Clew.builder().set("threshold", "20").build();
    jit.addListener(event -> {
      if (event instanceof NothingRepeats r) {
        reports.add(r);
      }
    });
    guest = new Guest(jit, "NewGreens");
  }

  @AfterEach
  void close() {
    assertThat(jit.statistics().internalFailures()).isZero();
    jit.close();
  }

  @Test
  void aGreenThatCountsIsNamedOnce() throws Exception {
    guest.call("counter", Novelty.LOCATIONS + 1000, null);
    guest.call("counter", 2 * Novelty.LOCATIONS, null);
    assertThat(reports).singleElement().satisfies(r -> {
      assertThat(r.text()).isEqualTo("greens at counter[null, 19999]  always new: i of dev.clew.runtime.guests.NewGreens.counter locations 20000");
      assertThat(jit.statistics().summary().newGreens()).singleElement().extracting("greens").isEqualTo(List.of("i"));
    });
  }

  @Test
  void aGreenThatRepeatsBesideItIsNot() throws Exception {
    guest.call("counters", Novelty.LOCATIONS + 1000);
    assertThat(reports).singleElement().extracting(NothingRepeats::greens).isEqualTo(List.of("i"));
  }

  @Test
  void anObjectMadeForEachIterationIsNamed() throws Exception {
    guest.call("objects", Novelty.LOCATIONS + 1000);
    assertThat(reports).singleElement().extracting(NothingRepeats::greens).isEqualTo(List.of("program"));
  }

  @Test
  void whatIsCompiledIsNotNewAllTheTime() throws Exception {
    guest.call("red", 100, 0);
    assertThat(jit.statistics().loops()).isEqualTo(1);
    for (int mode = 1; mode < Novelty.LOCATIONS + 1000; mode++) {
      guest.call("red", 1, mode);
    }
    assertThat(reports).isEmpty();
  }

  @Test
  void aLongProgramThatIsRunOnceHasNoGreenToBlame() throws Exception {
    guest.call("many", Novelty.LOCATIONS + 1000);
    assertThat(reports).isEmpty();
  }

  @Test
  void aPortalThatIsNeverPassedBehindALoopHeaderIsNamed() throws Exception {
    guest.call("unmarked", 100, 0);
    assertThat(jit.statistics().summary().withoutLoopHeader()).containsExactly("dev.clew.runtime.guests.NewGreens.unmarked");
  }
}
