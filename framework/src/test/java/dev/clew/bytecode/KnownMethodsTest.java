package dev.clew.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Effects;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table agrees with the JDK the test runs on: what it lists exists, and what it calls pure is. */
class KnownMethodsTest {
  private static final Map<Class<?>, Object[]> SAMPLES = Map.of(
      int.class, new Object[] {0, 1, -1, 7, 65, 0xD800, Integer.MIN_VALUE, Integer.MAX_VALUE},
      long.class, new Object[] {0L, 1L, -1L, 1L << 40, Long.MIN_VALUE, Long.MAX_VALUE},
      float.class, new Object[] {0f, -0f, 1.5f, Float.NaN, Float.NEGATIVE_INFINITY, Float.MAX_VALUE},
      double.class, new Object[] {0.0, -0.0, 1.5, Double.NaN, Double.NEGATIVE_INFINITY, Double.MAX_VALUE},
      boolean.class, new Object[] {true, false},
      byte.class, new Object[] {(byte) 0, (byte) -1, Byte.MIN_VALUE},
      char.class, new Object[] {'a', '\0', '\uD800', '\uFFFF'},
      short.class, new Object[] {(short) 0, (short) -1, Short.MIN_VALUE});

  private static KnownMethods.Known known(Method m) {
    return KnownMethods.of(m);
  }

  static Stream<Method> pureStatics() throws ClassNotFoundException {
    List<Method> all = new ArrayList<>();
    for (String name : new TreeSet<>(KnownMethods.PURE_STATICS)) {
      Arrays.stream(Class.forName(name).getMethods()).filter(m -> Modifier.isStatic(m.getModifiers()) && known(m) != null && known(m).pure()).forEach(all::add);
    }
    return all.stream();
  }

  /** Calls a method with all combinations of sample arguments. */
  private static void each(Method m, Consumer call) throws Throwable {
    Class<?>[] types = m.getParameterTypes();
    int[] position = new int[types.length];
    while (true) {
      Object[] arguments = new Object[types.length];
      for (int i = 0; i < types.length; i++) {
        arguments[i] = SAMPLES.get(types[i])[position[i]];
      }
      call.accept(arguments);
      int i = 0;
      while (i < types.length && ++position[i] == SAMPLES.get(types[i]).length) {
        position[i++] = 0;
      }
      if (i == types.length) {
        return;
      }
    }
  }

  private interface Consumer {
    void accept(Object[] arguments) throws Throwable;
  }

  @Test
  void pureStaticMethodsRaiseOnlyIfTheTableSaysSoAndRepeatThemselves() throws Throwable {
    List<String> wrong = new ArrayList<>();
    for (Method m : pureStatics().toList()) {
      boolean mayRaise = known(m).effects().raises();
      each(m, arguments -> {
        try {
          Object first = m.invoke(null, arguments);
          if (!first.equals(m.invoke(null, arguments))) {
            wrong.add(m + Arrays.toString(arguments) + " gives different results");
          }
        } catch (InvocationTargetException e) {
          if (!mayRaise) {
            wrong.add(m + Arrays.toString(arguments) + " raises " + e.getCause());
          }
        }
      });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void pureMethodsGiveNoFreshObjectsButBoxes() throws Exception {
    assertThat(pureStatics().filter(m -> !m.getReturnType().isPrimitive() && !m.getName().equals("valueOf"))).isEmpty();
    assertThat(known(Integer.class.getMethod("toString", int.class))).isEqualTo(new KnownMethods.Known(Effects.RAISES, false));
  }

  static Stream<String> listed() {
    return Stream.of(KnownMethods.PURE_INSTANCE.keySet(), KnownMethods.LEAF_METHODS).flatMap(s -> s.stream()).sorted();
  }

  @ParameterizedTest
  @MethodSource("listed")
  void listedInstanceMethodsExist(String name) throws Exception {
    List<Method> found = named(name);
    assertThat(found).isNotEmpty();
    for (Method m : found) {
      assertThat(known(m)).as(m.toString()).isNotNull();
    }
  }

  private static List<Method> named(String name) throws ClassNotFoundException {
    int dot = name.lastIndexOf('.');
    Class<?> owner = Class.forName(name.substring(0, dot));
    return Arrays.stream(owner.getDeclaredMethods()).filter(m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()))
        .filter(m -> m.getName().equals(name.substring(dot + 1))).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"floorDiv", "floorMod", "remainderUnsigned", "divideUnsigned", "toChars", "random"})
  void exceptionsFromTheRuleNameMethodsThatExist(String name) throws Exception {
    List<Class<?>> classes = new ArrayList<>();
    for (String c : KnownMethods.PURE_STATICS) {
      classes.add(Class.forName(c));
    }
    assertThat(classes).anyMatch(c -> Arrays.stream(c.getMethods()).anyMatch(m -> m.getName().equals(name)));
  }

