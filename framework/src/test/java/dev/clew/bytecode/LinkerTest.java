package dev.clew.bytecode;

import static net.bytebuddy.jar.asm.Opcodes.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.bytecode.DecodedMethod.MemberRef;
import dev.clew.bytecode.DecodedMethod.TypeRef;
import dev.clew.trace.Constant;
import dev.clew.trace.Effects;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.FieldDescr.Mutability;
import dev.clew.trace.MethodDescr.Dispatch;
import dev.clew.trace.TypeDescr;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** References resolve to what the JVM would resolve them to, in a class of this loader and of another. */
class LinkerTest {
  private static final Set<Integer> CALLS = Set.of(INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC, INVOKEINTERFACE, INVOKEDYNAMIC);

  private final ClassLoader elsewhere = new RewrittenClasses(LinkedCases.class, true);

  private static DecodedMethod method(Class<?> type, String name) {
    return Arrays.stream(type.getDeclaredMethods()).filter(m -> m.getName().equals(name) && !m.isBridge())
        .map(m -> DecodedClass.of(type).method(name, Members.descriptor(m))).findFirst().orElseThrow();
  }

  private static int last(DecodedMethod m, Set<Integer> opcodes) {
    for (int i = m.length() - 1; i >= 0; i--) {
      boolean boxing = m.operand[i] instanceof MemberRef r && r.name().equals("valueOf");
      if (opcodes.contains(m.opcode[i]) && !boxing) {
        return i;
      }
    }
    throw new AssertionError("nothing to look at in " + m);
  }

  private static Callee callee(Class<?> type, String name) {
    DecodedMethod m = method(type, name);
    return Linker.callee(m, last(m, CALLS));
  }

  private static Callee callee(String name) {
    return callee(LinkedCases.class, name);
  }

  private Class<?> foreign(String nested) throws ClassNotFoundException {
    return elsewhere.loadClass(LinkedCases.class.getName() + nested);
  }

  @ParameterizedTest
  @CsvSource({"plainField, MUTABLE", "fixedField, IMMUTABLE", "wasFixedField, IMMUTABLE", "promisedField, IMMUTABLE", "promisedElementsField, IMMUTABLE_ARRAY",
      "fixedArrayField, IMMUTABLE", "rareField, QUASI_IMMUTABLE", "rareStaticField, QUASI_IMMUTABLE", "constantField, IMMUTABLE", "frozenField, IMMUTABLE",
      "frozenArrayField, IMMUTABLE_ARRAY", "systemOut, MUTABLE"})
  void fieldsAreAsMutableAsTheirHintsSay(String name, Mutability expected) {
    DecodedMethod m = method(LinkedCases.class, name);
    int i = last(m, Set.of(GETFIELD, GETSTATIC));
    FieldDescr field = Linker.field(m, i);
    assertThat(field.mutability()).isEqualTo(expected);
    assertThat(m.operand[i]).isSameAs(field);
    assertThat(Linker.field(m, i)).isSameAs(field);
  }

  @Test
  void staticCallsAreStatic() throws Throwable {
    Callee c = callee("staticCall");
    assertThat(c.hasReceiver()).isFalse();
    assertThat(c.dispatched()).isFalse();
    assertThat(c.method().getName()).isEqualTo("hiddenStatic");
    assertThat(c.residual().dispatch()).as("private: only a handle may call it").isEqualTo(Dispatch.HANDLE);
    assertThat(c.residual().invoke(1, 2L)).isEqualTo(3);
  }

  @Test
  void virtualCallsAreDispatched() throws Throwable {
    Callee c = callee("virtualCall");
    assertThat(c.dispatched()).isTrue();
    assertThat(c.hasReceiver()).isTrue();
    assertThat(c.residual().dispatch()).isEqualTo(Dispatch.VIRTUAL);
    assertThat(c.residual().effects()).isEqualTo(Effects.ALL);
    assertThat(c.residual().invoke(new LinkedCases.Parent(1), 5)).isEqualTo(11);
    assertThat(c.residual().invoke(new LinkedCases.Child(1), 5)).isEqualTo(-11);
  }

  @Test
  void callsOnFinalClassesAreNotDispatched() {
    assertThat(callee("finalClassCall").dispatched()).isFalse();
  }

  @Test
  void interfaceCallsAreDispatched() throws Throwable {
    Callee named = callee("interfaceCall");
    assertThat(named.dispatched()).isTrue();
    assertThat(named.residual().dispatch()).isEqualTo(Dispatch.INTERFACE);
    assertThat(named.residual().invoke(new LinkedCases.Loud())).isEqualTo("Loud");
    assertThat(callee("defaultCall").residual().invoke(new LinkedCases.Loud())).isEqualTo("I AM LOUD!");
    Object made = callee("staticInterfaceCall").residual().invoke("made");
    assertThat(((LinkedCases.Named) made).name()).isEqualTo("made");
  }

