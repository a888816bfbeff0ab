package dev.clew.codegen;

import static dev.clew.codegen.Build.c;
import static dev.clew.codegen.Build.ref;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.testing.Callees;
import dev.clew.testing.Scalars;
import dev.clew.testing.Shapes;
import dev.clew.testing.Shapes.Box;
import dev.clew.testing.Shapes.Pair;
import dev.clew.testing.Shapes.WideBox;
import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Constant;
import dev.clew.trace.Executor;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Outcome;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import dev.clew.trace.TracePrinter;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** For every operation: the generated class gives what the executor gives, over a grid of inputs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryOperationTest {
  private static final Set<Op> DIVISIONS = EnumSet.of(Op.INT_DIV, Op.INT_REM, Op.LONG_DIV, Op.LONG_REM);

  private final Set<Op> covered = EnumSet.noneOf(Op.class);

  /** Runs both and compares ends, values and exception. */
  private Outcome check(Trace trace, Constant... inputs) {
    Harness harness = new Harness(trace).header(100);
    return check(harness, inputs);
  }

  private Outcome check(Harness harness, Constant... inputs) {
    Outcome expected = Executor.run(harness.root, List.of(inputs), 1000);
    Outcome actual = harness.run(List.of(inputs));
    assertThat(describe(actual)).as(() -> TracePrinter.print(harness.root) + " on " + Arrays.toString(inputs)).isEqualTo(describe(expected));
    harness.root.operations().forEach(o -> covered.add(o.op()));
    return actual;
  }

  private static String describe(Outcome o) {
    List<Object> values = new ArrayList<>();
    for (Constant c : o.values()) {
      boolean nan = c.kind() == Kind.FLOAT && Float.isNaN(c.asFloat()) || c.kind() == Kind.DOUBLE && Double.isNaN(c.asDouble());
      values.add(nan ? "NaN" : c.kind().isPrimitive() ? c.bits() : c.object() instanceof Number n ? n : System.identityHashCode(c.object()));
    }
    return o.end() + " " + values + " " + (o.exception() == null ? "" : o.exception().getClass());
  }

  @AfterAll
  void everyOperationWasCovered() {
    assertThat(covered).containsExactlyInAnyOrder(Op.values());
  }

  @Test
  void scalarOperations() {
    for (Op op : Op.values()) {
      if (Executor.isScalar(op)) {
        List<Kind> kinds = op.arguments().chars().mapToObj(k -> Kind.ofLetter((char) k)).toList();
        Build b = new Build(op.text());
        List<Input> inputs = kinds.stream().map(b::input).toList();
        Harness h = new Harness(b.finish(b.op(op, inputs.toArray(Value[]::new))));
        for (Constant[] row : grid(op, kinds)) {
          check(h, row);
        }
      }
    }
  }

  private static List<Constant[]> grid(Op op, List<Kind> kinds) {
    List<Constant[]> rows = new ArrayList<>();
    for (Constant a : Scalars.edges(kinds.get(0))) {
      if (kinds.size() == 1) {
        rows.add(new Constant[] {a});
        continue;
      }
      for (Constant b : Scalars.edges(kinds.get(1))) {
        if (!DIVISIONS.contains(op) || b.bits() != 0) {
          rows.add(new Constant[] {a, b});
        }
      }
    }
    return rows;
  }

  @Test
  void scalarOperationsWithAConstant() {
    for (Op op : Op.values()) {
      if (Executor.isScalar(op) && op.arguments().length() == 2) {
        List<Kind> kinds = op.arguments().chars().mapToObj(k -> Kind.ofLetter((char) k)).toList();
        for (Constant second : List.of(Scalars.edges(kinds.get(1))[0], Scalars.edges(kinds.get(1))[2], Scalars.edges(kinds.get(1))[13])) {
          if (DIVISIONS.contains(op) && second.bits() == 0) {
            continue;
          }
          Build b = new Build(op.text());
          Input first = b.input(kinds.get(0));
          Harness h = new Harness(b.finish(b.op(op, first, second)));
          for (Constant a : Scalars.edges(kinds.get(0))) {
            check(h, a);
          }
        }
      }
    }
  }

  @Test
  void comparisonsFusedWithGuards() {
    for (Op guard : List.of(Op.GUARD_TRUE, Op.GUARD_FALSE)) {
      for (Op op : List.of(Op.INT_EQ, Op.INT_NE, Op.INT_LT, Op.INT_LE, Op.INT_GT, Op.INT_GE, Op.INT_ULT)) {
        Build b = new Build(op.text());
        Input x = b.input(Kind.INT);
        Input y = b.input(Kind.INT);
        b.guard(guard, null, List.of(x, y), b.op(op, x, y));
        Harness h = new Harness(b.finish());
        grid(op, List.of(Kind.INT, Kind.INT)).forEach(row -> check(h, row));
        for (Op threeWay : List.of(Op.LONG_CMP, Op.FLOAT_CMPL, Op.FLOAT_CMPG, Op.DOUBLE_CMPL, Op.DOUBLE_CMPG)) {
          Kind kind = Kind.ofLetter(threeWay.arguments().charAt(0));
          Build b2 = new Build(threeWay.text());
          Input p = b2.input(kind);
          Input q = b2.input(kind);
          b2.guard(guard, null, List.of(q, p), b2.op(op, b2.op(threeWay, p, q), c(0)));
          Harness h2 = new Harness(b2.finish());
          grid(threeWay, List.of(kind, kind)).forEach(row -> check(h2, row));
        }
      }
    }
  }

  @Test
  void boundsChecks() {
    int[] array = new int[3];
    for (boolean fused : List.of(true, false)) {
      Build b = new Build("bounds");
      Input i = b.input(Kind.INT);
      Input a = b.input(int[].class);
      Operation length = b.op(Op.ARRAYLEN, a);
      Operation inside = b.op(Op.INT_ULT, i, length);
      b.guard(Op.GUARD_FALSE, null, fused ? List.of(i) : List.of(i, inside), inside);
      Harness h = new Harness(b.finish(length));
      for (int k : new int[] {-1, 0, 1, 2, 3, 4, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
        check(h, c(k), ref(array));
      }
    }
  }

  @Test
  void references() {
    Box box = new Box();
    List<Constant> objects = List.of(Constant.NULL, ref(box), ref(new WideBox()), ref(new Box()), ref(7), ref("text"), ref(new int[1]));
    for (boolean fused : List.of(true, false)) {
      for (Op op : List.of(Op.REF_EQ, Op.REF_NE)) {
        for (Value second : Stream.of(null, Constant.NULL, ref(box)).toList()) {
          Build b = new Build(op.text());
          Input x = b.input(Kind.REF);
          Value y = second != null ? second : b.input(Kind.REF);
          Operation test = b.op(op, x, y);
          b.guard(Op.GUARD_TRUE, null, fused ? List.of(x) : List.of(x, test), test);
          Harness h = new Harness(b.finish(x));
          for (Constant o : objects) {
            if (second == null) {
              objects.forEach(o2 -> check(h, o, o2));
            } else {
              check(h, o);
            }
          }
        }
      }
      for (Class<?> type : List.of(Box.class, WideBox.class, Shapes.Weighed.class, Integer.class, int[].class, Object.class)) {
        Build b = new Build("instanceof");
        Input x = b.input(Kind.REF);
        Operation test = b.op(Op.INSTANCEOF, TypeDescr.of(type), x);
        b.guard(Op.GUARD_FALSE, null, fused ? List.of(x) : List.of(x, test), test);
        Harness h = new Harness(b.finish(x));
        objects.forEach(o -> check(h, o));
      }
    }
  }

  @Test
  void guardsOnReferences() {
    List<Constant> objects = List.of(Constant.NULL, ref(new Box()), ref(new WideBox()), ref(7), ref(new Pair(null)));
    for (Class<?> type : List.of(Box.class, WideBox.class, Pair.class, Integer.class)) {
      Build b = new Build("class");
      Input x = b.input(Kind.REF);
      b.op(Op.RECORD_EXACT_CLASS, TypeDescr.of(Object.class), x);
      b.op(Op.MERGE_POINT, new dev.clew.trace.Location("here"));
      b.guard(Op.GUARD_CLASS, TypeDescr.of(type), List.of(x), x);
      Harness h = new Harness(b.finish(x));
      objects.forEach(o -> check(h, o));
    }
    for (Op op : List.of(Op.GUARD_NONNULL, Op.GUARD_ISNULL)) {
      Build b = new Build(op.text());
      Input x = b.input(Kind.REF);
      b.guard(op, null, List.of(x), x);
      Harness h = new Harness(b.finish(x));
      objects.forEach(o -> check(h, o));
    }
  }

  @Test
  void guardValue() {
    for (Kind kind : List.of(Kind.INT, Kind.LONG, Kind.FLOAT, Kind.DOUBLE)) {
      for (Constant wanted : Scalars.edges(kind)) {
        Build b = new Build("value");
        Input x = b.input(kind);
        b.guard(Op.GUARD_VALUE, null, List.of(x), x, wanted);
        Harness h = new Harness(b.finish(x));
        for (Constant x1 : Scalars.edges(kind)) {
          check(h, x1);
        }
      }
    }
    String wanted = new String("wanted"); // not the interned one
    for (Constant constant : List.of(ref(wanted), Constant.NULL)) {
      Build b = new Build("value");
      Input x = b.input(Kind.REF);
      b.guard(Op.GUARD_VALUE, null, List.of(x), x, constant);
      Harness h = new Harness(b.finish(x));
      List.of(ref(wanted), ref("wanted"), Constant.NULL).forEach(o -> check(h, o));
    }
  }

  @Test
  void fieldsOfEveryType() {
    List<FieldDescr> fields = new ArrayList<>(Shapes.fields(Box.class));
    fields.addAll(Shapes.statics());
    for (FieldDescr f : fields) {
      Build b = new Build("field");
      Input box = b.input(Kind.REF);
      Input value = b.input(f.kind());
      if (f.isStatic()) {
        b.op(Op.SETSTATIC, f, value);
      } else {
        b.op(Op.SETFIELD, f, box, value);
      }
      Harness h = new Harness(b.finish(f.isStatic() ? b.op(Op.GETSTATIC, f) : b.op(Op.GETFIELD, f, box)));
      Constant[] values = f.kind() == Kind.REF ? new Constant[] {Constant.NULL, ref("x")} : Scalars.edges(f.kind());
      for (Constant v : values) {
        check(h, ref(new Box()), v);
      }
    }
  }

  @Test
  void arraysOfEveryType() {
    for (Class<?> component : List.of(boolean.class, byte.class, char.class, short.class, int.class, long.class, float.class, double.class, Object.class,
        String.class)) {
      ArrayDescr d = ArrayDescr.of(component);
      for (boolean typed : List.of(true, false)) {
        Build b = new Build("array");
        Input index = b.input(Kind.INT);
        Input value = b.input(d.kind());
        Operation made = b.op(Op.NEW_ARRAY, d, c(3));
        Value array = made;
        if (!typed) { // through a field, so that the verifier does not know what it is
          b.op(Op.SETSTATIC, Shapes.field(Shapes.class, "last"), made);
          array = b.op(Op.GETSTATIC, Shapes.field(Shapes.class, "last"));
        }
        b.op(Op.SETARRAYITEM, d, array, index, value);
        Operation item = b.op(Op.GETARRAYITEM, d, array, index);
        Operation other = b.op(Op.GETARRAYITEM, d, array, c(0));
        b.guard(Op.GUARD_TRUE, null, List.of(item, other, b.op(Op.ARRAYLEN, array)), b.op(Op.INT_EQ, index, c(9)));
        Harness h = new Harness(b.finish());
        for (Constant v : d.kind() == Kind.REF ? new Constant[] {Constant.NULL, ref("x")} : Scalars.edges(d.kind())) {
          check(h, c(2), v);
        }
      }
    }
  }

  @Test
  void allocationsAreBlank() {
    for (Class<?> type : List.of(Box.class, WideBox.class, Pair.class)) {
      Build b = new Build("new");
      Operation made = b.op(Op.NEW, TypeDescr.of(type));
      List<Value> contents = new ArrayList<>();
      Shapes.fields(type).forEach(f -> contents.add(b.op(Op.GETFIELD, f, made)));
      b.guard(Op.GUARD_ISNULL, null, contents, made);
      check(b.finish());
    }
  }

  @Test
  void callsAndTheirEnds() {
    Supplier<Build> build = () -> new Build("call");
    for (Op op : List.of(Op.CALL, Op.CALL_PURE)) {
      for (boolean expectException : List.of(false, true)) {
        Build b = build.get();
        Input i = b.input(Kind.INT);
        Operation quotient = b.op(op, Build.method(MethodHandles.lookup(), Callees.class, "quotient"), c(100), i);
        if (expectException) {
          Operation caught = b.guard(Op.GUARD_EXCEPTION, TypeDescr.of(ArithmeticException.class), List.of(quotient, i));
          b.op(Op.FINISH_RAISE, caught);
        } else {
          b.guard(Op.GUARD_NO_EXCEPTION, null, List.of(i, quotient));
          b.op(Op.FINISH, quotient);
        }
        Harness h = new Harness(b.trace(Trace.Role.LOOP));
        for (int k : new int[] {0, 1, 7, -3}) {
          check(h, c(k));
        }
      }
    }
  }

  @Test
  void loopsLabelsAndInvalidation() {
    Build b = new Build("loops");
    Input i = b.input(Kind.INT);
    Input n = b.input(Kind.INT);
    Target target = new Target("inside");
    Operation first = b.op(Op.INT_ADD, i, c(1));
    b.op(Op.LABEL, target, first);
    b.guard(Op.GUARD_NOT_INVALIDATED, null, List.of(first));
    b.guard(Op.GUARD_TRUE, null, List.of(first, n), b.op(Op.INT_LT, first, n));
    Harness h = new Harness(b.jump(target, b.op(Op.INT_ADD, first, c(2))));
    h.assumptions = new Assumptions();
    check(h, c(1), c(30));
    check(h, c(50), c(30));
  }
}
