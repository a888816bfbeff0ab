package dev.clew.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.bytecode.PatternSwitch.Case;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of a label without asking the JDK. */
class PatternSwitchTest {
  private static MethodHandle site(Class<?> selector) {
    return MethodHandles.empty(MethodType.methodType(int.class, selector, int.class));
  }

  @Test
  void classesDecideAndOtherLabelsMayMatch() {
    Object[] labels = {int[].class, "text", 3, Enum.EnumDesc.of(Thread.State.class.describeConstable().orElseThrow(), "NEW"), int.class, 3.5};
    assertThat(PatternSwitch.of("indy.typeSwitch", site(Object.class), labels).cases()).containsExactly(
        new Case(List.of(int[].class), true),
        new Case(List.of(String.class), false),
        new Case(List.of(Number.class, Character.class), false),
        new Case(List.of(Enum.class), false),
        new Case(List.of(Object.class), false),
        new Case(List.of(Object.class), false));
  }

  @Test
  void aStringMayBeTheNameOfAConstant() {
    assertThat(PatternSwitch.of("indy.enumSwitch", site(Thread.State.class), new Object[] {"NEW", Thread.State.class}).cases())
        .containsExactly(new Case(List.of(Object.class), false), new Case(List.of(Thread.State.class), true));
  }

  @Test
  void theCallHasNoEffects() {
    PatternSwitch s = PatternSwitch.of("indy.typeSwitch", site(Object.class), new Object[0]);
    assertThat(s.call().isElidable()).isTrue();
    assertThat(s.call().effects()).isEqualTo(dev.clew.trace.Effects.NONE);
  }

  @Test
  void aSwitchOverAPrimitiveIsACall() {
    assertThat(PatternSwitch.of("indy.typeSwitch", site(int.class), new Object[] {1, 2})).isNull();
  }
}
