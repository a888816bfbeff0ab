package dev.clew.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages equal those of the JVM the test runs on, word by word, for the instruction that threw. */
class NullMessagesTest {
  private static final ClassLoader WITH_NAMES = new RewrittenClasses(NullCases.class, true);
  private static final ClassLoader WITHOUT_NAMES = new RewrittenClasses(NullCases.class, false);

  static Stream<String> cases() {
    return Arrays.stream(NullCases.class.getDeclaredMethods()).filter(m -> Modifier.isPublic(m.getModifiers())).map(Method::getName).sorted();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void equalTheJvmsWithNamesOfLocals(String name) throws Exception {
    check(WITH_NAMES, name, false);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void equalTheJvmsWithoutNamesOfLocals(String name) throws Exception {
    check(WITHOUT_NAMES, name, false);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areTheSameWhenTheInstructionsAreLinked(String name) throws Exception {
    check(new RewrittenClasses(NullCases.class, false), name, true);
  }

  @Test
  void equalTheJvmsInRandomMethods() throws Exception {
    int compared = 0;
    for (long seed = 1; seed <= 40; seed++) {
      byte[] classFile = NullPrograms.generate(seed, 40);
      Class<?> type = MethodHandles.lookup().defineClass(classFile);
      for (DecodedMethod m : DecodedClass.decode(classFile, type)) {
        compared += compare(m, seed);
      }
    }
    assertThat(compared).isGreaterThan(800);
  }

  /** Runs a random method; returns 1 if it met null. */
  private static int compare(DecodedMethod m, long seed) throws Exception {
    Method method = Arrays.stream(m.owner.getMethods()).filter(r -> r.getName().equals(m.name)).findFirst().orElseThrow();
    try {
      method.invoke(null, node(3), node(2), null, new NullCases.Node[] {node(2), null, node(1)}, new NullCases.Node[] {node(1), node(2), null}, 0, 1);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof NullPointerException real) {
        int index = index(m, real.getStackTrace()[0].getLineNumber());
        assertThat(NullMessages.at(m, index)).as("seed %d, method %s, instruction %d", seed, m, index).isEqualTo(real.getMessage());
        return 1;
      }
    }
    return 0;
  }

  private static NullCases.Node node(int length) {
    NullCases.Node n = new NullCases.Node();
    n.next = length > 1 ? node(length - 1) : null;
    return n;
  }

  @Test
  void equalTheJvmsWhereItStopsInTheMiddleOfTheSentence() throws Exception {
    byte[] classFile = NullPrograms.callOnLinkedNull();
    Class<?> type = MethodHandles.lookup().defineClass(classFile);
    NullPointerException real = provoke(type.getMethod("run"));
    DecodedMethod m = DecodedClass.decode(classFile, type).get(0);
    assertThat(NullMessages.at(m, 1)).isEqualTo(real.getMessage()).endsWith("because \"");
  }

  @Test
  void areAbsentForInstructionsThatDereferenceNothing() {
    for (DecodedMethod m : methods(NullCases.Node.class)) {
      for (int i = 0; i < m.length(); i++) {
        boolean constructor = m.opcode[i] == Opcodes.INVOKESPECIAL && ((DecodedMethod.MemberRef) m.symbols[i]).name().equals("<init>");
        if (constructor || m.opcode[i] == Opcodes.ALOAD || m.opcode[i] == Opcodes.GETSTATIC || m.opcode[i] == Opcodes.IRETURN) {
          assertThat(NullMessages.at(m, i)).isNull();
        }
      }
    }
  }

  private static List<DecodedMethod> methods(Class<?> type) {
    return DecodedClass.decode(RewrittenClasses.bytes(type), type);
  }

  private static void check(ClassLoader loader, String name, boolean linked) throws Exception {
    Class<?> type = loader.loadClass(NullCases.class.getName());
    NullPointerException real = provoke(type.getMethod(name));
    StackTraceElement top = real.getStackTrace()[0];
    Class<?> thrower = loader.loadClass(top.getClassName());
    DecodedMethod m = methods(thrower, top.getMethodName());
    int index = index(m, top.getLineNumber());
    if (linked) {
      link(m);
    }
    assertThat(NullMessages.at(m, index)).as("%s at %s", name, m).isEqualTo(real.getMessage());
  }

  private static NullPointerException provoke(Method m) throws IllegalAccessException {
    try {
      m.invoke(null);
      return fail("no exception from %s", m);
    } catch (InvocationTargetException e) {
      assertThat(e.getCause()).isInstanceOf(NullPointerException.class);
      return (NullPointerException) e.getCause();
    }
  }

  /** Finds a method by its name alone, which no test class overloads. */
  private static DecodedMethod methods(Class<?> type, String name) {
    for (Method m : type.getDeclaredMethods()) {
      if (m.getName().equals(name)) {
        return DecodedClass.of(type).method(name, Members.descriptor(m));
      }
    }
    return fail("no method %s in %s", name, type);
  }

  private static int index(DecodedMethod m, int line) {
    for (int i = 0; i < m.length(); i++) {
      if (m.line[i] == line) {
        return i;
      }
    }
    return fail("no instruction at line %d of %s", line, m);
  }

  /** Resolves what the meta-interpreter would have resolved by the time it runs the method again. */
  private static void link(DecodedMethod m) {
    for (int i = 0; i < m.length(); i++) {
      switch (m.opcode[i]) {
        case Opcodes.GETFIELD, Opcodes.PUTFIELD, Opcodes.GETSTATIC, Opcodes.PUTSTATIC -> Linker.field(m, i);
        case Opcodes.INVOKEVIRTUAL, Opcodes.INVOKESPECIAL, Opcodes.INVOKESTATIC, Opcodes.INVOKEINTERFACE, Opcodes.INVOKEDYNAMIC -> Linker.callee(m, i);
        case Opcodes.NEW, Opcodes.ANEWARRAY, Opcodes.CHECKCAST, Opcodes.INSTANCEOF, Opcodes.MULTIANEWARRAY -> Linker.type(m, i);
        case Opcodes.LDC -> Linker.constant(m, i);
        default -> {
        }
      }
    }
  }
}
