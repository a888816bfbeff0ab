package dev.clew.opt;

import static dev.clew.opt.LoopPair.becomes;
import static dev.clew.opt.LoopPair.goesRound;
import static dev.clew.opt.LoopPair.staysWhole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.testing.LoopGenerator;
import dev.clew.testing.Traces;
import dev.clew.trace.Symbols;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import dev.clew.trace.TraceParser;
import dev.clew.trace.TracePrinter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What travels around a loop in the shape it has there, and what does not. */
class LoopsTest {
  @Test
  void aBoxedCounterTravelsUnboxed() {
    becomes("""
        [i0, r1:Object]
        guard_class(r1, Integer) => [f@1: i0, r1]
        i2 = call_pure(r1, Integer.intValue)
        i3 = int_add(i2, 1)
        r4 = call_pure(i3, Integer.valueOf)
        i5 = int_add(i0, -1)
        guard_true(i5) => [f@2: i5, r4]
        jump(i5, r4)
        """, """
        [i0, r1:Object]
        guard_class(r1, Integer) => [f@1: i0, r1]
        i2 = call_pure(r1, Integer.intValue)
        i3 = int_add(i2, 1)
        i4 = int_add(i0, -1)
        guard_true(i4) => [f@2: i4, v0=Integer{i3}]
        jump(i4, i3) -> @version
        """, """
        [i0, i1]
        i2 = int_add(i1, 1)
        i3 = int_add(i0, -1)
        guard_true(i3) => [f@2: i3, v0=Integer{i2}]
        jump(i3, i2)
        """);
  }

  @Test
  void anObjectTravelsAsItsFields() {
    becomes("""
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1: i0, r1]
        i2 = getfield(r1, Node.value)
        r3 = new(Node)
        i4 = int_add(i2, i0)
        setfield(r3, i4, Node.value)
        i5 = int_add(i0, -1)
        guard_true(i5) => [f@2: i5, r3]
        jump(i5, r3)
        """, """
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1: i0, r1]
        i2 = getfield(r1, Node.value)
        i3 = int_add(i2, i0)
        i4 = int_add(i0, -1)
        guard_true(i4) => [f@2: i4, v0=Node{value=i3}]
        jump(i4, i3) -> @version
        """, """
        [i0, i1]
        i2 = int_add(i1, i0)
        i3 = int_add(i0, -1)
        guard_true(i3) => [f@2: i3, v0=Node{value=i2}]
        jump(i3, i2)
        """);
  }

  @Test
  void anObjectThatRefersToItselfTravelsToo() {
    goesRound("""
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1: i0, r1]
        r2 = getfield(r1, Node.next)
        guard_nonnull(r2) => [f@2: i0, r1]
        i3 = getfield(r2, Node.value)
        r4 = new(Node)
        setfield(r4, r4, Node.next)
        i5 = int_add(i3, 1)
        setfield(r4, i5, Node.value)
        i6 = int_add(i0, -1)
        guard_true(i6) => [f@3: i6, r4]
        jump(i6, r4)
        """, """
        [i0, i1]
        i2 = int_add(i1, 1)
        i3 = int_add(i0, -1)
        guard_true(i3) => [f@3: i3, v0=Node{next=v0, value=i2}]
        jump(i3, i2)
        """);
  }

  @Test
  void aListOfFixedLengthTravelsAsItsContents() {
    goesRound("""
        [i0, r1:Node]
        guard_nonnull(r1) => [f@1: i0, r1]
        i2 = getfield(r1, Node.value)
        r3 = new(Node)
        r4 = new(Node)
        setfield(r3, r4, Node.next)
        setfield(r4, i2, Node.value)
        setfield(r3, i0, Node.value)
        i5 = int_add(i0, -1)
        guard_true(i5) => [f@2: i5, r3]
        jump(i5, r3)
        """, """
        [i0, i1, i2]
        i3 = int_add(i0, -1)
        guard_true(i3) => [f@2: i3, v0=Node{next=v1=Node{value=i2}, value=i0}]
        jump(i3, i2, i0)
        """);
  }

  @Test
  void aListThatGrowsIsAllocatedOneIterationLater() {
    goesRound("""
        [i0, r1:Node]
        r2 = new(Node)
        setfield(r2, r1, Node.next)
        setfield(r2, i0, Node.value)
        i3 = int_add(i0, -1)
        guard_true(i3) => [f@1: i3, r2]
        jump(i3, r2)
        """, """
        [i0, r1:Node, i2]
        i3 = int_add(i0, -1)
        guard_true(i3) => [f@1: i3, v0=Node{next=v1=Node{next=r1, value=i2}, value=i0}]
        r4 = new(Node)
        setfield(r4, r1, Node.next)
        setfield(r4, i2, Node.value)
        jump(i3, r4, i0)
        """);
  }

