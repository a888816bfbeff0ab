package dev.clew.opt;

import static dev.clew.opt.TracePair.keeps;
import static dev.clew.opt.TracePair.optimises;

import org.junit.jupiter.api.Test;

class GuardsTest {
  @Test
  void aSecondGuardOnTheSameValueGoes() {
    optimises("""
        [i0, i1]
        i2 = int_lt(i0, i1)
        guard_true(i2) => [f@1: i0]
        guard_true(i2) => [f@2: i0]
        i3 = int_lt(i0, i1)
        guard_true(i3) => [f@3: i0]
        finish(i3)
        """, """
        [i0, i1]
        i2 = int_lt(i0, i1)
        guard_true(i2) => [f@1: i0]
        finish(1)
        """);
  }

  @Test
  void aComparisonTeachesItsComplementAndItsMirror() {
    optimises("""
        [i0, i1]
        i2 = int_lt(i0, i1)
        guard_true(i2) => [f@1: i0]
        i3 = int_ge(i0, i1)
        i4 = int_gt(i1, i0)
        i5 = int_le(i0, i1)
        i6 = int_eq(i0, i1)
        i7 = int_ne(i1, i0)
        guard_true(i0) => [f@2: i3, i4, i5, i6, i7]
        finish()
        """, """
        [i0, i1]
        i2 = int_lt(i0, i1)
        guard_true(i2) => [f@1: i0]
        guard_true(i0) => [f@2: 0, 1, 1, 0, 1]
        finish()
        """);
  }

  @Test
  void notLessAndNotGreaterIsEqual() {
    optimises("""
        [i0, i1]
        i2 = int_lt(i0, i1)
        guard_false(i2) => [f@1: i0]
        i3 = int_gt(i0, i1)
        guard_false(i3) => [f@2: i0, i1]
        i4 = int_sub(i0, i1)
        finish(i4)
        """, """
        [i0, i1]
        i2 = int_lt(i0, i1)
        guard_false(i2) => [f@1: i0]
        i3 = int_gt(i0, i1)
        guard_false(i3) => [f@2: i0, i1]
        finish(0)
        """);
  }

  @Test
  void equalityWithAConstantTeachesTheValue() {
    optimises("""
        [i0]
        i1 = int_eq(i0, 5)
        guard_true(i1) => [f@1: i0]
        i2 = int_add(i0, 1)
        guard_true(i2) => [f@2: i0]
        finish(i2)
        """, """
        [i0]
        i1 = int_eq(i0, 5)
        guard_true(i1) => [f@1: i0]
        finish(6)
        """);
  }

  @Test
  void aPromotedValueIsConstantBehindTheGuard() {
    optimises("""
        [i0, j1]
        guard_value(i0, 3) => [f@1: i0]
        guard_value(i0, 3) => [f@2: i0]
        guard_value(j1, 4L) => [f@3: i0, j1]
        i2 = long_to_int(j1)
        i3 = int_mul(i0, i2)
        finish(i3)
        """, """
        [i0, j1]
        guard_value(i0, 3) => [f@1: i0]
        guard_value(j1, 4L) => [f@3: 3, j1]
        finish(12)
        """);
  }

  @Test
  void guardsThatAlwaysFailStay() {
    keeps("""
        [i0, r1:Node]
        guard_value(i0, 3) => [f@1: i0]
        guard_false(3) => [f@2:]
        guard_value(3, 4) => [f@3:]
        guard_isnull(r1) => [f@4: r1]
        guard_nonnull(null) => [f@5:]
        guard_class(null, Node) => [f@6:]
        finish()
        """);
    keeps("""
        [i0, r1:Node]
        guard_class(r1, Node) => [f@4: r1]
        guard_class(r1, Box) => [f@5: r1]
        guard_isnull(r1) => [f@6: r1]
        finish(i0)
        """);
  }

  @Test
  void aGuardThatMustFailTeachesNothing() {
    keeps("""
        [i0, i1]
        i2 = int_lt(i0, i1)
        guard_true(i2) => [f@1: i0]
        guard_false(1) => [f@2: i0]
        guard_true(i0) => [f@3: i1]
        finish(i1)
        """);
  }

