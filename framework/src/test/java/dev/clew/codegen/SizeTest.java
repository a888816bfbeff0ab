package dev.clew.codegen;

import static dev.clew.codegen.Build.c;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.trace.AbortReason;
import dev.clew.trace.Constant;
import dev.clew.trace.Executor;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Outcome;
import dev.clew.trace.Trace;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits: HotSpot's 8000 bytes a method, the JVM's 255 parameter slots, the class file's 64 K. */
class SizeTest {
  @Test
  void aTraceOfTwentyThousandOperationsIsCutIntoMethodsHotSpotCompiles() {
    Harness h = new Harness(Measure.longTrace(20_000)).header(5);
    h.generate();
    assertThat(h.generated.largestMethod()).isLessThanOrEqualTo(8000).isGreaterThan(5500);
    ClassVerifier.verify(h.generated.classFile(), h.host);
    List<Constant> inputs = List.of(c(12), c(3), c(4), Constant.NULL);
    Outcome expected = Executor.run(h.root, inputs, 1_000_000);
    assertThat(expected.end()).isEqualTo(Outcome.End.GUARD_FAILED);
    Outcome actual = h.run(inputs);
    assertThat(actual.operation()).isSameAs(expected.operation());
    assertThat(actual.values()).isEqualTo(expected.values());
  }

  @Test
  void sizesAreWhatTheClassFileSays() {
    Harness h = new Harness(Measure.longTrace(2_000)).header(5);
    h.generate();
    int[] sum = {0};
    ClassVerifier.methodSizes(h.generated.classFile()).forEach((name, size) -> {
      if (!name.startsWith("<clinit>")) {
        sum[0] += size;
        assertThat(h.generated.methodSizes()).containsEntry(name.substring(0, name.indexOf('(')), size);
      }
    });
    assertThat(h.generated.bytecodeSize()).isEqualTo(sum[0]);
  }