  @Test
  void leafClassesExist() throws Exception {
    for (String name : KnownMethods.LEAF_CLASSES) {
      assertThat(Class.forName(name)).isNotNull();
    }
  }

  @Test
  void leavesTouchNothingATraceSeesButKeepTheirOrder() throws Exception {
    KnownMethods.Known append = known(StringBuilder.class.getMethod("append", String.class));
    assertThat(append.pure()).isFalse();
    assertThat(append.effects().writesFields()).isFalse();
    assertThat(append.effects().writesArrays()).isFalse();
    assertThat(append.effects().mayInvalidate()).isFalse();
    assertThat(append.effects().raises()).isTrue();
    assertThat(append.effects().removable()).isFalse();
    assertThat(append.effects().interferes(append.effects())).isTrue();
  }

  @Test
  void methodsThatCopyArraysTouchNothingElse() throws Exception {
    Effects copy = known(System.class.getMethod("arraycopy", Object.class, int.class, Object.class, int.class, int.class)).effects();
    assertThat(copy.writesArrays()).isTrue();
    assertThat(copy.raises()).isTrue();
    assertThat(copy.writesFields() || copy.isSeen() || copy.mayInvalidate()).isFalse();
    for (String name : KnownMethods.ARRAY_METHODS.keySet()) {
      int dot = name.lastIndexOf('.');
      assertThat(Class.forName(name.substring(0, dot)).getMethods()).anyMatch(m -> m.getName().equals(name.substring(dot + 1)) && known(m) != null && !known(m).pure());
    }
    Effects grown = known(Arrays.class.getMethod("copyOf", Object[].class, int.class)).effects();
    assertThat(grown.writesArrays()).isFalse();
    assertThat(grown.touches(ArrayDescr.of(Object.class))).isTrue();
  }

  @Test
  void whatCouldRunTheAuthorsCodeOrTouchItsArraysIsUnknown() throws Exception {
    assertThat(known(StringBuilder.class.getMethod("append", Object.class))).isNull();
    assertThat(known(StringBuilder.class.getMethod("append", char[].class))).isNull();
    assertThat(known(String.class.getMethod("valueOf", Object.class))).isNull();
    assertThat(known(String.class.getMethod("getChars", int.class, int.class, char[].class, int.class))).isNull();
    assertThat(known(ArrayList.class.getMethod("contains", Object.class))).isNull();
    assertThat(known(Math.class.getMethod("random"))).isNull();
    assertThat(known(System.class.getMethod("nanoTime"))).isNull();
    assertThat(known(Character.class.getMethod("toChars", int.class))).isNull();
  }

  @Test
  void methodsOutsideTheJdkAreUnknownWhateverTheirName() throws Exception {
    assertThat(known(KnownMethodsTest.class.getDeclaredMethod("max", int.class, int.class))).isNull();
  }

  static int max(int a, int b) {
    return Math.max(a, b);
  }

  @Test
  void equalityOfStringsIsPureAndCannotRaise() throws Exception {
    KnownMethods.Known equals = known(String.class.getMethod("equals", Object.class));
    assertThat(equals.pure()).isTrue();
    assertThat(equals.effects()).isEqualTo(Effects.NONE);
    assertThat(known(String.class.getMethod("charAt", int.class)).effects()).isEqualTo(Effects.RAISES);
  }
}
