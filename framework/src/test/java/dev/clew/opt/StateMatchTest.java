package dev.clew.opt;

import static dev.clew.opt.BridgePair.becomes;

import org.junit.jupiter.api.Test;

/** Which bridges go straight back to the loop part, judged by what they bring. */
class StateMatchTest {
  /** Its loop part knows that r1 is a box of an int. */
  private static final String BOXED = """
      [i0, r1:Object]
      guard_class(r1, Integer) => [f@1: i0, r1]
      i2 = call_pure(r1, Integer.intValue)
      i3 = int_add(i2, 1)
      r4 = call_pure(i3, Integer.valueOf)
      i5 = int_add(i0, -1)
      guard_true(i5) => [exit: i5, r4]
      jump(i5, r4)
      """;

  @Test
  void aBoxThatIsVirtualThereIsHandedOverAsItsContent() {
    becomes(BOXED, "exit", """
        [i0, r1:Object]
        i2 = int_add(i0, 7)
        jump(i2, r1) -> @header
        """, """
        [i0, i1]
        i2 = int_add(i0, 7)
        jump(i2, i1) -> @version
        """);
  }

  @Test
  void aNewBoxFitsAsWell() {
    becomes(BOXED, "exit", """
        [i0, r1:Object]
        i2 = int_add(i0, 7)
        r3 = call_pure(i2, Integer.valueOf)
        jump(i2, r3) -> @header
        """, """
        [i0, i1]
        i2 = int_add(i0, 7)
        jump(i2, i2) -> @version
        """);
  }

  @Test
  void aBoxOfAnotherClassDoesNotFit() {
    becomes(BOXED, "exit", """
        [i0, r1:Object]
        j2 = int_to_long(i0)
        r3 = call_pure(j2, Long.valueOf)
        jump(i0, r3) -> @header
        """, """
        [i0, i1]
        j2 = int_to_long(i0)
        jump(i0, j2) -> @version1
        """);
  }

  @Test
  void anObjectThatExistsIsNotTakenApart() {
    becomes(BOXED, "exit", """
        [i0, r1:Object]
        r2 = getstatic(Shapes.last)
        guard_class(r2, Integer) => [b@1: i0, r1]
        jump(i0, r2) -> @header
        """, """
        [i0, i1]
        r2 = getstatic(Shapes.last)
        guard_class(r2, Integer) => [b@1: i0, v0=Integer{i1}]
        jump(i0, r2) -> @header
        """);
  }

  /** Its loop part knows the class of r1. */
  private static final String OF_KNOWN_CLASS = """
      [i0, r1]
      guard_class(r1, Box) => [f@1: i0, r1]
      i2 = int_add(i0, -1)
      guard_true(i2) => [exit: i2, r1]
      jump(i2, r1)
      """;

  @Test
  void anObjectOfTheSameClassFits() {
    becomes(OF_KNOWN_CLASS, "exit", """
        [i0, r1]
        r2 = getstatic(Shapes.last)
        guard_class(r2, Box) => [b@1: i0, r1]
        jump(i0, r2) -> @header
        """, """
        [i0, r1:Box]
        r2 = getstatic(Shapes.last)
        guard_class(r2, Box) => [b@1: i0, r1]
        jump(i0, r2) -> @version
        """);
  }

  @Test
  void anObjectOfUnknownClassDoesNotFit() {
    becomes(OF_KNOWN_CLASS, "exit", """
        [i0, r1]
        r2 = getstatic(Shapes.last)
        guard_nonnull(r2) => [b@1: i0, r1]
        jump(i0, r2) -> @header
        """, """
        [i0, r1:Box]
        r2 = getstatic(Shapes.last)
        guard_nonnull(r2) => [b@1: i0, r1]
        jump(i0, r2) -> @header
        """);
  }

  @Test
  void anObjectOfAnotherClassDoesNotFit() {
    becomes(OF_KNOWN_CLASS, "exit", """
        [i0, r1]
        r2 = getstatic(Shapes.last)
        guard_class(r2, WideBox) => [b@1: i0, r1]
        jump(i0, r2) -> @header
        """, """
        [i0, r1:Box]
        r2 = getstatic(Shapes.last)
        guard_class(r2, WideBox) => [b@1: i0, r1]
        jump(i0, r2) -> @header
        """);
  }

