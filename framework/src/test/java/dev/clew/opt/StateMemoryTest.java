package dev.clew.opt;

import static dev.clew.opt.BridgePair.becomes;

import org.junit.jupiter.api.Test;

/** Which bridges go straight back to the loop part, judged by what memory holds and what they owe to it; and what they do before they jump. */
class StateMemoryTest {
  /** Its loop part owes a store to the variable it counts in. */
  private static final String OWING = """
      [i0, r1:Node]
      guard_nonnull(r1) => [f@1: i0, r1]
      i2 = getfield(r1, Node.value)
      i3 = int_add(i2, 1)
      setfield(r1, i3, Node.value)
      i4 = int_add(i0, -1)
      guard_true(i4) => [exit: i4, r1]
      jump(i4, r1)
      """;

  @Test
  void whatTheBridgeOwesToTheSamePlaceIsHandedOver() {
    becomes(OWING, "exit", """
        [i0, r1:Node]
        guard_nonnull(r1) => [b@1: i0, r1]
        setfield(r1, i0, Node.value)
        jump(i0, r1) -> @header
        """, """
        [i0, r1:Node, i2]
        jump(i0, r1, i0) -> @version
        """);
  }

  @Test
  void whatTheExitOwedIsOwedAgain() {
    becomes(OWING, "exit", """
        [i0, r1:Node]
        i2 = int_add(i0, 5)
        jump(i2, r1) -> @header
        """, """
        [i0, r1:Node, i2]
        i3 = int_add(i0, 5)
        jump(i3, r1, i2) -> @version
        """);
  }

  /** The call may have looked, so the store was done, and there is nothing that the loop part could be told to owe. */
  @Test
  void aStoreThatHasBeenDoneIsNotOwed() {
    becomes(OWING, "exit", """
        [i0, r1:Node]
        j2 = call(i0, Callees.bump)
        jump(i0, r1) -> @header
        """, """
        [i0, r1:Node, i2]
        setfield(r1, i2, Node.value)
        j3 = call(i0, Callees.bump)
        jump(i0, r1) -> @header
        """);
  }

  @Test
  void whatOnlyTheBridgeOwesIsDoneBeforeTheJump() {
    becomes(OWING, "exit", """
        [i0, r1:Node]
        guard_nonnull(r1) => [b@1: i0, r1]
        setfield(r1, r1, Node.next)
        setstatic(i0, Shapes.counter)
        jump(i0, r1) -> @header
        """, """
        [i0, r1:Node, i2]
        setfield(r1, r1, Node.next)
        setstatic(i0, Shapes.counter)
        jump(i0, r1, i2) -> @version
        """);
  }

  /** Its loop part knows what a field holds that it never writes. */
  private static final String READING = """
      [i0, r1:Node]
      guard_nonnull(r1) => [f@1: i0, r1]
      i2 = getfield(r1, Node.value)
      i3 = int_add(i0, i2)
      guard_true(i3) => [f@2: i0, r1]
      i4 = int_add(i0, -1)
      guard_true(i4) => [exit: i4, r1]
      jump(i4, r1)
      """;

  @Test
  void whatTheBridgeStillKnowsOfAPlaceIsHandedOver() {
    becomes(READING, "exit", """
        [i0, r1:Node]
        i2 = int_add(i0, 5)
        jump(i2, r1) -> @header
        """, """
        [i0, r1:Node, i2]
        i3 = int_add(i0, 5)
        jump(i3, r1, i2) -> @version
        """);
  }

  @Test
  void whatItDoesNotKnowIsReadBeforeTheJump() {
    becomes(READING, "exit", """
        [i0, r1:Node]
        j2 = call(i0, Callees.bump)
        jump(i0, r1) -> @header
        """, """
        [i0, r1:Node, i2]
        j3 = call(i0, Callees.bump)
        i4 = getfield(r1, Node.value)
        jump(i0, r1, i4) -> @version
        """);
  }

  /** Reading it would do a store that may be to the same place. */
  @Test
  void aPlaceThatAStoreMayBeToIsNotReadBeforeTheJump() {
    becomes(READING, "exit", """
        [i0, r1:Node]
        guard_nonnull(r1) => [b@1: i0, r1]
        r2 = getfield(r1, Node.next)
        guard_nonnull(r2) => [b@2: i0, r1]
        setfield(r1, 7, Node.value)
        setfield(r2, i0, Node.value)
        jump(i0, r1) -> @header
        """, """
        [i0, r1:Node, i2]
        r3 = getfield(r1, Node.next)
        guard_nonnull(r3) => [b@2: i0, r1]
        setfield(r1, 7, Node.value)
        setfield(r3, i0, Node.value)
        jump(i0, r1) -> @header
        """);
  }

