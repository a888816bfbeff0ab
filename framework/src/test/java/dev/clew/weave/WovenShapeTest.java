package dev.clew.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.spi.Blank;
import dev.clew.spi.WasFinal;
import dev.clew.spi.Woven;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a woven class looks like to generated code, and what it still looks like to everybody else. */
class WovenShapeTest {
  private static final String SHAPES = """
      package demo;
      class Main {
        private static final int LIMIT = 4;
        private static int counter;
        private final int size = 3;
        protected final String name = "n";
        volatile Object any;
        private int hidden() { return size; }
        private static class Nested { private final long l = 1; }
        protected class Inner extends Nested { final int more = counter; }
        private interface Face { int F = 1; }
        enum Kind { A { @Override int f() { return 2; } }, B; private final int value = 1; int f() { return value; } }
        static class Mine extends RuntimeException { private static final long serialVersionUID = 1; final int code = 1; }
        static class Listed extends java.util.ArrayList<String> { private static final long serialVersionUID = 1; }
        record Point(int x, Object y) {}
        static abstract class Top { final int t; Top(int t) { if (t < 0) { this.t = 0; return; } this.t = t; } }
        static class Bottom extends Top { Bottom() { super(1); } }
        static class NoFinals { int x; NoFinals() {} }
        @Portal static void run(@Green Kind mode, @Green Point code, @Green int pc) { while (pc++ < LIMIT) { Jit.mergePoint(); counter += mode.f() + code.x(); } }
        @Portal static void walk(@Green Face face, int n) { while (n++ < 4) { Jit.mergePoint(); counter += face.hashCode(); } }
        @Portal static void top(@Green int n, @Green Top top) { while (n++ < 4) { Jit.mergePoint(); counter += top.t; } }
      }
      """;

  private Map<String, byte[]> woven;
  private World world;

  @BeforeEach
  void weave() throws ReflectiveOperationException {
    ScriptedRuntime.reset();
    woven = World.weave(Compiler.compile(SHAPES));
    world = World.plain(woven).verifyAll();
  }

  @AfterEach
  void reset() {
    ScriptedRuntime.reset();
  }

  private Class<?> type(String nested) throws ClassNotFoundException {
    return Class.forName(nested.isEmpty() ? "demo.Main" : "demo.Main$" + nested, true, world);
  }

  @Test
  void classesAndFieldsArePublicAndMethodsAreNot() throws ReflectiveOperationException {
    for (String name : woven.keySet()) {
      Class<?> c = Class.forName(name.replace('/', '.'), true, world);
      assertThat(c.isAnnotationPresent(Woven.class)).as(name).isTrue();
      assertThat(c.getModifiers() & (Modifier.PUBLIC | Modifier.PRIVATE | Modifier.PROTECTED)).as(name).isEqualTo(Modifier.PUBLIC);
      for (Field f : c.getDeclaredFields()) {
        assertThat(f.getModifiers() & (Modifier.PUBLIC | Modifier.PRIVATE | Modifier.PROTECTED)).as(f.toString()).isEqualTo(Modifier.PUBLIC);
      }
    }
    assertThat(type("").getDeclaredMethod("hidden").getModifiers()).isEqualTo(Modifier.PRIVATE);
    assertThat(type("Top").getDeclaredConstructor(int.class).getModifiers()).isZero();
    assertThat(Modifier.isVolatile(type("").getField("any").getModifiers())).isTrue();
  }

  @Test
  void instanceFieldsAreNotFinalButSaySo() throws ReflectiveOperationException {
    for (Field f : List.of(type("").getField("size"), type("Point").getField("x"), type("Kind").getField("value"), type("Nested").getField("l"))) {
      assertThat(Modifier.isFinal(f.getModifiers())).as(f.toString()).isFalse();
      assertThat(f.isAnnotationPresent(WasFinal.class)).as(f.toString()).isTrue();
    }
    assertThat(type("").getField("any").isAnnotationPresent(WasFinal.class)).isFalse();
    assertThat(Modifier.isFinal(type("").getField("LIMIT").getModifiers())).isTrue();
    assertThat(Modifier.isFinal(type("Face").getField("F").getModifiers())).isTrue();
  }

  @Test
  void everyConstructorOfAClassThatHadFinalsEndsWithAFence() {
    assertThat(fences("demo/Main$Top")).isEqualTo(2);
    assertThat(fences("demo/Main$Point")).isEqualTo(1);
    assertThat(fences("demo/Main$NoFinals")).isZero();
  }

