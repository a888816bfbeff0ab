package dev.clew.codegen;

import dev.clew.spi.Transfer;
import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Constant;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Trace;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Not a test: its {@code main} prints how fast generated loops run beside the same loops written in Java, and how long generating takes. */
final class Measure {
  private static final int BUDGET = 1 << 16;
  private static final int N = 1 << 26;

  private Measure() {}

  /** Prints everything. */
  public static void main(String[] args) {
    long cold = now();
    Harness first = new Harness(longTrace(500)).header(BUDGET);
    first.generate();
    System.out.printf(Locale.ROOT, "generate, 500 operations, first in this JVM: %.1f ms, %d bytes, largest method %d%n", (now() - cold) / 1e6,
        first.generated.classFile().length, first.generated.largestMethod());
    report("loop: trace", () -> run(plainLoop()));
    report("loop: Java", () -> javaLoop(N));
    report("array: trace", () -> run(arrayLoop()));
    report("array: Java", () -> javaArray(N, ARRAY));
    report("bridge: linked", () -> run(branchingLoop(false)));
    report("bridge: stitched", () -> run(branchingLoop(true)));
    report("bridge: Java", () -> javaBranch(N));
    for (int round = 0; round < 5; round++) {
      long start = now();
      for (int k = 0; k < 100; k++) {
        new Harness(longTrace(500)).header(BUDGET).generate();
      }
      System.out.printf(Locale.ROOT, "generate, 500 operations, warm: %.0f us%n", (now() - start) / 1e5);
    }
  }

  /** Processor time of this thread: the machine may be busy with something else. */
  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private interface Body {
    long run();
  }

  private static void report(String name, Body body) {
    StringBuilder line = new StringBuilder(name + ": ");
    for (int k = 0; k < 5; k++) {
      long start = now();
      long result = body.run();
      line.append(String.format(Locale.ROOT, "%.2f ", (now() - start) / (double) N)).append(k == 4 ? "ns an iteration, result " + result : "");
    }
    System.out.println(line);
  }

  private static Harness plainLoop;
  private static Harness arrayLoop;
  private static final Harness[] BRANCHING = new Harness[2];
  private static final int[] ARRAY = new int[1024];

  private static long run(Harness h) {
    CompiledCode code = h.generate().code();
    Transfer t = code.run(new long[] {0, N, 0}, h == arrayLoop ? new Object[] {ARRAY} : new Object[0]);
    while (t.kind == Transfer.JUMP) {
      t = ((Header) t.target).code.run(t.prims, t.refs);
    }
    return t.prims[t.prims.length - 1];
  }

  private static Snapshot state(Value... values) {
    return new Snapshot(new Snapshot.NamedPoint("run@0"), values, null);
  }

  private static Constant c(int i) {
    return Constant.of(i);
  }

  private static Operation op(Op op, Value... arguments) {
    return Operation.of(op, null, arguments);
  }

  private static Harness plainLoop() {
    if (plainLoop == null) {
      Input i = new Input(Kind.INT, null);
      Input n = new Input(Kind.INT, null);
      Input acc = new Input(Kind.INT, null);
      Operation less = op(Op.INT_LT, i, n);
      Operation guard = Operation.guard(Op.GUARD_TRUE, null, state(i, n, acc), less);
      Operation mul = op(Op.INT_MUL, i, c(3));
      Operation xor = op(Op.INT_XOR, mul, acc);
      Operation add = op(Op.INT_ADD, acc, xor);
      Operation next = op(Op.INT_ADD, i, c(1));
      plainLoop = new Harness(new Trace("plain", Trace.Role.LOOP, List.of(i, n, acc), List.of(less, guard, mul, xor, add, next, op(Op.JUMP, next, n, add)),
          List.of())).header(BUDGET);
    }
    return plainLoop;
  }

  private static long javaLoop(int n) {
    int acc = 0;
    for (int i = 0; i < n; i++) {
      acc += i * 3 ^ acc;
    }
    return acc;
  }

