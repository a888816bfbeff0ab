package dev.clew.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.testing.Scalars;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExecutorScalarTest {
  static List<Op> scalarOps() {
    return Arrays.stream(Op.values()).filter(Executor::isScalar).toList();
  }

  @ParameterizedTest
  @MethodSource("scalarOps")
  void agreesWithTheJavaExpressionOverEdgeValues(Op op) {
    assertThat(ScalarMeaning.ALL).as("a meaning for each scalar operation").containsKey(op);
    Kind first = Kind.ofLetter(op.arguments().charAt(0));
    Kind second = op.arguments().length() == 1 ? first : Kind.ofLetter(op.arguments().charAt(1));
    for (Constant a : Scalars.edges(first)) {
      for (Constant b : Scalars.edges(second)) {
        if (divides(op) && b.bits() == 0) {
          assertThatThrownBy(() -> Executor.evaluate(op, a.bits(), b.bits())).isInstanceOf(ArithmeticException.class);
          assertThat(Executor.fold(op, null, a, b)).isNull();
        } else {
          Constant expected = constant(ScalarMeaning.ALL.get(op).apply(java(a), java(b)));
          Constant actual = Constant.of(Kind.ofLetter(op.result()), Executor.evaluate(op, a.bits(), b.bits()), null);
          assertThat(normal(actual)).as("%s(%s, %s)", op.text(), a, b).isEqualTo(normal(expected));
          Value[] arguments = op.arguments().length() == 1 ? new Value[] {a} : new Value[] {a, b};
          assertThat(normal(Executor.fold(op, null, arguments))).isEqualTo(normal(expected));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scalarOps")
  void commutativeOperationsGiveTheSameEitherWay(Op op) {
    if (!op.isCommutative()) {
      return;
    }
    Constant[] edges = Scalars.edges(Kind.ofLetter(op.arguments().charAt(0)));
    for (Constant a : edges) {
      for (Constant b : edges) {
        assertThat(normal(Executor.fold(op, null, a, b))).isEqualTo(normal(Executor.fold(op, null, b, a)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Op.class)
  void refusesWhatIsNotScalar(Op op) {
    if (!Executor.isScalar(op)) {
      assertThatThrownBy(() -> Executor.evaluate(op, 0, 0)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(op.text());
    }
  }

  @Test
  void intResultsAreSignExtended() {
    assertThat(Executor.evaluate(Op.INT_ADD, Integer.MAX_VALUE, 1)).isEqualTo(Integer.MIN_VALUE);
    assertThat(Executor.evaluate(Op.INT_USHR, -1, 0)).isEqualTo(-1);
    assertThat(Executor.evaluate(Op.FLOAT_NEG, 0, 0)).isEqualTo(Integer.MIN_VALUE);
  }

  private static boolean divides(Op op) {
    return op == Op.INT_DIV || op == Op.INT_REM || op == Op.LONG_DIV || op == Op.LONG_REM;
  }

  private static Object java(Constant c) {
    return switch (c.kind()) {
      case INT -> c.asInt();
      case LONG -> c.bits();
      case FLOAT -> c.asFloat();
      case DOUBLE -> c.asDouble();
      case REF, VOID -> throw new IllegalArgumentException();
    };
  }

  private static Constant constant(Object o) {
    return o instanceof Boolean b ? Constant.of(b ? 1 : 0)
        : o instanceof Integer i ? Constant.of((int) i)
        : o instanceof Long l ? Constant.of((long) l)
        : o instanceof Float f ? Constant.of((float) f)
        : Constant.of((double) (Double) o);
  }

  /** Java does not say which NaN comes out. */
  private static Constant normal(Constant c) {
    return c.kind() == Kind.FLOAT && Float.isNaN(c.asFloat()) ? Constant.of(Float.NaN)
        : c.kind() == Kind.DOUBLE && Double.isNaN(c.asDouble()) ? Constant.of(Double.NaN)
        : c;
  }
}
