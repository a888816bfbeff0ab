package dev.clew.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule is found where it is broken, told in the words its author needs, and all broken rules are told at once. */
class MistakesTest {
  /** A source, and what must be said about it: rule, member, line, and what was found. */
  record Case(Rule rule, String member, int line, String found, String... sources) {
    @Override
    public String toString() {
      return rule + ": " + found;
    }
  }

  private static Case broken(Rule rule, String member, int line, String found, String body) {
    return new Case(rule, member, line, found, "class Main {\n" + body + "\n}");
  }

  /** A rule in a class with methods to call. */
  private static Case rule(Rule rule, int line, String found, String method) {
    String methods = "@Elidable @Effects(raises = false) static int f(int x) { return x; } @Elidable @Effects(raises = false) static int g(int x, int y) { return x + y; } "
        + "@Elidable static int h(int x) { return 7 / x; } @Effects(raises = false) static int k(int x) { return x; }\n@Rewrite ";
    String types = method.substring(method.indexOf('('), method.indexOf(')') + 1).replaceAll(" \\w+(?=[,)])", "").replace(", ", ",");
    return broken(rule, "rule" + types, line, found, methods + method);
  }

  static List<Case> cases() {
    String two = "@Portal static void run(@Green int pc) {\n Jit.mergePoint();\n Jit.mergePoint();\n}";
    String nearly = "@Portal static int run(@Green int pc, int x) {\n while (x > 0) { Jit.mergePoint(); pc++;\n" + "x = x * 7 + pc;\n".repeat(1100) + " x--; }\n return x; }";
    return List.of(
        broken(Rule.NO_MERGE_POINT, "run(int)", 3, "the portal has no merge point", "@Portal static void run(@Green int pc) {\n while (pc < 3) { pc++; }\n}"),
        broken(Rule.SEVERAL_MERGE_POINTS, "run(int)", 4, "the portal has 2 merge points, on lines 3 and 4", two),
        broken(Rule.MERGE_POINT_OUTSIDE, "help()", 3, "Jit.mergePoint() is called in a method that is not a @Portal", "static void help() {\n Jit.mergePoint();\n}"),
        broken(Rule.MERGE_POINT_OUTSIDE, "lambda$help$0()", 3, "Jit.mergePoint() is called in a lambda", "static Runnable help() {\n return () -> Jit.mergePoint();\n}"),
        broken(Rule.LOOP_HEADER_OUTSIDE, "help(int)", 4, "Jit.loopHeader() is called in a method that is not a @Portal", "static void help(int x) {\n if (x > 0)\n Jit.loopHeader();\n}"),
        broken(Rule.STACK_NOT_EMPTY, "run(int,String)", 4, "Jit.mergePoint() is inside an expression that has already computed: java.lang.String, int",
            "@Portal static int run(@Green int pc, String s) {\n return s.indexOf(pc, switch (pc) {\n case 1 -> { Jit.mergePoint(); yield 4; } default -> 0; });\n}"),
        broken(Rule.IN_MONITOR, "run(int,Object)", 4, "Jit.mergePoint() is inside a synchronized block",
            "@Portal static void run(@Green int pc, Object lock) {\n synchronized (lock) { if (pc > 2) { pc++; return; }\n while (pc++ < 9) { Jit.mergePoint(); } } }"),
        broken(Rule.GREEN_NOT_ASSIGNED, "run(int)", 4, "@Green variable pc has no value at the merge point",
            "@Portal static void run(@Green int n) {\n while (n > 0) {\n Jit.mergePoint();\n @Green int pc = n--; n -= pc; } }"),
        broken(Rule.GREEN_NOT_ASSIGNED, "run(int)", 5, "@Green variable pc has no value at the merge point",
            "@Portal static void run(@Green int n) {\n @Green int pc;\n if (n > 0) { pc = 2; n += pc; }\n while (n-- > 0) { Jit.mergePoint(); } }"),
        broken(Rule.RED_IS_GREEN, "run(int)", 2, "variable pc is both @Green and @Red", "@Portal static void run(@Green @Red int pc) { while (pc++ < 9) { Jit.mergePoint(); } }"),
        broken(Rule.RED_NOT_LIVE, "run(int,Object)", 3, "@Red variable frame carries nothing through the merge point: it is not assigned before it or not read behind it",
            "@Portal static int run(@Green int pc, @Red Object frame) { int h = frame.hashCode();\n while (pc++ < 9) { Jit.mergePoint(); } return h; }"),
        broken(Rule.VARIABLE_TYPE_HIDDEN, "run(int)", 3, "a variable is of type java.lang.AbstractStringBuilder, which Main may not access",
            "@Portal static void run(@Green int pc) { var text = pc > 3 ? new StringBuilder() : new StringBuffer();\n while (pc++ < 9) { Jit.mergePoint(); text.append(pc); } }"),
        broken(Rule.VARIABLE_HINT_OUTSIDE, "help(int)", 2, "@Green variable pc is in a method that is not a @Portal", "static int help(@Green int pc) { return pc; }"),
        broken(Rule.VARIABLE_HINT_OUTSIDE, "help()", 2, "@Red variable x is in a method that is not a @Portal", "static int help() { @Red int x = 4; return ++x; }"),
        broken(Rule.VARIABLE_HINT_MISPLACED, "run(List,int)", 2, "@Green is on a type argument",
            "@Portal static void run(java.util.List<@Green String> code, @Green int pc) { while (pc++ < code.size()) { Jit.mergePoint(); } }"),
        broken(Rule.VARIABLE_HINT_MISPLACED, "size", 0, "@Green is on a field", "@Green int size;"),
        broken(Rule.VARIABLE_HINT_MISPLACED, "help()", 2, "@Red is on a return type", "@Red int help() { return 1; }"),
        broken(Rule.VARIABLE_HINT_MISPLACED, "help(Object)", 2, "@Green is on a cast", "static String help(Object o) { return (@Green String) o; }"),
        broken(Rule.PORTAL_NO_BODY, "run(int)", 0, "@Portal is on a native method", "@Portal static native void run(int pc);"),
        new Case(Rule.PORTAL_NO_BODY, "run(int)", 0, "@Portal is on an abstract method", "abstract class Main { @Portal abstract void run(int pc); }"),
        broken(Rule.PORTAL_SYNCHRONIZED, "run(int)", 2, "the portal is a synchronized method", "@Portal static synchronized void run(@Green int pc) { while (pc++ < 9) { Jit.mergePoint(); } }"),
        broken(Rule.PORTAL_NAME_TAKEN, "run(long)", 3, "the class has two portals named run",
            "@Portal static void run(@Green int pc) { while (pc++ < 9) { Jit.mergePoint(); } }\n@Portal static void run(@Green long pc) { while (pc++ < 9) { Jit.mergePoint(); } }"),
        broken(Rule.PORTAL_LOCATION, "run(int)", 3, "location provider Main$Where cannot be created without arguments",
            "static class Where implements LocationProvider { Where(int x) {} public String locate(Object[] g) { return \"\"; } }\n"
                + "@Portal(location = Where.class) static void run(@Green int pc) { while (pc++ < 9) { Jit.mergePoint(); } }"),
        broken(Rule.PORTAL_TOO_BIG, "run(int,int)", 3, "the portal has 9", nearly.replace("x = x * 7 + pc;\n".repeat(1100), "x = x * 7 + pc;\n".repeat(1400))),
        broken(Rule.PORTAL_BIG, "run(int,int)", 3, "the portal has 7", nearly),
        broken(Rule.NO_GREENS, "run(int)", 2, "the portal has no green variable", "@Portal static void run(int pc) { while (pc++ < 9) { Jit.mergePoint(); } }"),
        broken(Rule.ELIDABLE_VOID, "help(int)", 2, "@Elidable is on a method that returns nothing", "@Elidable static void help(int x) {}"),
        broken(Rule.LOOP_INVARIANT_SIGNATURE, "help(int)", 2, "@LoopInvariant is on a method that has parameters", "@LoopInvariant static int help(int x) { return x; }"),
        broken(Rule.LOOP_INVARIANT_SIGNATURE, "help()", 2, "@LoopInvariant is on a method that returns nothing", "@LoopInvariant static void help() {}"),
        broken(Rule.HINT_NO_BODY, "help(Object)", 0, "@Promote is on a native method", "static native void help(@Promote Object o);"),
        new Case(Rule.HINT_NO_BODY, "help()", 0, "@UnrollSafe is on an abstract method", "interface Main { @UnrollSafe void help(); }"),
        new Case(Rule.HINT_NO_BODY, "help()", 0, "@LookInside is on an abstract method", "interface Main { @LookInside void help(); }"),
        broken(Rule.LOOK_CONTRADICTION, "help()", 2, "the method is both @LookInside and @DontLookInside", "@LookInside @DontLookInside void help() {}"),
        new Case(Rule.LOOK_CONTRADICTION, "", 0, "the class is both @LookInside and @DontLookInside", "@LookInside @DontLookInside\nclass Main {}"),
        broken(Rule.QUASI_FINAL, "value", 0, "@QuasiImmutable is on the final field value", "@QuasiImmutable final int value = Integer.parseInt(\"1\");"),
        broken(Rule.QUASI_AND_IMMUTABLE, "value", 0, "field value is both @Immutable and @QuasiImmutable", "@QuasiImmutable @Immutable int value;"),
        broken(Rule.GREEN_WITHOUT_IDENTITY, "run(String)", 3, "@Green variable name is of type java.lang.String", "@Portal static void run(@Green String name) {\n while (name.isEmpty()) { Jit.mergePoint(); } }"),
        broken(Rule.GREEN_WITHOUT_IDENTITY, "run(int)", 4, "@Green variable box is of type java.lang.Integer",
            "@Portal static void run(int n) { @Green Integer box = n;\n int pc = n;\n while (box + pc > 0) { Jit.mergePoint(); pc = box; } }"),
        broken(Rule.IMMUTABLE_WRITTEN, "set(int)", 5, "the @Immutable field Main.value is assigned outside of its class's constructors", "@Immutable int value;\n Main() { value = 1; }\n void set(int v) {\n value = v; }"),
        new Case(Rule.IMMUTABLE_WRITTEN, "set(Data)", 1, "the @Immutable field Data.x is assigned outside of its class's constructors",
            "class Main { void set(Data d) { d.x = 1; d.y = 1; } }\n@Immutable class Data { int x; static int y; }"),
        broken(Rule.EFFECTS_FIELD, "help()", 2, "@Effects names the field Other.y, which does not exist", "int x; @Effects(fields = {\"x\", \"Main.x\", \"Other.y\"}) void help() {}"),
        broken(Rule.EFFECTS_WITHOUT_FIELDS, "help()", 2, "@Effects names fields, but neither reads nor writes any",
            "int x; @Effects(reads = Memory.NONE, writes = Memory.ARRAYS, fields = \"x\") void help() {}"),
        new Case(Rule.EFFECTS_OF_MISSING, "size(int)", 0, "Other declares no such method", "@EffectsOf(Other.class)\ninterface Main { @Elidable long size(int x); @Elidable int size(); }",
            "class Other { int size() { return 1; } }"),
        new Case(Rule.EFFECTS_OF_SILENT, "size()", 0, "the method promises nothing", "@EffectsOf(Other.class)\ninterface Main { int size(); }", "class Other { int size() { return 1; } }"),
        new Case(Rule.USE_EFFECTS_OF_OTHER, "", 0, "@UseEffects names Other, which stands for no other class", "@UseEffects(Other.class)\nclass Main {}", "class Other {}"),
        rule(Rule.REWRITE_FORM, 3, "the rule has a branch or comparison", "static boolean rule(int x) { return Jit.rewrites(f(x), x > 0 ? f(1) : x); }"),
        rule(Rule.REWRITE_FORM, 3, "the rule has an assignment", "static boolean rule(int x) { int y = f(x); return Jit.rewrites(f(y), x); }"),
        rule(Rule.REWRITE_FORM, 3, "the rule has an access to a field or array", "static boolean rule(int[] x) { return Jit.rewrites(f(x.length), 1); }"),
        rule(Rule.REWRITE_FORM, 3, "the rule has a cast or instanceof", "static boolean rule(Object x) { return Jit.rewrites(f(((String) x).length()), 1); }"),
        rule(Rule.REWRITE_FORM, 3, "the rule has an object that it makes", "static boolean rule(int x) { return Jit.rewrites(f(new Object().hashCode()), x); }"),
        rule(Rule.REWRITE_FORM, 3, "the rule does not call Jit.rewrites", "static boolean rule(int x) { return true; }"),
        rule(Rule.REWRITE_FORM, 3, "the rule does not return what Jit.rewrites says, and nothing else", "static boolean rule(int x) { Jit.rewrites(f(x), x); return true; }"),
        rule(Rule.REWRITE_FORM, 3, "the rule is not static", "boolean rule(int x) { return Jit.rewrites(f(x), x); }"),
        rule(Rule.REWRITE_PATTERN, 3, "what the rule rewrites is no call", "static boolean rule(int x) { return Jit.rewrites(f(x) + 1, x); }"),
        rule(Rule.REWRITE_PATTERN, 3, "what the rule rewrites is a call of Math.abs(int)", "static boolean rule(int x) { return Jit.rewrites(Math.abs(f(x)), f(x)); }"),
        rule(Rule.REWRITE_UNBOUND, 3, "what the rule rewrites to has the parameter y, which what it rewrites does not have", "static boolean rule(long x, int y) { return Jit.rewrites(f((int) x), y); }"),
        rule(Rule.REWRITE_LOOPS, 3, "the rule rewrites what it rewrites to again", "static boolean rule(int x, int y) { return Jit.rewrites(g(x, y), 1 + g(y, x)); }"),
        rule(Rule.REWRITE_CALLEE, 3, "the rule calls Main.h(int), which is not elidable or may raise", "static boolean rule(int x) { return Jit.rewrites(f(x), h(x)); }"),
        rule(Rule.REWRITE_CALLEE, 3, "the rule calls Main.k(int), which is not elidable or may raise", "static boolean rule(int x) { return Jit.rewrites(k(x), x); }"),
        rule(Rule.REWRITE_CALLEE, 3, "the rule calls Math.addExact(int,int), which is not elidable or may raise", "static boolean rule(int x) { return Jit.rewrites(f(x), Math.addExact(x, x)); }"),
        rule(Rule.REWRITE_CALLEE, 3, "the rule rewrites to a division of integers, which may raise", "static boolean rule(int x, int y) { return Jit.rewrites(g(x, y), x / y); }"),
        new Case(Rule.CLASS_WITHOUT_FIELDS, "", 0, "@Immutable is on an interface", "@Immutable\ninterface Main {}"),
        new Case(Rule.CLASS_WITHOUT_FIELDS, "", 0, "@Virtualizable is on an interface", "@Virtualizable\ninterface Main {}"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsWrongWhereAndWhatToDo(Case c) {
    Map<String, byte[]> classes = Compiler.compile(c.sources);
    List<Mistake> mistakes = World.weaver(classes).examine(classes.get("Main")).mistakes();
    assertThat(mistakes).singleElement().satisfies(m -> {
      assertThat(m.rule()).isEqualTo(c.rule);
      assertThat(m.className()).isEqualTo("Main");
      assertThat(m.member()).isEqualTo(c.member);
      assertThat(m.line()).isEqualTo(c.line);
      assertThat(m.found()).startsWith(c.found);
      assertThat(m.message()).startsWith("Main.java:" + (c.line > 0 ? c.line + ": " : " ") + (c.rule.isError() ? "error: " : "warning: ") + c.found);
      assertThat(m.message()).contains("\n  in:       Main", "\n  required: " + c.rule.required(), "\n  fix:      " + c.rule.fix());
    });
  }

  /** What javac cannot be made to write is made from a class file it did write. */
  @Test
  void refusesAPortalThatIsAConstructor() {
    byte[] odd = changed(Compiler.compile("class Main { Main(@Green int pc) { while (pc++ < 9) { Jit.mergePoint(); } } }").get("Main"), Opcodes.V17, "<init>");
    assertThat(World.weaver(Map.of("Main", odd)).examine(odd).mistakes()).singleElement().extracting(Mistake::rule).isEqualTo(Rule.PORTAL_CONSTRUCTOR);
  }

  @Test
  void refusesAPortalInAClassFileBeforeJava8() {
    byte[] old = changed(Compiler.compile("class Main { static void run(@Green int pc) { while (pc++ < 9) { Jit.mergePoint(); } } }").get("Main"), Opcodes.V1_7, "run");
    assertThat(World.weaver(Map.of("Main", old)).examine(old).mistakes()).singleElement().satisfies(m -> {
      assertThat(m.rule()).isEqualTo(Rule.PORTAL_CLASS_VERSION);
      assertThat(m.found()).isEqualTo("the class file has version 51");
    });
  }

  private static byte[] changed(byte[] classFile, int version, String portal) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(classFile).accept(new ClassVisitor(Opcodes.ASM9, writer) {
      @Override
      public void visit(int v, int access, String name, String signature, String superName, String[] interfaces) {
        super.visit(version, access, name, signature, superName, interfaces);
      }

      @Override
      public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodVisitor m = super.visitMethod(access, name, descriptor, signature, exceptions);
        if (name.equals(portal)) {
          AnnotationVisitor mark = m.visitAnnotation(Names.PORTAL, true);
          mark.visitEnd();
        }
        return m;
      }
    }, 0);
    return writer.toByteArray();
  }

  @Test
  void everyRuleIsTried() {
    Set<Rule> tried = EnumSet.of(Rule.PORTAL_CONSTRUCTOR, Rule.PORTAL_CLASS_VERSION);
    cases().forEach(c -> tried.add(c.rule));
    assertThat(tried).containsExactlyInAnyOrder(Rule.values());
  }

  @Test
  void tellsAllMistakesOfAClassAtOnce() {
    Map<String, byte[]> classes = Compiler.compile("""
        class Main {
          @QuasiImmutable final int a = 1;
          @Portal static synchronized void run(int pc) { Jit.mergePoint(); Jit.mergePoint(); }
          @Elidable void nothing() {}
          static void help() { Jit.loopHeader(); Jit.mergePoint(); }
        }
        """);
    WeaveException e = catchThrowableOfType(WeaveException.class, () -> World.weaver(classes).weave(classes.get("Main")));
    assertThat(e.mistakes()).extracting(Mistake::rule).containsExactlyInAnyOrder(Rule.QUASI_FINAL, Rule.PORTAL_SYNCHRONIZED, Rule.SEVERAL_MERGE_POINTS, Rule.ELIDABLE_VOID,
        Rule.LOOP_HEADER_OUTSIDE, Rule.MERGE_POINT_OUTSIDE);
    assertThat(e).hasMessageStartingWith("6 mistakes in the use of hints\n").hasMessageContaining("Main.java:4: error: @Elidable is on a method that returns nothing");
  }

  @Test
  void warningsDoNotStopTheWeaver() {
    Map<String, byte[]> classes = Compiler.compile("class Main { @Immutable int value; void set(int v) { value = v; } }");
    List<Mistake> warnings = new ArrayList<>();
    byte[] woven = new Weaver(Scope.of(classes::containsKey, Set::of), classes::get, warnings::add).weave(classes.get("Main"));
    assertThat(woven).isNotEqualTo(classes.get("Main"));
    assertThat(warnings).singleElement().extracting(Mistake::rule).isEqualTo(Rule.IMMUTABLE_WRITTEN);
  }

  @Test
  void aFieldThatIsWrittenInManyPlacesIsOneWarning() {
    Map<String, byte[]> classes = Compiler.compile("""
        class Main { @Immutable int value; @Immutable int other; void set(int v) { value = v; value = 1; } void reset() { value = 0; other = 0; } }
        class Setter { static void set(Main m) { m.value = 2; } }
        """);
    List<Mistake> warnings = new ArrayList<>();
    Weaver weaver = new Weaver(Scope.of(classes::containsKey, Set::of), classes::get, warnings::add);
    classes.values().forEach(weaver::weave);
    assertThat(warnings).extracting(Mistake::found).containsExactlyInAnyOrder(
        "the @Immutable field Main.value is assigned outside of its class's constructors", "the @Immutable field Main.other is assigned outside of its class's constructors");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "class Main { @Immutable(setLater = true) int value; void set() { value = 1; } }",
      "class Main { @Deprecated @Immutable(setLater = true) @SuppressWarnings(\"x\") int value; void set() { value = 1; } }",
      "@Immutable(setLater = true)\nclass Main { int value; void set() { value = 1; } }",
      "@Immutable\nclass Main { @Immutable(setLater = true) int value; void set() { value = 1; } }"})
  void aFieldThatIsSetLaterIsNoWarning(String source) {
    Map<String, byte[]> classes = Compiler.compile(source);
    assertThat(World.weaver(classes).examine(classes.get("Main")).mistakes()).isEmpty();
  }