  /** Its loop part has two objects of which it knows that they are two. */
  private static final String TWO = """
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
      i9 = int_add(i8, 1)
      setarrayitem(r1, 0, i9, int[])
      i10 = getarrayitem(r2, 0, int[])
      i11 = int_add(i10, 1)
      setarrayitem(r2, 0, i11, int[])
      i12 = int_add(i0, -1)
      guard_true(i12) => [exit: i12, r1, r2]
      jump(i12, r1, r2)
      """;

  @Test
  void twoObjectsKnownToBeTwoFit() {
    becomes(TWO, "exit", """
        [i0, r1:int[], r2:int[]]
        i3 = int_add(i0, 5)
        jump(i3, r1, r2) -> @header
        """, """
        [i0, r1:int[], r2:int[], i3, i4]
        i5 = int_add(i0, 5)
        jump(i5, r1, r2, i3, i4) -> @version
        """);
  }

  @Test
  void oneObjectTwiceDoesNotFitTwo() {
    becomes(TWO, "exit", """
        [i0, r1:int[], r2:int[]]
        jump(i0, r1, r1) -> @header
        """, """
        [i0, r1:int[], r2:int[], i3, i4]
        setarrayitem(r1, 0, i3, int[])
        setarrayitem(r2, 0, i4, int[])
        jump(i0, r1, r1) -> @header
        """);
  }

  /** Its loop part knows that there are no elements. */
  private static final String EMPTY = """
      [i0, r1:Object[]]
      guard_nonnull(r1) => [f@1: i0, r1]
      i2 = arraylen(r1)
      i3 = int_eq(i2, 0)
      guard_true(i3) => [f@2: i0, r1]
      r4 = new_array(0, Object[])
      i5 = int_add(i0, -1)
      guard_true(i5) => [exit: i5, r4]
      jump(i5, r4)
      """;

  @Test
  void anArrayOfAnotherLengthDoesNotFit() {
    becomes(EMPTY, "exit", """
        [i0, r1:Object[]]
        r2 = new_array(3, Object[])
        jump(i0, r2) -> @header
        """, """
        [i0]
        jump(i0) -> @version1
        """);
  }

  /** Its loop part has two objects that are not allocated. */
  private static final String TWO_VIRTUALS = """
      [i0, r1:Node, r2:Node]
      guard_nonnull(r1) => [f@1: i0, r1, r2]
      guard_nonnull(r2) => [f@2: i0, r1, r2]
      setfield(r1, i0, Node.value)
      i3 = getfield(r2, Node.value)
      r4 = new(Node)
      setfield(r4, i3, Node.value)
      r5 = new(Node)
      setfield(r5, i0, Node.value)
      i6 = int_add(i0, -1)
      guard_true(i6) => [exit: i6, r4, r5]
      jump(i6, r4, r5)
      """;

  @Test
  void oneVirtualTwiceDoesNotFitTwo() {
    becomes(TWO_VIRTUALS, "exit", """
        [i0, r1:Node, r2:Node]
        jump(i0, r1, r1) -> @header
        """, """
        [i0, i1, i2]
        jump(i0, i1) -> @version1
        """);
  }

  @Test
  void twoVirtualsMayChangePlaces() {
    becomes(TWO_VIRTUALS, "exit", """
        [i0, r1:Node, r2:Node]
        jump(i0, r2, r1) -> @header
        """, """
        [i0, i1, i2]
        jump(i0, i2, i1) -> @version
        """);
  }

  /** The object would have to be allocated for the one red, and must not be for the other. */
  @Test
  void aVirtualThatSomethingBeforeTheJumpAllocatesDoesNotFit() {
    becomes(TWO_VIRTUALS, "exit", """
        [i0, r1:Node, r2:Node]
        setstatic(r1, Shapes.last)
        jump(i0, r1, r2) -> @header
        """, """
        [i0, i1, i2]
        jump(i0, i1, i2) -> @version1
        """);
  }
}