  @Test
  void anArrayOfKnownLengthTravelsAsItsElements() {
    goesRound("""
        [i0, r1:int[]]
        guard_nonnull(r1) => [f@1: i0, r1]
        i2 = arraylen(r1)
        i3 = int_ult(1, i2)
        guard_true(i3) => [f@2: i0, r1]
        i4 = getarrayitem(r1, 0, int[])
        i5 = getarrayitem(r1, 1, int[])
        r6 = new_array(2, int[])
        setarrayitem(r6, 0, i5, int[])
        i7 = int_add(i4, i5)
        setarrayitem(r6, 1, i7, int[])
        i8 = int_add(i0, -1)
        guard_true(i8) => [f@3: i8, r6]
        jump(i8, r6)
        """, """
        [i0, i1, i2]
        i3 = int_add(i1, i2)
        i4 = int_add(i0, -1)
        guard_true(i4) => [f@3: i4, v0=int[]{i2, i3}]
        jump(i4, i2, i3)
        """);
  }

  /** Only one of the two reds brings a box each time. */
  @Test
  void aBoxThatMovesOnToAnotherRedIsMadeThen() {
    goesRound("""
        [i0, r1:Object, r2:Object]
        r3 = call_pure(i0, Integer.valueOf)
        i4 = int_add(i0, -1)
        guard_true(i4) => [f@1: i4, r2, r3]
        jump(i4, r2, r3)
        """, """
        [i0, r1:Object, i2]
        i3 = int_add(i0, -1)
        guard_true(i3) => [f@1: i3, v0=Integer{i2}, v1=Integer{i0}]
        r4 = call_pure(i2, Integer.valueOf#2)
        jump(i3, r4, i0)
        """);
  }

  @Test
  void oneObjectInTwoRedsStaysOne() {
    goesRound("""
        [i0, r1:Node, r2:Node]
        guard_nonnull(r1) => [f@1: i0, r1, r2]
        guard_nonnull(r2) => [f@2: i0, r1, r2]
        setfield(r1, i0, Node.value)
        i3 = getfield(r2, Node.value)
        r4 = new(Node)
        setfield(r4, i3, Node.value)
        i5 = int_add(i0, -1)
        guard_true(i5) => [f@3: i5, r4]
        jump(i5, r4, r4)
        """, """
        [i0, i1]
        i2 = int_add(i0, -1)
        guard_true(i2) => [f@3: i2, v0=Node{value=i0}]
        jump(i2, i0)
        """);
  }

  @Test
  void oneReferenceInTwoRedsTravelsOnce() {
    goesRound("""
        [i0, r1:Node, r2:Node]
        guard_nonnull(r1) => [f@1: i0, r1, r2]
        guard_nonnull(r2) => [f@2: i0, r1, r2]
        setfield(r1, i0, Node.value)
        i3 = getfield(r2, Node.value)
        i4 = int_add(i0, -1)
        guard_true(i4) => [f@3: i4, i3]
        jump(i4, r1, r1)
        """, """
        [i0, r1:Node]
        i2 = int_add(i0, -1)
        guard_true(i2) => [f@3: i2, i0 ; setfield(r1, i0, Node.value)]
        setfield(r1, i0, Node.value)
        jump(i2, r1)
        """);
  }

  @Test
  void whatTheLoopMakesConstantIsConstantBehindTheEntry() {
    becomes("""
        [i0, i1]
        i2 = int_add(i0, i1)
        guard_true(i2) => [f@1: i0, i1]
        i3 = int_add(i0, -1)
        guard_true(i3) => [f@2: i3]
        jump(i3, 7)
        """, """
        [i0, i1]
        i2 = int_add(i0, i1)
        guard_true(i2) => [f@1: i0, i1]
        i3 = int_add(i0, -1)
        guard_true(i3) => [f@2: i3]
        jump(i3) -> @version
        """, """
        [i0]
        i1 = int_add(i0, 7)
        guard_true(i1) => [f@1: i0, 7]
        i2 = int_add(i0, -1)
        guard_true(i2) => [f@2: i2]
        jump(i2)
        """);
  }

  /** At the end of the entry part the number is 0; around the loop it is another each time. */
  @Test
  void aConstantThatChangesIsGivenUp() {
    staysWhole("""
        [i0, i1, i2]
        i3 = int_add(i2, 1)
        i4 = int_add(i0, -1)
        guard_true(i4) => [f@1: i4, i3]
        jump(i4, i2, i3)
        """, """
        [i0, i1, i2]
        i3 = int_add(i2, 1)
        i4 = int_add(i0, -1)
        guard_true(i4) => [f@1: i4, i3]
        jump(i4, i2, i3)
        """);
  }

  @Test
  void aClassIsAskedForOnce() {
    goesRound("""
        [i0, r1]
        guard_class(r1, Box) => [f@1: i0, r1]
        i2 = getfield(r1, Box.i)
        i3 = int_add(i0, -1)
        guard_true(i3) => [f@2: i3, r1, i2]
        j4 = call(i3, Callees.bump)
        guard_true(i3) => [f@3: i3, r1]
        jump(i3, r1)
        """, """
        [i0, r1:Box]
        i2 = getfield(r1, Box.i)
        i3 = int_add(i0, -1)
        guard_true(i3) => [f@2: i3, r1, i2]
        j4 = call(i3, Callees.bump)
        jump(i3, r1)
        """);
  }