  private int fences(String name) {
    List<String> calls = new ArrayList<>();
    new ClassReader(woven.get(name)).accept(new ClassVisitor(Opcodes.ASM9) {
      @Override
      public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
          @Override
          public void visitMethodInsn(int opcode, String owner, String callee, String type, boolean isInterface) {
            if (callee.equals("storeStoreFence")) {
              calls.add(method);
            }
          }
        };
      }
    }, 0);
    assertThat(calls).allMatch(m -> m.equals("<init>"));
    return calls.size();
  }

  @Test
  void blankConstructorsSetNothing() throws ReflectiveOperationException {
    Object bottom = blank("Bottom").newInstance((Object) null);
    assertThat(type("Top").getField("t").getInt(bottom)).isZero();
    Object point = blank("Point").newInstance((Object) null);
    assertThat(point).hasToString("Point[x=0, y=null]");
    type("Point").getField("x").set(point, 7);
    assertThat(point).hasToString("Point[x=7, y=null]");
    Object inner = blank("Inner").newInstance((Object) null);
    assertThat(type("Nested").getField("l").getLong(inner)).isZero();
    assertThat(type("Top").getDeclaredConstructor(Blank.class).isSynthetic()).isTrue();
  }

  private Constructor<?> blank(String nested) throws ReflectiveOperationException {
    return type(nested).getConstructor(Blank.class);
  }

  @Test
  void classesWhoseSuperclassIsNotWovenHaveNone() throws ReflectiveOperationException {
    for (String nested : List.of("Mine", "Listed", "Kind", "Kind$1", "Face")) {
      assertThat(Arrays.stream(type(nested).getDeclaredConstructors()).flatMap(c -> Arrays.stream(c.getParameterTypes()))).as(nested).doesNotContain(Blank.class);
    }
  }

  @Test
  void cellsLiveOnTheFirstGreenThatIsAnObject() throws ReflectiveOperationException {
    Field cells = type("Kind").getField("clew$cells");
    assertThat(cells.getType()).isEqualTo(Object.class);
    assertThat(cells.isSynthetic()).isTrue();
    assertThat(Modifier.isTransient(cells.getModifiers())).isTrue();
    assertThat(type("Top").getField("clew$cells").getDeclaringClass()).isEqualTo(type("Top"));
    for (String nested : List.of("", "Point", "Face")) {
      assertThat(type(nested).getDeclaredFields()).as(nested).noneMatch(f -> f.getName().equals("clew$cells"));
    }
  }

  @Test
  void resumeCopiesArePublicStaticAndKeepTheResult() throws ReflectiveOperationException {
    List<Method> copies = Arrays.stream(type("").getDeclaredMethods()).filter(m -> m.getName().startsWith("clew$")).toList();
    assertThat(copies).extracting(Method::getName).containsExactlyInAnyOrder("clew$resume$run", "clew$resume$walk", "clew$resume$top");
    assertThat(copies).allMatch(m -> m.isSynthetic() && Modifier.isStatic(m.getModifiers()) && Modifier.isPublic(m.getModifiers()) && m.getReturnType() == void.class);
    assertThat(copies).allMatch(m -> m.getAnnotations().length == 0);
  }

  @Test
  void nestsRecordsEnumsAndSealingStayWhatTheyWere() throws ReflectiveOperationException {
    assertThat(type("Nested").getNestHost()).isEqualTo(type(""));
    assertThat(type("").getNestMembers()).hasSize(woven.size());
    assertThat(type("Point").isRecord()).isTrue();
    assertThat(type("Point").getRecordComponents()).extracting(c -> c.getName()).containsExactly("x", "y");
    assertThat(type("Kind").getEnumConstants()).hasSize(2);
    assertThat(type("Inner").isMemberClass()).isTrue();
    assertThat(type("Nested").getDeclaringClass()).isEqualTo(type(""));
  }

  @Test
  void aWovenClassIsLeftAlone() {
    Weaver again = World.weaver(woven);
    woven.forEach((name, bytes) -> assertThat(again.weave(bytes)).as(name).isSameAs(bytes));
  }

  @Test
  void weavingTwiceTheSameGivesTheSameBytes() {
    Map<String, byte[]> classes = Compiler.compile(SHAPES);
    Map<String, byte[]> second = World.weave(classes);
    World.weave(classes).forEach((name, bytes) -> assertThat(second.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void classesThatExtendWovenOnesOfAnotherModuleHaveBlankConstructors() throws ReflectiveOperationException {
    Map<String, byte[]> base = World.weave(Compiler.compile("package demo; public class Base { protected final int b = 1; }"));
    Map<String, byte[]> plain = Compiler.compile("package demo; public class Base { protected final int b = 1; }", "package demo; class Main extends Base { final int m = b; }");
    plain.put("demo/Base", base.get("demo/Base"));
    Weaver weaver = new Weaver(Scope.of("demo/Main"::equals, java.util.Set::of), plain::get, m -> {});
    plain.put("demo/Main", weaver.weave(plain.get("demo/Main")));
    Class<?> main = Class.forName("demo.Main", true, World.plain(plain));
    Object blank = main.getConstructor(Blank.class).newInstance((Object) null);
    assertThat(main.getField("m").getInt(blank)).isZero();
    assertThat(main.getField("b").getInt(blank)).isZero();
  }
}
