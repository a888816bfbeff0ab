package dev.clew.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.spi.Blank;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which exceptions can be allocated before their constructors run: those that have nothing but their own fields. */
class StacklessConstructorTest {
  private static final String PLAIN = "super(null, null, false, false); ";

  private static Class<?> woven(String... sources) throws ReflectiveOperationException {
    Map<String, byte[]> classes = Compiler.compile(sources);
    return Class.forName("Main", true, World.woven(classes).verifyAll());
  }

  private static boolean hasBlank(Class<?> type) {
    return Arrays.stream(type.getDeclaredConstructors()).anyMatch(c -> Arrays.equals(c.getParameterTypes(), new Class<?>[] {Blank.class}));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "class Main extends RuntimeException { Main() { " + PLAIN + "} }",
      "class Main extends Exception { final Object value; Main(Object v) { " + PLAIN + "value = v == null ? new RuntimeException() : v; } }",
      "class Main extends Throwable { final int n; Main() { this(4); } Main(int n) { " + PLAIN + "this.n = n; } }",
      "class Main extends Error { Main(String name, Throwable t) { " + PLAIN + "if (t != null) { throw new RuntimeException(name, t); } } }",
      "class Main extends Base { Main(int x) { super(x > 0 ? \"a\" : \"b\"); } }\nclass Base extends Error { Base(String s) { " + PLAIN + "} }"})
  void haveABlankConstructorIfTheyHaveNothingElse(String source) throws ReflectiveOperationException {
    Class<?> type = woven(source);
    assertThat(hasBlank(type)).isTrue();
    Throwable blank = (Throwable) type.getConstructor(Blank.class).newInstance((Object) null);
    blank.addSuppressed(new Exception());
    blank.fillInStackTrace();
    assertThat(blank.getMessage()).isNull();
    assertThat(blank.getCause()).isNull();
    assertThat(blank.getSuppressed()).isEmpty();
    assertThat(blank.getStackTrace()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "class Main extends RuntimeException {}",
      "class Main extends RuntimeException { Main() { super(null, null, false, true); } }",
      "class Main extends RuntimeException { Main() { super(null, null, true, false); } }",
      "class Main extends RuntimeException { Main(String s) { super(s, null, false, false); } }",
      "class Main extends RuntimeException { Main(Throwable t) { super(null, t, false, false); } }",
      "class Main extends RuntimeException { Main(boolean b) { super(null, null, b ? false : false, false); } }",
      "class Main extends RuntimeException { Main() { " + PLAIN + "} Main(String s) { super(s); } }",
      "class Main extends RuntimeException { Main() { super(null, new RuntimeException(null, null, false, false) {}); } }",
      "class Main extends Base { Main() { " + PLAIN + "} }\nclass Base extends Error { Base(String s, Throwable t, boolean a, boolean b) { super(s, t, a, b); } }",
      "class Main extends IllegalStateException { Main() { super(null, null); } }"})
  void haveNoneIfTheyHaveAMessageOrMore(String source) throws ReflectiveOperationException {
    assertThat(hasBlank(woven(source))).isFalse();
  }
}