  @Test
  void privateMethodsAreNotDispatched() throws Throwable {
    Callee c = callee("nestmate");
    assertThat(c.dispatched()).isFalse();
    assertThat(c.residual().invoke(new LinkedCases(), 4)).isEqualTo(5);
  }

  @Test
  void superCallsRunTheInheritedMethod() throws Throwable {
    Callee c = callee(LinkedCases.Child.class, "twice");
    assertThat(c.dispatched()).isFalse();
    assertThat(c.method().getDeclaringClass()).isEqualTo(LinkedCases.Parent.class);
    assertThat(c.residual().dispatch()).isEqualTo(Dispatch.HANDLE);
    assertThat(c.residual().invoke(new LinkedCases.Child(1), 5)).isEqualTo(11);
    DecodedMethod loud = method(LinkedCases.Loud.class, "greeting");
    int special = last(loud, Set.of(INVOKESPECIAL));
    assertThat(Linker.callee(loud, special).residual().invoke(new LinkedCases.Loud())).isEqualTo("I am Loud!");
  }

  @Test
  void superCallsLinkInClassesOfOtherLoaders() throws Throwable {
    Callee c = callee(foreign("$Child"), "twice");
    Object child = callee(foreign(""), "constructed").residual().invoke(1);
    assertThat(c.residual().invoke(child, 5)).isEqualTo(11);
  }