  @Test
  void classAndNullnessAreAskedOnce() {
    optimises("""
        [i0, r1]
        guard_nonnull(r1) => [f@1: r1]
        guard_nonnull(r1) => [f@2: r1]
        i2 = call(i0, i0, i0, i0, Callees.narrow)
        guard_class(r1, Box) => [f@3: r1]
        guard_class(r1, Box) => [f@4: r1]
        guard_nonnull(r1) => [f@5: r1]
        i3 = instanceof(r1, Weighed)
        i4 = instanceof(r1, WideBox)
        i5 = ref_eq(r1, null)
        guard_true(i0) => [f@6: i3, i4, i5]
        finish(i2)
        """, """
        [i0, r1]
        guard_nonnull(r1) => [f@1: r1]
        i2 = call(i0, i0, i0, i0, Callees.narrow)
        guard_class(r1, Box) => [f@3: r1]
        guard_true(i0) => [f@6: 1, 0, 0]
        finish(i2)
        """);
  }

  @Test
  void theClassGuardTakesThePlaceOfTheNullGuardBeforeIt() {
    optimises("""
        [i0, r1]
        guard_nonnull(r1) => [f@1: r1, i0]
        i2 = int_add(i0, 1)
        guard_class(r1, Box) => [f@2: r1, i2]
        i3 = getfield(r1, Box.i)
        finish(i3)
        """, """
        [i0, r1]
        guard_class(r1, Box) => [f@1: r1, i0]
        i3 = getfield(r1, Box.i)
        finish(i3)
        """);
  }

  @Test
  void theClassGuardStaysBehindAnEffect() {
    keeps("""
        [i0, r1]
        guard_nonnull(r1) => [f@1: r1, i0]
        j2 = call(i0, Callees.bump)
        guard_class(r1, Box) => [f@2: r1]
        finish(r1)
        """);
  }

  @Test
  void aStoreThatIsOwedIsNoEffectYet() {
    optimises("""
        [i0, r1]
        guard_nonnull(r1) => [f@1: r1, i0]
        setstatic(i0, Shapes.counter)
        guard_class(r1, Box) => [f@2: r1]
        finish(r1)
        """, """
        [i0, r1]
        guard_class(r1, Box) => [f@1: r1, i0]
        setstatic(i0, Shapes.counter)
        finish(r1)
        """);
  }

  @Test
  void nullTestsOfReferences() {
    optimises("""
        [i0, r1:Node, r2:Node]
        i3 = ref_eq(r1, null)
        guard_false(i3) => [f@1: r1]
        guard_nonnull(r1) => [f@2: r1]
        i4 = ref_ne(null, r2)
        guard_false(i4) => [f@3: r2]
        guard_isnull(r2) => [f@4: r2]
        i5 = ref_eq(r1, r2)
        guard_true(i0) => [f@5: r2, i5]
        finish(r2)
        """, """
        [i0, r1:Node, r2:Node]
        i3 = ref_eq(r1, null)
        guard_false(i3) => [f@1: r1]
        i4 = ref_ne(r2, null)
        guard_false(i4) => [f@3: r2]
        guard_true(i0) => [f@5: null, 0]
        finish(null)
        """);
  }

  @Test
  void equalReferencesShareTheirFacts() {
    optimises("""
        [i0, r1:Node, r2:Node]
        guard_nonnull(r2) => [f@1: r2]
        i3 = ref_eq(r1, r2)
        guard_true(i3) => [f@2: r1, r2]
        guard_nonnull(r1) => [f@3: r1]
        i4 = getfield(r1, Node.value)
        i5 = getfield(r2, Node.value)
        i6 = int_sub(i4, i5)
        finish(i6)
        """, """
        [i0, r1:Node, r2:Node]
        guard_nonnull(r2) => [f@1: r2]
        i3 = ref_eq(r1, r2)
        guard_true(i3) => [f@2: r1, r2]
        finish(0)
        """);
  }

  @Test
  void instanceofTeachesType() {
    optimises("""
        [i0, r1]
        i2 = instanceof(r1, Box)
        guard_true(i2) => [f@1: r1]
        i3 = instanceof(r1, Weighed)
        guard_true(i3) => [f@2: r1]
        i4 = instanceof(r1, Node)
        guard_false(i4) => [f@3: r1]
        guard_nonnull(r1) => [f@4: r1]
        i5 = instanceof(r1, WideBox)
        finish(i5)
        """, """
        [i0, r1]
        i2 = instanceof(r1, Box)
        guard_true(i2) => [f@1: r1]
        i5 = instanceof(r1, WideBox)
        finish(i5)
        """);
  }