  /** Its loop part owes a store of a constant. */
  private static final String OWING_A_CONSTANT = """
      [i0, r1:Node]
      guard_nonnull(r1) => [f@1: i0, r1]
      i2 = getfield(r1, Node.value)
      setfield(r1, 7, Node.value)
      i3 = int_add(i0, -1)
      guard_true(i3) => [exit: i3, r1, i2]
      jump(i3, r1)
      """;

  @Test
  void anotherConstantThanTheOneOwedDoesNotFit() {
    becomes(OWING_A_CONSTANT, "exit", """
        [i0, r1:Node, i2]
        guard_nonnull(r1) => [b@1: i0, r1]
        setfield(r1, 8, Node.value)
        jump(i0, r1) -> @header
        """, """
        [i0, r1:Node]
        setfield(r1, 8, Node.value)
        jump(i0, r1) -> @header
        """);
  }

  /** Its loop part knows that a field holds a constant. */
  private static final String PROMOTED = """
      [i0, r1:Node]
      guard_nonnull(r1) => [f@1: i0, r1]
      i2 = getfield(r1, Node.value)
      guard_value(i2, 7) => [f@2: i0, r1]
      i3 = int_add(i0, i2)
      guard_true(i3) => [f@3: i0, r1]
      i4 = int_add(i0, -1)
      guard_true(i4) => [exit: i4, r1]
      jump(i4, r1)
      """;

  @Test
  void aPlaceThatHoldsAnotherConstantDoesNotFit() {
    becomes(PROMOTED, "exit", """
        [i0, r1:Node]
        guard_nonnull(r1) => [b@1: i0, r1]
        setfield(r1, 8, Node.value)
        jump(i0, r1) -> @header
        """, """
        [i0, r1:Node]
        setfield(r1, 8, Node.value)
        jump(i0, r1) -> @header
        """);
  }

  @Test
  void aPlaceThatMayHoldAnythingDoesNotFitAConstant() {
    becomes(PROMOTED, "exit", """
        [i0, r1:Node]
        j2 = call(i0, Callees.bump)
        jump(i0, r1) -> @header
        """, """
        [i0, r1:Node]
        j2 = call(i0, Callees.bump)
        jump(i0, r1) -> @header
        """);
  }

  /** Its loop part knows what is in one array while it writes another. */
  private static final String READING_ONE_WRITING_ANOTHER = """
      [i0, r1:int[], r2:int[]]
      guard_nonnull(r1) => [f@1: i0, r1, r2]
      guard_nonnull(r2) => [f@2: i0, r1, r2]
      i3 = arraylen(r1)
      i4 = int_lt(0, i3)
      guard_true(i4) => [f@3: i0, r1, r2]
      i5 = arraylen(r2)
      i6 = int_lt(0, i5)
      guard_true(i6) => [f@4: i0, r1, r2]
      i7 = ref_eq(r1, r2)
      guard_false(i7) => [f@5: i0, r1, r2]
      i8 = getarrayitem(r1, 0, int[])
      i9 = int_add(i8, i0)
      setarrayitem(r2, 0, i9, int[])
      i10 = int_add(i0, -1)
      guard_true(i10) => [exit: i10, r1, r2]
      jump(i10, r1, r2)
      """;

  @Test
  void theArrayThatIsWrittenDoesNotFitTheOneThatIsRead() {
    becomes(READING_ONE_WRITING_ANOTHER, "exit", """
        [i0, r1:int[], r2:int[]]
        jump(i0, r2, r2) -> @header
        """, """
        [i0, r1:int[], r2:int[], i3, i4]
        setarrayitem(r2, 0, i3, int[])
        jump(i0, r2, r2) -> @header
        """);
  }

  /** Its loop part knows the class of what a field holds. */
  private static final String KNOWING_A_CLASS = """
      [i0, r1:Node]
      guard_nonnull(r1) => [f@1: i0, r1]
      r2 = getfield(r1, Node.payload)
      guard_class(r2, Box) => [f@2: i0, r1]
      i3 = int_add(i0, -1)
      guard_true(i3) => [exit: i3, r1, r2]
      jump(i3, r1)
      """;

  /** What was read would have to be asked for its class, and if it had another there would be no place to go back to. */
  @Test
  void aPlaceIsNotReadBeforeTheJumpIfMoreIsAskedOfWhatItHolds() {
    becomes(KNOWING_A_CLASS, "exit", """
        [i0, r1:Node, r2:Object]
        j3 = call(i0, Callees.bump)
        jump(i0, r1) -> @header
        """, """
        [i0, r1:Node, r2:Box]
        j3 = call(i0, Callees.bump)
        jump(i0, r1) -> @header
        """);
  }
}
