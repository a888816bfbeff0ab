package dev.clew.benchmarks.tiny.register;

import dev.clew.benchmarks.tiny.Chore;

/** The chores in assembly. The size comes in r1; the result goes to r0, or to f0 if it is a floating-point number. */
final class Programs {
  private static final String COUNT = """
        li r0 0
        li r2 0
        li r3 3
        li r7 7
      loop:
        cmp r2 r1
        bge end
        rem r4 r2 r3
        cmpi r4 0
        bne other
        rem r4 r2 r7
        add r0 r0 r4
        b next
      other:
        addi r0 r0 -1
      next:
        addi r2 r2 1
        b loop
      end:
        halt
      """;

  private static final String NESTED = """
        li r0 0
        li r2 0
        li r5 5
      outer:
        cmp r2 r1
        bge end
        li r3 0
      inner:
        cmp r3 r2
        bge next
        mul r4 r2 r3
        rem r4 r4 r5
        add r0 r0 r4
        addi r3 r3 1
        b inner
      next:
        addi r2 r2 1
        b outer
      end:
        halt
      """;

  private static final String FLOATS = """
        li r2 0
        fcvt f0 r2
        li r3 1
        fcvt f1 r3
        li r3 2
        fcvt f2 r3
        fdiv f2 f1 f2
        li r3 15
        fcvt f3 r3
        li r3 4
        fcvt f4 r3
        fdiv f3 f3 f4
      loop:
        cmp r2 r1
        bge end
        fsub f4 f1 f2
        fmul f2 f3 f2
        fmul f2 f2 f4
        fadd f0 f0 f2
        addi r2 r2 1
        b loop
      end:
        halt
      """;

  private static final String FIB = """
        call fib
        halt
      fib:
        cmpi r1 2
        bge more
        addi r0 r1 0
        ret
      more:
        push r1
        addi r1 r1 -1
        call fib
        pop r1
        push r0
        addi r1 r1 -2
        call fib
        pop r2
        add r0 r0 r2
        ret
      """;

  /** Points are at r5 and r6, which change places; the sum is at r7. */
  private static final String OBJECTS = """
        li r5 100
        li r6 102
        li r7 104
        li r0 1
        sw r0 r5 1
        li r2 0
        li r3 3
        li r10 1000
      loop:
        cmp r2 r1
        bge end
        lw r8 r5 1
        lw r9 r5 0
        sw r8 r6 0
        add r9 r9 r8
        rem r9 r9 r10
        sw r9 r6 1
        addi r4 r5 0
        addi r5 r6 0
        addi r6 r4 0
        lw r8 r7 0
        lw r9 r5 0
        rem r9 r9 r3
        add r8 r8 r9
        sw r8 r7 0
        addi r2 r2 1
        b loop
      end:
        lw r0 r7 0
        halt
      """;

  private static final String CALLS = """
        li r0 0
        li r2 0
      loop:
        cmp r2 r1
        bge end
        li r3 7
        call wave
        li r3 3
        call wave
        addi r2 r2 1
        b loop
      end:
        halt
      wave:
        rem r4 r2 r3
        add r0 r0 r4
        ret
      """;

  private Programs() {}

  static Rom rom(Chore chore) {
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