  @Test
  void constructorsAllocate() throws Throwable {
    Callee c = callee("constructed");
    assertThat(c.isConstructor()).isTrue();
    assertThat(c.constructorOf()).isEqualTo(LinkedCases.Child.class);
    assertThat(c.residual().invoke(7)).isInstanceOfSatisfying(LinkedCases.Child.class, p -> assertThat(p.seed).isEqualTo(7));
    assertThat(callee("privatelyConstructed").residual().invoke(3)).isInstanceOfSatisfying(LinkedCases.Square.class, s -> assertThat(s.area()).isEqualTo(9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Child", "Square", "Distant", "Pair", "Loud"})
  void callsOfSuperConstructorsResolve(String type) throws Exception {
    for (Class<?> c : List.of(Class.forName(LinkedCases.class.getName() + '$' + type), foreign("$" + type))) {
      DecodedMethod m = DecodedClass.of(c).method("<init>", MethodType.methodType(void.class, c.getDeclaredConstructors()[0].getParameterTypes()).descriptorString());
      Callee callee = Linker.callee(m, last(m, Set.of(INVOKESPECIAL)));
      assertThat(callee.constructorOf()).isEqualTo(c.getSuperclass());
      assertThat(callee.residual().methodType().returnType()).isEqualTo(c.getSuperclass());
    }
  }

  @Test
  void recordMethodsLink() throws Throwable {
    LinkedCases.Pair pair = new LinkedCases.Pair(3, "x");
    assertThat(callee(LinkedCases.Pair.class, "hashCode").residual().invoke(pair)).isEqualTo(pair.hashCode());
    assertThat(callee(LinkedCases.Pair.class, "toString").residual().invoke(pair)).isEqualTo(pair.toString());
    assertThat(callee(LinkedCases.Pair.class, "equals").residual().invoke(pair, new LinkedCases.Pair(3, "x"))).isEqualTo(1);
    assertThat(callee(foreign("$Pair"), "toString").residual().methodType().returnType()).isEqualTo(String.class);
  }

  @Test
  void methodsOfObjectAndArraysLink() throws Throwable {
    assertThat(callee("objectMethod").residual().invoke("abc")).isEqualTo("abc".hashCode());
    assertThat(callee("classOf").hint()).isEqualTo(Callee.Hint.GET_CLASS);
    assertThat((int[]) callee("arrayClone").residual().invoke(new int[] {1, 2})).containsExactly(1, 2);
  }

  @Test
  void copyingArraysThrowsTheSameHoweverOftenItIsCalled() {
    Callee c = callee("arrayCopy");
    for (int i = 0; i < 3000; i++) { // past what the client compiler waits for
      assertThatThrownBy(() -> c.residual().invoke(new int[1], 0, new long[1], 0, 1)).isInstanceOf(ArrayStoreException.class);
    }
  }

  @Test
  void lambdasLinkHereAndElsewhere() throws Throwable {
    Callee c = callee("lambda");
    assertThat(c.method()).isNull();
    assertThat(c.hasReceiver()).isFalse();
    assertThat(((IntSupplier) c.residual().invoke(41)).getAsInt()).isEqualTo(42);
    assertThat(((IntSupplier) callee(foreign(""), "lambda").residual().invoke(41)).getAsInt()).isEqualTo(42);
  }

  @Test
  void stringConcatenationLinks() throws Throwable {
    assertThat(callee("concatenation").residual().invoke("a", 1)).isEqualTo("a-1");
    assertThat(callee(foreign(""), "concatenation").residual().invoke("a", 1)).isEqualTo("a-1");
  }

  @Test
  void signaturePolymorphicCallsTakeTheCallersSignature() throws Throwable {
    Callee c = callee("polymorphic");
    assertThat(c.method()).isNull();
    assertThat(c.residual().methodType()).isEqualTo(MethodType.methodType(int.class, java.lang.invoke.MethodHandle.class, String.class, int.class));
    assertThat(c.residual().dispatch()).isEqualTo(Dispatch.POLYMORPHIC);
    Object charAt = MethodHandles.lookup().findVirtual(String.class, "codePointAt", MethodType.methodType(int.class, int.class));
    assertThat(c.residual().invoke(charAt, "ab", 1)).isEqualTo((int) 'b');
  }

  @Test
  void effectsComeFromHintsAndFromTheTable() {
    assertThat(callee("elidable").residual().isElidable()).isTrue();
    assertThat(callee("elidable").residual().effects()).as("it may read what was written just before")
        .isEqualTo(Effects.RAISES.and(Effects.READS_FIELDS).and(Effects.READS_ARRAYS));
    assertThat(callee("known").residual().isElidable()).isTrue();
    assertThat(callee("known").residual().effects()).isEqualTo(Effects.NONE);
    assertThat(callee("knownRaising").residual().effects()).isEqualTo(Effects.RAISES);
    assertThat(callee("stringLength").residual().effects()).isEqualTo(Effects.NONE);
    assertThat(callee("listAdd").residual().effects()).as("any list").isEqualTo(Effects.ALL);
    assertThat(callee("arrayListAdd").residual().effects().writesFields()).isFalse();
  }

  @Test
  void hintsAreTold() {
    assertThat(callee("promoted").hint()).isEqualTo(Callee.Hint.PROMOTE);
    assertThat(callee("inTrace").hint()).isEqualTo(Callee.Hint.IN_TRACE);
    assertThat(callee("known").hint()).isEqualTo(Callee.Hint.NONE);
  }

  @Test
  void variableArityTakesTheArray() throws Throwable {
    assertThat(callee("variable").residual().invoke("%s%s", new Object[] {1, 2})).isEqualTo("12");
  }

  @Test
  void narrowArgumentsTravelAsInts() throws Throwable {
    assertThat(callee("toNarrow").residual().invoke(257, (int) 'c', 1)).isEqualTo(1);
  }

  @Test
  void typesResolveInTheLoaderOfTheirUser() throws Exception {
    DecodedMethod here = method(LinkedCases.class, "allocated");
    DecodedMethod there = method(foreign(""), "allocated");
    assertThat(Linker.type(here, last(here, Set.of(NEW)))).isEqualTo(LinkedCases.Square.class);
    assertThat(Linker.type(there, last(there, Set.of(NEW)))).isEqualTo(foreign("$Square"));
    DecodedMethod array = method(LinkedCases.class, "arrayType");
    assertThat(Linker.type(array, last(array, Set.of(MULTIANEWARRAY)))).isEqualTo(LinkedCases.Named[][].class);
    assertThat(TypeDescr.of(LinkedCases.Square.class).blankAllocatable()).as("the weaver gave it no blank constructor").isFalse();
  }

  @Test
  void classLiteralsResolve() {
    DecodedMethod m = method(LinkedCases.class, "classLiteral");
    int i = last(m, Set.of(LDC));
    assertThat(Linker.constant(m, i)).isEqualTo(Constant.of(LinkedCases.Parent[].class));
    assertThat(m.operand[i]).isInstanceOf(Constant.class);
  }

  @Test
  void missingThingsGiveTheJvmsErrors() {
    DecodedMethod field = method(LinkedCases.class, "plainField");
    int f = last(field, Set.of(GETFIELD));
    field = copy(field);
    field.operand[f] = new MemberRef("dev/clew/bytecode/LinkedCases", "missing", "I", false);
    DecodedMethod noField = field;
    assertThatThrownBy(() -> Linker.field(noField, f)).isInstanceOf(NoSuchFieldError.class);
    DecodedMethod noMethod = copy(method(LinkedCases.class, "known"));
    int c = last(noMethod, Set.of(INVOKESTATIC));
    noMethod.operand[c] = new MemberRef("java/lang/Math", "missing", "(D)D", false);
    assertThatThrownBy(() -> Linker.callee(noMethod, c)).isInstanceOf(NoSuchMethodError.class);
    DecodedMethod noClass = copy(method(LinkedCases.class, "allocated"));
    int n = last(noClass, Set.of(NEW));
    noClass.operand[n] = new TypeRef("demo/Missing");
    assertThatThrownBy(() -> Linker.type(noClass, n)).isInstanceOf(NoClassDefFoundError.class).hasMessage("demo/Missing");
  }

  /** Decodes anew, so that the shared method stays as it is. */
  private static DecodedMethod copy(DecodedMethod m) {
    return DecodedClass.decode(RewrittenClasses.bytes(m.owner), m.owner).stream().filter(o -> o.name.equals(m.name) && o.descriptor.equals(m.descriptor)).findFirst()
        .orElseThrow();
  }
}
