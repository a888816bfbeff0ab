package dev.clew.benchmarks.tiny.bytecode;

import dev.clew.benchmarks.tiny.Chore;

/** The chores in bytecode. */
public final class Programs {
  private static final String COUNT = """
      function count n
        int 0
        store sum
        int 0
        store i
      loop:
        load i
        load n
        less
        unless end
        load i
        int 3
        rem
        int 0
        equal
        unless other
        load sum
        load i
        int 7
        rem
        add
        store sum
        jump next
      other:
        load sum
        int 1
        sub
        store sum
      next:
        load i
        int 1
        add
        store i
        jump loop
      end:
        load sum
        return
      """;

  private static final String NESTED = """
      function nested n
        int 0
        store sum
        int 0
        store i
      outer:
        load i
        load n
        less
        unless end
        int 0
        store j
      inner:
        load j
        load i
        less
        unless next
        load sum
        load i
        load j
        mul
        int 5
        rem
        add
        store sum
        load j
        int 1
        add
        store j
        jump inner
      next:
        load i
        int 1
        add
        store i
        jump outer
      end:
        load sum
        return
      """;

  private static final String FLOATS = """
      function floats n
        float 0.5
        store x
        float 0.0
        store sum
        int 0
        store i
      loop:
        load i
        load n
        less
        unless end
        float 3.75
        load x
        mul
        float 1.0
        load x
        sub
        mul
        store x
        load sum
        load x
        add
        store sum
        load i
        int 1
        add
        store i
        jump loop
      end:
        load sum
        return
      """;

  private static final String FIB = """
      function fib n
        load n
        int 2
        less
        unless more
        load n
        return
      more:
        load n
        int 1
        sub
        call fib
        load n
        int 2
        sub
        call fib
        add
        return
      """;

  private static final String OBJECTS = """
      class Point x y
      class Sum total
      function objects n
        int 0
        int 1
        new Point
        store p
        int 0
        new Sum
        store sum
        int 0
        store i
      loop:
        load i
        load n
        less
        unless end
        load p
        get y
        load p
        get x
        load p
        get y
        add
        int 1000
        rem
        new Point
        store p
        load sum
        load sum
        get total
        load p
        get x
        int 3
        rem
        add
        put total
        load i
        int 1
        add
        store i
        jump loop
      end:
        load sum
        get total
        return
      """;

  private static final String CALLS = """
      function calls n
        int 0
        store sum
        int 0
        store i
      loop:
        load i
        load n
        less
        unless end
        int 3
        int 7
        load sum
        load i
        call wave
        load i
        call wave
        store sum
        load i
        int 1
        add
        store i
        jump loop
      end:
        load sum
        return
      function wave k x y
        load x
        load y
        load k
        rem
        add
        return
      """;

  private Programs() {}

  /** Returns the function that does a chore; its argument is the size. */
  public static Function function(Chore chore) {
    return Assembler.assemble(switch (chore) {
      case COUNT -> COUNT;
      case NESTED -> NESTED;
      case FLOATS -> FLOATS;
      case FIB -> FIB;
      case OBJECTS -> OBJECTS;
      case CALLS -> CALLS;
    });
  }
}