  @Test
  void aFieldThatIsNotSetLaterStaysAWarningBesideOneThatIs() {
    Map<String, byte[]> classes = Compiler.compile("@Immutable\nclass Main { @Immutable(setLater = true) int value; int other; void set() { value = 1; other = 1; } }");
    assertThat(World.weaver(classes).examine(classes.get("Main")).mistakes()).singleElement().extracting(Mistake::found).asString().contains("Main.other");
  }

  @Test
  void worksWithoutDebugInformation() {
    Map<String, byte[]> classes = Compiler.compile(List.of("-g:none"), "class Main { @Portal static void run(@Green int n) { while (n > 0) { Jit.mergePoint(); @Green int pc = n--; n -= pc; } } }");
    assertThatThrownBy(() -> World.weaver(classes).weave(classes.get("Main"))).isInstanceOf(WeaveException.class)
        .hasMessageContaining("Main: error: @Green variable in slot 1 has no value at the merge point");
  }

  @Test
  void aPackageCannotBeBothOpenAndClosed() {
    Map<String, byte[]> classes = Compiler.compile("@dev.clew.annotations.LookInside @dev.clew.annotations.DontLookInside package demo;");
    byte[] descriptor = classes.get("demo/package-info");
    assertThat(World.weaver(classes).examine(descriptor).mistakes()).singleElement().extracting(Mistake::found).isEqualTo("the package is both @LookInside and @DontLookInside");
  }
}
