package dev.clew.weave;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes to quasi-immutable fields hand over the field's companion, and only once it is there. */
class QuasiImmutableTest {
  private static final Map<String, byte[]> CLASSES = Compiler.compile("""
      package demo;
      class Global { @QuasiImmutable int i; @QuasiImmutable private long l; @QuasiImmutable static double d; int plain; void l(long v) { l = v; } }
      class Sub extends Global { void i(int v) { super.i = v; i++; } }
      class Main {
        static Sub make() { return new Sub(); }
        static void write(Sub s) { s.i = 1; s.l(2); Global.d = 3; s.plain = 4; }
        static void increment(Sub s) { s.i(5); }
        @Portal static void run(@Green Global g, int n) { while (n-- > 0) { Jit.mergePoint(); } }
        static void link() { run(null, 2); }
      }
      """);

  private World world;
  private Object sub;

  @BeforeEach
  void make() {
    ScriptedRuntime.reset();
    world = World.woven(CLASSES);
    world.call("demo.Main", "link"); // the runtime is found when the first merge point is linked
    sub = world.call("demo.Main", "make");
  }

  @AfterEach
  void reset() {
    ScriptedRuntime.reset();
  }

  private void companion(String field, Object value) throws ReflectiveOperationException {
    Field f = Class.forName("demo.Global", true, world).getField("clew$q$" + field);
    assertThat(f.isSynthetic() && Modifier.isTransient(f.getModifiers())).isTrue();
    f.set(sub, value);
  }

  @Test
  void nothingIsSaidWhileNobodyRelies() {
    world.call("demo.Main", "write", sub);
    assertThat(ScriptedRuntime.CHANGED).isEmpty();
  }

  @Test
  void eachWriteIsToldWithItsCompanion() throws ReflectiveOperationException {
    companion("i", "i changed");
    companion("l", "l changed");
    companion("d", "d changed");
    world.call("demo.Main", "write", sub);
    assertThat(ScriptedRuntime.CHANGED).containsExactly("i changed", "l changed", "d changed");
    world.call("demo.Main", "increment", sub);
    assertThat(ScriptedRuntime.CHANGED).hasSize(5).endsWith("i changed", "i changed");
    assertThat(Class.forName("demo.Global", true, world).getField("i").getInt(sub)).isEqualTo(6);
  }

  @Test
  void otherFieldsHaveNoCompanion() throws ClassNotFoundException {
    assertThat(Class.forName("demo.Global", true, world).getDeclaredFields()).noneMatch(f -> f.getName().equals("clew$q$plain"));
  }
}
