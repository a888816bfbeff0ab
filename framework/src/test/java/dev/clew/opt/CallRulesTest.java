package dev.clew.opt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.trace.Constant;
import dev.clew.trace.Effects;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.MethodDescr.Dispatch;
import dev.clew.trace.Op;
import dev.clew.trace.Rewrite;
import dev.clew.trace.Rewrite.Apply;
import dev.clew.trace.Rewrite.Literal;
import dev.clew.trace.Rewrite.Term;
import dev.clew.trace.Rewrite.Variable;
import dev.clew.trace.Symbols;
import dev.clew.trace.Trace;
import dev.clew.trace.TraceParser;
import dev.clew.trace.TracePrinter;
import dev.clew.trace.TraceVerifier;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that come with callees: {@code f(g(x, y)) => x + f(y)}, {@code g(x, x) => x}, {@code f(0) => 7}. */
class CallRulesTest {
  private final List<Rewrite> ofF = new ArrayList<>();
  private final List<Rewrite> ofG = new ArrayList<>();
  private final MethodDescr f = callee("f", ofF, int.class);
  private final MethodDescr g = callee("g", ofG, int.class, int.class);

  CallRulesTest() {
    Term x = new Variable(0);
    Term y = new Variable(1);
    ofF.add(new Rewrite("sum", apply(f, apply(g, x, y)), new Apply(Op.INT_ADD, null, List.of(x, apply(f, y))), 2));
    ofF.add(new Rewrite("zero", apply(f, new Literal(Constant.of(0))), new Literal(Constant.of(7)), 0));
    ofG.add(new Rewrite("same", apply(g, x, x), x, 1));
  }

  static int f(int x) {
    throw new IllegalStateException("never run here: not all arguments are constants");
  }

  static int g(int x, int y) {
    return x ^ y;
  }

  private static Apply apply(MethodDescr callee, Term... terms) {
    return new Apply(Op.CALL_PURE, callee, List.of(terms));
  }

  private static MethodDescr callee(String name, List<Rewrite> rules, Class<?>... parameters) {
    try {
      Method m = CallRulesTest.class.getDeclaredMethod(name, parameters);
      return MethodDescr.elidable(name, Dispatch.STATIC, m, MethodHandles.lookup().unreflect(m), Effects.NONE, () -> rules);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void optimises(String recorded, String expected) {
    Symbols symbols = new Symbols().define(f, g);
    Trace out = Optimizer.optimize(TraceParser.parse("loop t\n" + recorded, symbols));
    TraceVerifier.verify(out);
    assertThat(TracePrinter.print(out, symbols)).isEqualTo(TracePrinter.print(TraceParser.parse("loop t\n" + expected, symbols), symbols));
  }

  @Test
  void aPatternIsReplaced() {
    optimises("[i0, i1]\ni2 = call_pure(i0, i1, g)\ni3 = call_pure(i2, f)\nfinish(i3)", "[i0, i1]\ni2 = call_pure(i1, f)\ni3 = int_add(i0, i2)\nfinish(i3)");
  }

  @Test
  void whatElseUsesThePartsKeepsThem() {
    optimises("[i0, i1]\ni2 = call_pure(i0, i1, g)\ni3 = call_pure(i2, f)\ni4 = int_xor(i3, i2)\nfinish(i4)",
        "[i0, i1]\ni2 = call_pure(i0, i1, g)\ni3 = call_pure(i1, f)\ni4 = int_add(i0, i3)\ni5 = int_xor(i4, i2)\nfinish(i5)");
  }

  @Test
  void aReplacementIsFoundIfItIsThereAlready() {
    optimises("[i0, i1]\ni2 = call_pure(i1, f)\ni3 = call_pure(i0, i1, g)\ni4 = call_pure(i3, f)\ni5 = int_sub(i4, i2)\nfinish(i5)", "[i0, i1]\nfinish(i0)");
  }

  @Test
  void aReplacementIsRewrittenInTurn() {
    optimises("[i0, i1, i2]\ni3 = call_pure(i1, i2, g)\ni4 = call_pure(i0, i3, g)\ni5 = call_pure(i4, f)\nfinish(i5)",
        "[i0, i1, i2]\ni3 = call_pure(i2, f)\ni4 = int_add(i1, i3)\ni5 = int_add(i0, i4)\nfinish(i5)");
  }

  @Test
  void theSameVariableIsTheSameValue() {
    optimises("[i0, i1]\ni2 = call_pure(i0, i0, g)\ni3 = call_pure(i0, i1, g)\ni4 = int_sub(i2, i3)\nfinish(i4)", "[i0, i1]\ni2 = call_pure(i0, i1, g)\ni3 = int_sub(i0, i2)\nfinish(i3)");
  }

  @Test
  void aLiteralIsThatConstant() {
    optimises("[i0]\nguard_value(i0, 0) => [p@0: i0]\ni1 = call_pure(i0, f)\nfinish(i1)", "[i0]\nguard_value(i0, 0) => [p@0: i0]\nfinish(7)");
  }
}