  private static Harness arrayLoop() {
    if (arrayLoop == null) {
      Input i = new Input(Kind.INT, null);
      Input n = new Input(Kind.INT, null);
      Input acc = new Input(Kind.INT, null);
      Input a = new Input(Kind.REF, TypeDescr.of(int[].class));
      Snapshot s = state(i, n, acc, a);
      Operation less = op(Op.INT_LT, i, n);
      Operation guard = Operation.guard(Op.GUARD_TRUE, null, s, less);
      Operation nonNull = Operation.guard(Op.GUARD_NONNULL, null, s, a);
      Operation index = op(Op.INT_AND, i, c(1023));
      Operation length = op(Op.ARRAYLEN, a);
      Operation inside = op(Op.INT_ULT, index, length);
      Operation bounds = Operation.guard(Op.GUARD_TRUE, null, s, inside);
      Operation get = Operation.of(Op.GETARRAYITEM, ArrayDescr.of(int.class), a, index);
      Operation add = op(Op.INT_ADD, acc, get);
      Operation xor = op(Op.INT_XOR, add, i);
      Operation next = op(Op.INT_ADD, i, c(1));
      arrayLoop = new Harness(new Trace("array", Trace.Role.LOOP, List.of(i, n, acc, a),
          List.of(less, guard, nonNull, index, length, inside, bounds, get, add, xor, next, op(Op.JUMP, next, n, xor, a)), List.of())).header(BUDGET);
    }
    return arrayLoop;
  }

  private static long javaArray(int n, int[] a) {
    int acc = 0;
    for (int i = 0; i < n; i++) {
      acc = acc + a[i & 1023] ^ i;
    }
    return acc;
  }

  /** Every third iteration takes the other branch. */
  private static Harness branchingLoop(boolean stitched) {
    int which = stitched ? 1 : 0;
    if (BRANCHING[which] == null) {
      Input i = new Input(Kind.INT, null);
      Input n = new Input(Kind.INT, null);
      Input acc = new Input(Kind.INT, null);
      Operation less = op(Op.INT_LT, i, n);
      Operation guard = Operation.guard(Op.GUARD_TRUE, null, state(i, n, acc), less);
      Operation rem = op(Op.INT_REM, i, c(3));
      Operation third = op(Op.INT_EQ, rem, c(0));
      Operation branch = Operation.guard(Op.GUARD_FALSE, null, state(i, n, acc), third);
      Operation add = op(Op.INT_ADD, acc, i);
      Operation next = op(Op.INT_ADD, i, c(1));
      Harness h = new Harness(new Trace("branching", Trace.Role.LOOP, List.of(i, n, acc), List.of(less, guard, rem, third, branch, add, next, op(Op.JUMP,
          next, n, add)), List.of()))
          .header(BUDGET);
      Input bi = new Input(Kind.INT, null);
      Input bn = new Input(Kind.INT, null);
      Input ba = new Input(Kind.INT, null);
      Operation mul = op(Op.INT_MUL, ba, c(7));
      Operation bNext = op(Op.INT_ADD, bi, c(1));
      Trace bridge = new Trace("bridge", Trace.Role.BRIDGE, List.of(bi, bn, ba), List.of(mul, bNext, Operation.of(Op.JUMP, h.header, bNext, bn, mul)),
          List.of());
      if (stitched) {
        h.bridges.put(branch, bridge);
      } else {
        h.exit(branch).bridge = new Harness(bridge).generate().code();
      }
      BRANCHING[which] = h;
    }
    return BRANCHING[which];
  }

  private static long javaBranch(int n) {
    int acc = 0;
    for (int i = 0; i < n; i++) {
      if (i % 3 == 0) {
        acc *= 7;
      } else {
        acc += i;
      }
    }
    return acc;
  }

  /** A loop of about so many operations, a third of them guards, that goes round as often as its first input says. */
  static Trace longTrace(int size) {
    List<Input> inputs = List.of(new Input(Kind.INT, null), new Input(Kind.INT, null), new Input(Kind.INT, null), new Input(Kind.REF,
        TypeDescr.of(Object.class)));
    List<Operation> operations = new ArrayList<>();
    Operation more = op(Op.INT_GT, inputs.get(0), c(0));
    Operation less = op(Op.INT_SUB, inputs.get(0), c(1));
    operations.addAll(List.of(more, Operation.guard(Op.GUARD_TRUE, null, state(inputs.toArray(Value[]::new)), more), less));
    List<Value> recent = new ArrayList<>(inputs.subList(1, 3));
    while (operations.size() < size - 1) {
      int k = operations.size();
      Value a = recent.get(recent.size() - 1);
      Value b = recent.get(recent.size() - 2);
      Operation o = op(k % 2 == 0 ? Op.INT_ADD : Op.INT_XOR, a, b);
      Operation test = op(Op.INT_NE, o, c(0x40000000 + k));
      operations.addAll(List.of(o, test, Operation.guard(Op.GUARD_TRUE, null, state(less, a, o, inputs.get(3)), test)));
      recent.add(o);
    }
    operations.add(op(Op.JUMP, less, recent.get(recent.size() - 1), recent.get(recent.size() - 2), inputs.get(3)));
    return new Trace("long", Trace.Role.LOOP, inputs, operations, List.of());
  }
}
