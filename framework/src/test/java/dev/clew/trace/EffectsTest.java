package dev.clew.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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

  static int first;
  static int second;

  private static Effects fields(Effects sorts, String... names) {
    return new Effects(sorts.bits(), Arrays.stream(names).map(EffectsTest::field).collect(Collectors.toSet()));
  }

  private static FieldDescr field(String name) {
    try {
      return FieldDescr.of(EffectsTest.class.getDeclaredField(name));
    } catch (NoSuchFieldException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void someFieldsOnly() {
    Effects writesFirst = fields(Effects.WRITES_FIELDS, "first");
    assertThat(writesFirst.writes(field("first"))).isTrue();
    assertThat(writesFirst.writes(field("second"))).isFalse();
    assertThat(writesFirst.touches(field("second"))).isFalse();
    assertThat(fields(Effects.READS_FIELDS, "first").touches(field("first"))).isTrue();
    assertThat(fields(Effects.READS_FIELDS, "first").writes(field("first"))).isFalse();
    assertThat(Effects.ALL.writes(field("second"))).isTrue();
    assertThat(Effects.NONE.touches(field("first"))).isFalse();
  }

  @Test
  void fieldsApartDoNotInterfere() {
    Effects writesFirst = fields(Effects.WRITES_FIELDS, "first");
    assertThat(writesFirst.interferes(fields(Effects.READS_FIELDS, "second"))).isFalse();
    assertThat(writesFirst.interferes(fields(Effects.READS_FIELDS, "first", "second"))).isTrue();
    assertThat(writesFirst.interferes(Effects.READS_FIELDS)).isTrue();
    assertThat(Effects.READS_FIELDS.interferes(writesFirst)).isTrue();
  }

  private static Effects arrays(Effects sorts, Class<?>... components) {
    return new Effects(sorts.bits(), null, Arrays.stream(components).map(ArrayDescr::of).collect(Collectors.toSet()));
  }

  @Test
  void someArraysOnly() {
    Effects writesBytes = arrays(Effects.WRITES_ARRAYS, byte.class);
    assertThat(writesBytes.writes(ArrayDescr.of(byte.class))).isTrue();
    assertThat(writesBytes.touches(ArrayDescr.of(int.class))).isFalse();
    assertThat(arrays(Effects.READS_ARRAYS, byte.class).writes(ArrayDescr.of(byte.class))).isFalse();
    assertThat(Effects.WRITES_ARRAYS.writes(ArrayDescr.of(int.class))).isTrue();
    assertThat(Effects.WRITES_FIELDS.writes(ArrayDescr.of(int.class))).isFalse();
    assertThat(arrays(Effects.READS_ARRAYS, String.class).touches(ArrayDescr.of(Object.class))).as("an Object[] may be a String[]").isTrue();
    assertThat(arrays(Effects.READS_ARRAYS, Object.class).touches(ArrayDescr.of(String.class))).isTrue();
  }

  @Test
  void arraysApartDoNotInterfere() {
    Effects writesBytes = arrays(Effects.WRITES_ARRAYS, byte.class);
    assertThat(writesBytes.interferes(arrays(Effects.READS_ARRAYS, int.class, long.class))).isFalse();
    assertThat(writesBytes.interferes(arrays(Effects.READS_ARRAYS, int.class, byte.class))).isTrue();
    assertThat(Effects.READS_ARRAYS.interferes(writesBytes)).isTrue();
    assertThat(writesBytes.and(fields(Effects.WRITES_FIELDS, "first")).interferes(fields(Effects.READS_FIELDS, "second"))).isFalse();
  }

  @Test
  void arraysAddUpAndMeet() {
    Effects bytes = arrays(Effects.WRITES_ARRAYS, byte.class);
    assertThat(bytes.and(arrays(Effects.READS_ARRAYS, int.class))).isEqualTo(arrays(Effects.WRITES_ARRAYS.and(Effects.READS_ARRAYS), byte.class, int.class));
    assertThat(bytes.and(Effects.READS_ARRAYS).arrays()).as("all arrays").isNull();
    assertThat(Effects.RAISES.and(bytes)).isEqualTo(bytes.and(Effects.RAISES));
    assertThat(Effects.ALL.within(bytes)).isEqualTo(bytes);
    assertThat(bytes.without(Effects.WRITES_ARRAYS)).isEqualTo(Effects.NONE);
  }

  @Test
  void fieldsAddUpAndMeet() {
    Effects first = fields(Effects.WRITES_FIELDS, "first");
    Effects second = fields(Effects.READS_FIELDS, "second");
    assertThat(first.and(second)).isEqualTo(fields(Effects.WRITES_FIELDS.and(Effects.READS_FIELDS), "first", "second"));
    assertThat(first.and(Effects.READS_FIELDS).fields()).as("all fields").isNull();
    assertThat(first.and(Effects.RAISES)).isEqualTo(fields(Effects.WRITES_FIELDS.and(Effects.RAISES), "first"));
    assertThat(Effects.RAISES.and(first)).isEqualTo(first.and(Effects.RAISES));
    assertThat(Effects.ALL.within(first)).isEqualTo(first);
    assertThat(first.within(fields(Effects.WRITES_FIELDS, "second")).touches(field("first"))).isFalse();
    assertThat(first.without(Effects.WRITES_FIELDS)).isEqualTo(Effects.NONE);
  }
}
