package dev.clew.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EffectsTest {
  private static List<Effects> all() {
    List<Effects> all = new ArrayList<>();
    for (int bits = 0; bits <= Effects.ALL.bits(); bits++) {
      all.add(new Effects(bits));
    }
    return all;
  }

  @Test
  void formALattice() {
    for (Effects a : all()) {
      assertThat(a.and(a)).isEqualTo(a);
      assertThat(a.and(Effects.NONE)).isEqualTo(a);
      assertThat(a.and(Effects.ALL)).isEqualTo(Effects.ALL);
      assertThat(a.without(a)).isEqualTo(Effects.NONE);
      assertThat(Effects.ALL.without(a).and(a)).isEqualTo(Effects.ALL);
      for (Effects b : all()) {
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.and(b).without(b)).isEqualTo(a.without(b));
      }
    }
  }

  @Test
  void interferenceIsSymmetricAndOnlyGrows() {
    for (Effects a : all()) {
      assertThat(Effects.NONE.interferes(a)).isFalse();
      for (Effects b : all()) {
        assertThat(a.interferes(b)).isEqualTo(b.interferes(a));
        if (a.interferes(b)) {
          assertThat(a.and(Effects.RAISES).interferes(b)).isTrue();
          assertThat(a.interferes(b.and(Effects.READS_ARRAYS))).isTrue();
          assertThat(Effects.ALL.interferes(b)).isTrue();
        }
      }
    }
  }

  @Test
  void writesHitReadsAndWritesOfTheSameSort() {
    assertThat(Effects.READS_FIELDS.interferes(Effects.READS_FIELDS)).isFalse();
    assertThat(Effects.WRITES_FIELDS.interferes(Effects.READS_FIELDS)).isTrue();
    assertThat(Effects.WRITES_FIELDS.interferes(Effects.WRITES_FIELDS)).isTrue();
    assertThat(Effects.WRITES_FIELDS.interferes(Effects.READS_ARRAYS)).isFalse();
    assertThat(Effects.WRITES_ARRAYS.interferes(Effects.READS_ARRAYS)).isTrue();
    assertThat(Effects.WRITES_ARRAYS.interferes(Effects.WRITES_FIELDS)).isFalse();
    assertThat(Effects.ALL.interferes(Effects.ALL)).isTrue();
    assertThat(Effects.RAISES.interferes(Effects.ALL)).isFalse();
  }

  @Test
  void onlyWhatNobodySeesIsRemovable() {
    assertThat(Effects.NONE.removable()).isTrue();
    assertThat(Effects.READS_FIELDS.and(Effects.READS_ARRAYS).removable()).isTrue();
    assertThat(List.of(Effects.WRITES_FIELDS, Effects.WRITES_ARRAYS, Effects.RAISES, Effects.ALL)).noneMatch(Effects::removable);
    assertThat(Effects.ALL.without(Effects.RAISES).removable()).isFalse();
    assertThat(Effects.ALL.mayInvalidate()).isTrue();
    assertThat(Effects.WRITES_FIELDS.mayInvalidate()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Op.class)
  void rowsHaveTheEffectsOfTheirFamily(Op op) {
    Effects effects = op.effects();
    switch (op.family()) {
      case PURE, ALLOCATION, GUARD, CONTROL, HINT -> assertThat(effects).isEqualTo(Effects.NONE);
      case LOAD -> assertThat(effects.removable() && !effects.equals(Effects.NONE)).isTrue();
      case STORE -> assertThat(effects.writesFields() ^ effects.writesArrays()).isTrue();
      case EFFECT -> assertThat(effects).isEqualTo(Effects.ALL);
    }
  }
}
