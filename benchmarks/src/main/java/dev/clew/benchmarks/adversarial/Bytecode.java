package dev.clew.benchmarks.adversarial;

import dev.clew.benchmarks.Task;
import dev.clew.benchmarks.adversarial.Adversaries.Adversary;
import java.util.Locale;
import java.util.function.IntFunction;

/** Adversaries in the bytecode that two tiny interpreters share. */
enum Bytecode {
  /** Ten branches in a row, all decided by pseudo-random data: a thousand ways round the loop. */
  BRANCHES(300_000, 2000, BytecodeTwins::branches) {
    @Override
    String text() {
      StringBuilder tests = new StringBuilder();
      for (int k = 0; k < BytecodeTwins.BRANCHES; k++) {
        tests.append("""
              load x
              int %1$d
              rem
              int %2$d
              less
              unless other%3$d
              load sum
              int %1$d
              add
              store sum
            other%3$d:
            """.formatted(BytecodeTwins.modulus(k), BytecodeTwins.modulus(k) / 2, k));
      }
      return loop("int 1\nstore x", """
          load x
          int 1103
          mul
          int 12345
          add
          int 65521
          rem
          store x
          """ + tests + REDUCE);
    }
  },

  /** Five hundred small functions, each called once in a round. */
  FUNCTIONS(600, 30, BytecodeTwins::functions) {
    @Override
    String text() {
      StringBuilder calls = new StringBuilder("load sum\n");
      StringBuilder functions = new StringBuilder();
      for (int k = 0; k < BytecodeTwins.FUNCTIONS; k++) {
        calls.append("call f").append(k).append('\n');
        functions.append("function f%d x\nload x\nint %d\nadd\nint 9973\nrem\nreturn\n".formatted(k, k));
      }
      return loop("", calls + "store sum\n") + functions;
    }
  },

  /** Recursion to a depth of ten thousand, with work left to do on the way back. */
  DEEP(200, 4, BytecodeTwins::deep) {
    @Override
    String text() {
      return loop("", "load sum\nint %d\ncall down\nadd\n".formatted(BytecodeTwins.DEPTH) + "int 9973\nrem\nstore sum\n") + """
          function down d
            load d
            int 1
            less
            unless more
            int 0
            return
          more:
            load d
            int 7
            rem
            load d
            int 1
            sub
            call down
            add
            return
          """;
    }

    @Override
    IntFunction<Object> around(IntFunction<Object> program) {
      return n -> DeepStack.call(() -> program.apply(n));
    }
  },

  /** A loop body of six thousand instructions without a branch. */
  STRAIGHT(3000, 30, BytecodeTwins::straight) {
    @Override
    String text() {
      StringBuilder body = new StringBuilder();
      for (int k = 0; k < BytecodeTwins.STATEMENTS; k++) {
        body.append("load sum\nint ").append(k).append("\nadd\nint 9973\nrem\nstore sum\n");
      }
      return loop("", body.toString());
    }
  },

  /** An interpreter in the guest language: one loop of the guest's that goes another way with each instruction of the guest's guest. */
  INTERPRETER(60_000, 500, BytecodeTwins::interpreter) {
    @Override
    String text() {
      return INTERPRETER_TEXT;
    }
  };

  private static final String REDUCE = "load sum\nint 9973\nrem\nstore sum\n";

  /** Operations: 0 adds, 1 counts down, 2 goes to the target while the count is not zero, 3 stops, 4 goes to the target if the sum is even. */
  private static final String INTERPRETER_TEXT = """
      class Ins op arg next target
      function interpreter n
        int 3
        int 0
        int 0
        int 0
        new Ins
        store ins
        int 2
        int 0
        load ins
        int 0
        new Ins
        store back
        int 1
        int 1
        load back
        int 0
        new Ins
        store down
        int 0
        int 7
        load down
        int 0
        new Ins
        store ins
        int 4
        int 0
        load ins
        load down
        new Ins
        store ins
        int 0
        int 5
        load ins
        int 0
        new Ins
        store ins
        int 0
        int 3
        load ins
        int 0
        new Ins
        store ins
        load back
        load ins
        put target
        int 0
        store sum
      dispatch:
        load ins
        get op
        store op
        load op
        int 0
        equal
        unless not0
        load sum
        load ins
        get arg
        add
        int 9973
        rem
        store sum
        load ins
        get next
        store ins
        jump dispatch
      not0:
        load op
        int 1
        equal
        unless not1
        load n
        load ins
        get arg
        sub
        store n
        load ins
        get next
        store ins
        jump dispatch
      not1:
        load op
        int 2
        equal
        unless not2
        load n
        int 0
        equal
        unless target
        load ins
        get next
        store ins
        jump dispatch
      target:
        load ins
        get target
        store ins
        jump dispatch
      not2:
        load op
        int 4
        equal
        unless stop
        load sum
        int 2
        rem
        int 0
        equal
        unless odd
        jump target
      odd:
        load ins
        get next
        store ins
        jump dispatch
      stop:
        load sum
        return
      """;

  private final int size;
  private final int testSize;
  private final IntFunction<Object> twin;

  Bytecode(int size, int testSize, IntFunction<Object> twin) {
    this.size = size;
    this.testSize = testSize;
    this.twin = twin;
  }

  /** Returns the program. */
  abstract String text();

  /** Returns what runs the program, with whatever it needs around it. */
  IntFunction<Object> around(IntFunction<Object> program) {
    return program;
  }

  Task task(String interpreter, IntFunction<Object> program) {
    return new Adversary(interpreter + "/" + name().toLowerCase(Locale.ROOT), size, testSize, around(program), twin);
  }

  private static String loop(String before, String body) {
    return """
        function main n
          int 0
          store sum
          int 0
          store i
        %s
        loop:
          load i
          load n
          less
          unless end
        %s
          load i
          int 1
          add
          store i
          jump loop
        end:
          load sum
          return
        """.formatted(before, body);
  }
}