  @Test
  void declaredTypesDecideInstanceof() {
    optimises("""
        [i0, r1:WideBox, r2:Node]
        i3 = instanceof(r1, Box)
        i4 = instanceof(r2, Box)
        i5 = instanceof(null, Box)
        guard_true(i3) => [f@1: r1, i4, i5]
        i6 = instanceof(r1, Box)
        finish(i6)
        """, """
        [i0, r1:WideBox, r2:Node]
        i3 = ref_ne(r1, null)
        guard_true(i3) => [f@1: r1, 0, 0]
        finish(1)
        """);
  }

  @Test
  void aPromisedClassNeedsNoGuardOnceNotNull() {
    optimises("""
        [i0, r1:Node]
        record_exact_class(r1, Node)
        i2 = instanceof(r1, Node)
        guard_true(i2) => [f@1: r1]
        guard_class(r1, Node) => [f@2: r1]
        finish(r1)
        """, """
        [i0, r1:Node]
        i2 = ref_ne(r1, null)
        guard_true(i2) => [f@1: r1]
        finish(r1)
        """);
  }

  @Test
  void validityIsAskedAgainOnlyBehindWhatMayBreakIt() {
    optimises("""
        [i0, r1:Box]
        guard_not_invalidated() => [f@1:]
        setstatic(i0, Shapes.counter)
        guard_not_invalidated() => [f@2:]
        j2 = call(i0, Callees.bump)
        guard_not_invalidated() => [f@3:]
        r3 = call(r1, 1, Callees.touch)
        guard_no_exception() => [f@4:]
        guard_not_invalidated() => [f@5:]
        finish(j2)
        """, """
        [i0, r1:Box]
        guard_not_invalidated() => [f@1:]
        setstatic(i0, Shapes.counter)
        j2 = call(i0, Callees.bump)
        r3 = call(r1, 1, Callees.touch)
        guard_no_exception() => [f@4:]
        guard_not_invalidated() => [f@5:]
        finish(j2)
        """);
  }

  @Test
  void longComparisonsTeachThroughTheirResult() {
    optimises("""
        [i0, j1, j2]
        i3 = long_cmp(j1, j2)
        i4 = int_lt(i3, 0)
        guard_true(i4) => [f@1: i0]
        i5 = long_cmp(j1, j2)
        i6 = int_ge(i5, 0)
        guard_false(i6) => [f@2: i0]
        i7 = long_cmp(j2, j1)
        finish(i5)
        """, """
        [i0, j1, j2]
        i3 = long_cmp(j1, j2)
        i4 = int_lt(i3, 0)
        guard_true(i4) => [f@1: i0]
        finish(-1)
        """);
  }

  @Test
  void floatComparisonsDoNotTeachTheirComplement() {
    keeps("""
        [i0, d1, d2]
        i3 = double_cmpl(d1, d2)
        i4 = int_lt(i3, 0)
        guard_false(i4) => [f@1: i0]
        i5 = double_cmpg(d1, d2)
        i6 = int_lt(i5, 0)
        guard_false(i6) => [f@2: i0]
        finish(i0)
        """);
  }

  @Test
  void whatLiesBetweenAGuardAgainstNullAndOneOfTheClassKnowsTheClass() {
    optimises("""
        [i0, r1:Object]
        guard_nonnull(r1) => [f@1: i0]
        i2 = instanceof(r1, Node)
        guard_false(i2) => [f@2: i0, r1]
        guard_class(r1, Box) => [f@3: i0, r1]
        i3 = instanceof(r1, Box)
        finish(i3)
        """, """
        [i0, r1:Object]
        guard_class(r1, Box) => [f@1: i0]
        finish(1)
        """);
  }

  @Test
  void aGuardDoesNotAskForTheClassFromBeforeACall() {
    keeps("""
        [i0, r1:Object]
        guard_nonnull(r1) => [f@1: i0]
        j2 = call(i0, Callees.bump)
        guard_no_exception() => [f@2: i0, r1, j2]
        i3 = instanceof(r1, Node)
        guard_false(i3) => [f@3: i0, r1]
        guard_class(r1, Box) => [f@4: i0, r1]
        finish()
        """);
  }
}