  /** A loop over many inputs of all kinds, each changed, with guards that keep all of them alive. */
  private static Trace many(int count, int guards) {
    Build b = new Build("many");
    List<Input> inputs = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      inputs.add(b.input(List.of(Kind.INT, Kind.LONG, Kind.REF, Kind.DOUBLE, Kind.FLOAT).get(k % 5)));
    }
    for (int k = 0; k < guards; k++) {
      b.guard(Op.GUARD_TRUE, null, inputs, b.op(Op.INT_LT, inputs.get(0), c(10 + k)));
    }
    List<Value> next = new ArrayList<>();
    for (Input input : inputs) {
      next.add(switch (input.kind()) {
        case INT -> b.op(Op.INT_ADD, input, c(1));
        case LONG -> b.op(Op.LONG_ADD, input, Constant.of(3L));
        case FLOAT -> b.op(Op.FLOAT_ADD, input, Constant.of(0.5f));
        case DOUBLE -> b.op(Op.DOUBLE_ADD, input, Constant.of(0.25));
        default -> input;
      });
    }
    return b.jump(null, next.toArray(Value[]::new));
  }

  private static List<Constant> values(Trace trace) {
    List<Constant> values = new ArrayList<>();
    for (Input input : trace.inputs()) {
      int k = values.size();
      values.add(switch (input.kind()) {
        case INT -> c(k / 5);
        case LONG -> Constant.of((long) k);
        case FLOAT -> Constant.of(k / 2f);
        case DOUBLE -> Constant.of(k / 4.0);
        default -> Constant.of((Object) ("r" + k));
      });
    }
    return values;
  }

  private static void check(Harness h) {
    List<Constant> inputs = values(h.root);
    Outcome expected = Executor.run(h.root, inputs, 1_000_000);
    Outcome actual = h.run(inputs);
    assertThat(actual.operation()).isSameAs(expected.operation());
    assertThat(describe(actual)).isEqualTo(describe(expected));
  }

  private static List<Object> describe(Outcome o) {
    List<Object> all = new ArrayList<>();
    o.values().forEach(v -> all.add(v.kind().isPrimitive() ? (Object) v.bits() : v.object()));
    return all;
  }

  @Test
  void anyNumberOfLiveValuesTravels() {
    for (int count : new int[] {150, 178, 179, 180, 181, 300, 400}) {
      check(new Harness(many(count, 2)).header(3));
      check(new Harness(many(count, 12)).header(100));
    }
  }

  @Test
  void manyLiveValuesGoIntoBridgesOfBothKinds() {
    for (int count : new int[] {150, 300}) {
      Harness linked = new Harness(many(count, 3)).header(100);
      linked.root.operations().stream().filter(o -> o.op().isGuard())
          .forEach(g -> linked.exit(g).bridge = new Harness(linked.leavingBridge(g)).generate().code());
      check(linked);
      Harness stitched = new Harness(many(count, 3)).header(100);
      stitched.root.operations().stream().filter(o -> o.op().isGuard()).forEach(g -> stitched.bridges.put(g, stitched.leavingBridge(g)));
      check(stitched);
    }
  }

  @Test
  void whatCannotFitIsRefusedWithAReason() {
    Harness h = new Harness(many(3000, 1)).header(3);
    assertThatThrownBy(h::generate).isInstanceOfSatisfying(CodegenException.class, e -> assertThat(e.reason()).isEqualTo(AbortReason.METHOD_TOO_LARGE));
  }

  @Test
  void thousandsOfConstantsFit() {
    Build b = new Build("constants");
    Input x = b.input(Kind.REF);
    for (int k = 0; k < 3500; k++) {
      b.guard(Op.GUARD_FALSE, null, List.of(x), b.op(Op.REF_EQ, x, Constant.of(new Object())));
    }
    Constant last = Constant.of(new Object());
    b.guard(Op.GUARD_FALSE, null, List.of(x), b.op(Op.REF_EQ, x, last));
    Harness h = new Harness(b.finish());
    assertThat(h.run(List.of(Constant.NULL)).end()).isEqualTo(Outcome.End.FINISHED);
    assertThat(h.run(List.of(last)).end()).isEqualTo(Outcome.End.GUARD_FAILED);
  }

  @Test
  void tooManyConstantsAreRefusedWithAReason() {
    Build b = new Build("exits");
    Input x = b.input(Kind.INT);
    for (int k = 0; k < 66_000; k++) {
      b.guard(Op.GUARD_FALSE, null, List.of(x), b.op(Op.INT_EQ, x, c(100_000 + k)));
    }
    Harness h = new Harness(b.finish());
    assertThatThrownBy(h::generate).isInstanceOfSatisfying(CodegenException.class, e -> assertThat(e.reason()).isEqualTo(AbortReason.METHOD_TOO_LARGE));
  }

  @Test
  void bridgesThatDoNotFitBecomeMethods() {
    Operation[] guards = new Operation[1];
    Build b = new Build("big");
    Input i = b.input(Kind.INT);
    Input n = b.input(Kind.INT);
    guards[0] = b.guard(Op.GUARD_TRUE, null, List.of(i, n), b.op(Op.INT_LT, i, n));
    Harness h = new Harness(b.jump(null, b.op(Op.INT_ADD, i, c(1)), n)).header(1000);
    Build bridge = new Build("bridge");
    Input bi = bridge.input(Kind.INT);
    Input bn = bridge.input(Kind.INT);
    Value x = bi;
    for (int k = 0; k < 5000; k++) {
      x = bridge.op(Op.INT_XOR, bridge.op(Op.INT_ADD, x, c(k)), bn);
    }
    bridge.guard(Op.GUARD_TRUE, null, List.of(x), bridge.op(Op.INT_LT, bn, c(50)));
    bridge.op(Op.JUMP, h.header, c(0), bridge.op(Op.INT_ADD, bn, c(10)));
    h.bridges.put(guards[0], bridge.trace(Trace.Role.BRIDGE));
    Outcome o = h.run(List.of(c(0), c(10)));
    assertThat(h.entered).isEqualTo(1);
    assertThat(h.generated.largestMethod()).isLessThanOrEqualTo(8000);
    int expected = 50;
    for (int k = 0; k < 5000; k++) {
      expected = expected + k ^ 50;
    }
    assertThat(o.values()).containsExactly(c(expected));
  }
}
