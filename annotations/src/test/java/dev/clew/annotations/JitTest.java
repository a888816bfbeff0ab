package dev.clew.annotations;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hints mean nothing to a plain run. */
class JitTest {
  @Test
  void promoteGivesBackWhatItGets() {
    Object any = new Object();
    assertThat(Jit.promote(any)).isSameAs(any);
    assertThat(Jit.promote(7)).isEqualTo(7);
    assertThat(Jit.promote(7L)).isEqualTo(7L);
    assertThat(Jit.promote(-0f)).isEqualTo(-0f);
    assertThat(Jit.promote(1.5)).isEqualTo(1.5);
    assertThat(Jit.promote(true)).isTrue();
    assertThat(Jit.promote('x')).isEqualTo('x');
    assertThat(Jit.promote((byte) -1)).isEqualTo((byte) -1);
    assertThat(Jit.promote((short) 9)).isEqualTo((short) 9);
  }

  @Test
  void questionsAreAnsweredAsOutsideOfATrace() {
    assertThat(Jit.inTrace()).isFalse();
    assertThat(Jit.isVirtual(this)).isFalse();
    assertThat(Jit.currentTraceLength()).isZero();
    assertThat(Jit.isConstant(this) || Jit.isConstant(1) || Jit.isConstant(1L) || Jit.isConstant(1f) || Jit.isConstant(1d) || Jit.isConstant(true)).isFalse();
  }

  @Test
  void statementsDoNothing() {
    Jit.mergePoint();
    Jit.loopHeader();
    Jit.assertGreen("x");
    Jit.assertGreen(1);
    Jit.assertGreen(1L);
    Jit.assertGreen(1f);
    Jit.assertGreen(1d);
    Jit.assertGreen(false);
    Jit.recordExactClass("x", Integer.class);
    Jit.debug("remark", 1, null);
  }

  @Test
  void conditionalCallIsAnIf() {
    List<String> ran = new ArrayList<>();
    Jit.conditionalCall(false, () -> ran.add("no"));
    Jit.conditionalCall(true, () -> ran.add("yes"));
    assertThat(ran).containsExactly("yes");
  }

  @Test
  void allHintsAreThereAtRunTime() {
    for (Class<?> hint : List.of(Portal.class, Green.class, Red.class, Elidable.class, Promote.class, Immutable.class, QuasiImmutable.class, Virtualizable.class, UnrollSafe.class,
        DontLookInside.class, LookInside.class, LoopInvariant.class, Effects.class, EffectsOf.class, UseEffects.class, Rewrite.class)) {
      assertThat(hint.getAnnotation(Retention.class).value()).as(hint.getName()).isEqualTo(RetentionPolicy.RUNTIME);
    }
    assertThat(Green.class.getAnnotation(Target.class).value()).contains(ElementType.TYPE_USE);
    assertThat(Red.class.getAnnotation(Target.class).value()).contains(ElementType.TYPE_USE);
  }

  @Test
  void rulesCompareTheirSides() {
    assertThat(Jit.rewrites("ab", "a" + "b".repeat(1)) && Jit.rewrites(1, 1) && Jit.rewrites(1L, 1L) && Jit.rewrites(true, true) && Jit.rewrites((Object) null, null)).isTrue();
    assertThat(Jit.rewrites(Float.NaN, Float.NaN) && Jit.rewrites(Double.NaN, Double.NaN)).as("numbers that are no numbers are the same").isTrue();
    assertThat(Jit.rewrites(0f, -0f) || Jit.rewrites(0d, -0d)).as("zeros of different sign are not").isFalse();
    assertThat(Jit.rewrites("a", "b") || Jit.rewrites(1, 2) || Jit.rewrites(1L, 2L) || Jit.rewrites(true, false) || Jit.rewrites("a", null)).isFalse();
  }

  @Test
  void memoryIsFieldsAndArrays() {
    assertThat(Memory.values()).filteredOn(Memory::hasFields).containsExactly(Memory.FIELDS, Memory.ALL);
    assertThat(Memory.values()).filteredOn(Memory::hasArrays).containsExactly(Memory.ARRAYS, Memory.ALL);
  }
}