  @Test
  void nullAndAnObjectHaveTheTypeInCommon() {
    goesRound("""
        [i0, r1, r2]
        guard_class(r1, Box) => [f@1: i0, r1, r2]
        i3 = int_add(i0, -1)
        guard_true(i3) => [f@2: i3, r1, r2]
        jump(i3, r1, null)
        """, """
        [i0, r1:Box]
        i2 = int_add(i0, -1)
        guard_true(i2) => [f@2: i2, r1, null]
        jump(i2, r1)
        """);
  }

  @Test
  void boundsThatDifferAreGivenUp() {
    goesRound("""
        [i0, i1, r2:Node]
        guard_nonnull(r2) => [f@1: i0, i1]
        i3 = int_lt(i1, 0)
        guard_false(i3) => [f@2: i0, i1]
        i4 = int_add(i1, 1)
        i5 = int_lt(i4, 100)
        guard_true(i5) => [f@3: i0, i4]
        i6 = int_add(i0, -1)
        guard_true(i6) => [f@4: i6, i4]
        jump(i6, i4, r2)
        """, """
        [i0, i1, r2:Node]
        i3 = int_lt(i1, 0)
        guard_false(i3) => [f@2: i0, i1]
        i4 = int_add(i1, 1)
        i5 = int_lt(i4, 100)
        guard_true(i5) => [f@3: i0, i4]
        i6 = int_add(i0, -1)
        guard_true(i6) => [f@4: i6, i4]
        jump(i6, i4, r2)
        """);
  }

  @Test
  void anObjectThatEscapesIsAllocatedInEachIteration() {
    goesRound("""
        [i0, r1]
        guard_class(r1, Node) => [f@1: i0, r1]
        r2 = new(Node)
        setfield(r2, i0, Node.value)
        setstatic(r2, Shapes.last)
        j3 = call(i0, Callees.bump)
        i4 = int_add(i0, -1)
        guard_true(i4) => [f@2: i4, r2]
        jump(i4, r2)
        """, """
        [i0, r1:Node]
        r2 = new(Node)
        setfield(r2, i0, Node.value)
        setstatic(r2, Shapes.last)
        j3 = call(i0, Callees.bump)
        i4 = int_add(i0, -1)
        guard_true(i4) => [f@2: i4, r2]
        jump(i4, r2)
        """);
  }

  @Test
  void nothingKnownMeansNothingToGain() {
    staysWhole("""
        [i0, i1]
        i2 = int_add(i1, i0)
        i3 = int_add(i0, -1)
        guard_true(i3) => [f@1: i3, i2]
        jump(i3, i2)
        """, """
        [i0, i1]
        i2 = int_add(i1, i0)
        i3 = int_add(i0, -1)
        guard_true(i3) => [f@1: i3, i2]
        jump(i3, i2)
        """);
  }

  /** Behind the guard that always fails the second time, a box would have the fields of a node. */
  @Test
  void aLoopThatTakesAnotherWayTheNextTimeStaysWholeAndSaysSo() {
    String recorded = """
        [i0, r1]
        guard_class(r1, Node) => [f@1: i0, r1]
        setfield(r1, r1, Node.next)
        r2 = new(Box)
        setfield(r2, i0, Box.i)
        i3 = int_add(i0, -1)
        guard_true(i3) => [f@2: i3, r2]
        jump(i3, r2)
        """;
    staysWhole(recorded);
    Trace loop = TraceParser.parse("loop t\n" + recorded, Traces.symbols());
    assertThat(Optimizer.optimizeLoop(loop, state -> new Target("version"), Versions.NONE).otherWayNext()).isTrue();
  }

  @Test
  void moreThanFitsIntoAJumpStaysWhereItIs() {
    StringBuilder fill = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      fill.append("i").append(100 + i).append(" = int_mul(i0, ").append(i + 2).append(")\nsetarrayitem(r2, ").append(i).append(", i").append(100 + i).append(", int[])\n");
    }
    String loop = """
        [i0, r1:int[]]
        r2 = new_array(60, int[])
        %si3 = int_add(i0, -1)
        guard_true(i3) => [f@1: i3]
        jump(i3, r2)
        """.formatted(fill);
    staysWhole(loop);
  }

  @Test
  void equalLoopsBecomeEqualParts() {
    for (int seed = 0; seed < 50; seed++) {
      Trace loop = new LoopGenerator(seed).loop().trace();
      assertThat(parts(loop)).isEqualTo(parts(loop));
    }
  }

  @Test
  void partsComeBackFromText() {
    for (int seed = 0; seed < 50; seed++) {
      OptimizedLoop loop = new LoopTree(null, new LoopGenerator(seed).loop().trace(), new Target("header"), Target::new).loop();
      for (Trace part : loop.body() == null ? List.of(loop.entry()) : List.of(loop.entry(), loop.body())) {
        Symbols symbols = new Symbols();
        Trace parsed = TraceParser.parse(TracePrinter.print(part, symbols), symbols);
        assertThat(TracePrinter.same(parsed, part)).as("seed %d", seed).isTrue();
      }
    }
  }

  private static String parts(Trace loop) {
    return new LoopTree(null, loop, new Target("header"), Target::new).toString();
  }
}
