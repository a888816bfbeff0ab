package dev.clew.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** What is linked here does what the JDK's would do, and can be looked into; what is not is left to the JDK. */
class LambdasTest {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodType ERASED_FUNCTION = MethodType.methodType(Object.class, Object.class);

  private final String name = "this";

  private static String join(String captured, long number, Object argument) {
    return captured + number + argument;
  }

  private String named(Integer n) {
    return name + n;
  }

  private static int add(int a, int b) {
    return a + b;
  }

  @Test
  @SuppressWarnings("unchecked")
  void capturedValuesAndArgumentsArrive() throws Throwable {
    MethodHandle body = LOOKUP.findStatic(LambdasTest.class, "join", MethodType.methodType(String.class, String.class, long.class, Object.class));
    CallSite site = Lambdas.link(LOOKUP, "apply", MethodType.methodType(Function.class, String.class, long.class), ERASED_FUNCTION, body, MethodType.methodType(String.class, Object.class));
    Function<Object, String> made = (Function<Object, String>) site.getTarget().invoke("a", 1L << 40);
    assertThat(made.apply('z')).isEqualTo("a1099511627776z");
    assertThat(DecodedClass.of(made.getClass()).isWoven()).isTrue();
    assertThat(DecodedClass.of(made.getClass()).method("apply", ERASED_FUNCTION.descriptorString())).isNotNull();
  }

  @Test
  @SuppressWarnings("unchecked")
  void aPrivateMethodOfAnObjectIsCalled() throws Throwable {
    MethodHandle body = LOOKUP.findVirtual(LambdasTest.class, "named", MethodType.methodType(String.class, Integer.class));
    CallSite site = Lambdas.link(LOOKUP, "apply", MethodType.methodType(Function.class, LambdasTest.class), ERASED_FUNCTION, body, MethodType.methodType(String.class, Integer.class));
    assertThat(((Function<Object, Object>) site.getTarget().invoke(this)).apply(7)).isEqualTo("this7");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aConstructorAndAMethodOfTheArgumentAreCalled() throws Throwable {
    MethodHandle constructor = LOOKUP.findConstructor(StringBuilder.class, MethodType.methodType(void.class));
    CallSite make = Lambdas.link(LOOKUP, "get", MethodType.methodType(Supplier.class), MethodType.methodType(Object.class), constructor, MethodType.methodType(StringBuilder.class));
    assertThat(((Supplier<Object>) make.getTarget().invoke()).get()).isInstanceOf(StringBuilder.class);
    MethodHandle length = LOOKUP.findVirtual(String.class, "length", MethodType.methodType(int.class));
    CallSite box = Lambdas.link(LOOKUP, "apply", MethodType.methodType(Function.class), ERASED_FUNCTION, length, MethodType.methodType(Integer.class, String.class));
    assertThat(((Function<Object, Object>) box.getTarget().invoke()).apply("four")).isEqualTo(4);
  }

  @Test
  void primitivesStayPrimitive() throws Throwable {
    MethodHandle body = LOOKUP.findStatic(LambdasTest.class, "add", MethodType.methodType(int.class, int.class, int.class));
    MethodType ints = MethodType.methodType(int.class, int.class, int.class);
    IntBinaryOperator made = (IntBinaryOperator) Lambdas.link(LOOKUP, "applyAsInt", MethodType.methodType(IntBinaryOperator.class), ints, body, ints).getTarget().invoke();
    assertThat(made.applyAsInt(Integer.MAX_VALUE, 1)).isEqualTo(Integer.MIN_VALUE);
  }

  @Test
  void oneSiteLinkedTwiceHasOneClass() throws Throwable {
    MethodHandle body = LOOKUP.findStatic(LambdasTest.class, "join", MethodType.methodType(String.class, String.class, long.class, Object.class));
    MethodType factory = MethodType.methodType(Function.class, String.class, long.class);
    MethodType type = MethodType.methodType(String.class, Object.class);
    Object one = Lambdas.link(LOOKUP, "apply", factory, ERASED_FUNCTION, body, type).getTarget().invoke("a", 1L);
    Object other = Lambdas.link(LOOKUP, "apply", factory, ERASED_FUNCTION, body, type).getTarget().invoke("b", 2L);
    assertThat(one).isNotSameAs(other).hasSameClassAs(other);
  }

  @Test
  void aWideningConversionIsLeftToTheJdk() throws Throwable {
    MethodHandle length = LOOKUP.findVirtual(String.class, "length", MethodType.methodType(int.class));
    assertThat(Lambdas.link(LOOKUP, "applyAsLong", MethodType.methodType(ToLongFunction.class), MethodType.methodType(long.class, Object.class), length, MethodType.methodType(long.class, String.class)))
        .isNull();
  }

  /** A nestmate of the host is not a subclass of the method's class, as the host is. */
  @Test
  void aProtectedMethodOfAnotherPackageIsLeftToTheJdk() throws Throwable {
    MethodHandle clone = LOOKUP.findVirtual(LambdasTest.class, "clone", MethodType.methodType(Object.class));
    assertThat(Lambdas.link(LOOKUP, "get", MethodType.methodType(Supplier.class, LambdasTest.class), MethodType.methodType(Object.class), clone, MethodType.methodType(Object.class))).isNull();
  }
}
