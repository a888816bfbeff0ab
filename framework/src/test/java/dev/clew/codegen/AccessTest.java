package dev.clew.codegen;

import static dev.clew.codegen.Build.c;
import static dev.clew.codegen.Build.ref;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.testing.Callees;
import dev.clew.testing.Shapes;
import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Constant;
import dev.clew.trace.Effects;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Outcome;
import dev.clew.trace.Outcome.End;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** What generated code names itself and what it reaches through handles, with the same result. */
class AccessTest {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  /** Something with members of all accesses. */
  static class Members {
    private int hidden = 3;
    private boolean flag;
    private short narrow;
    private final String text = "final";
    private static Object secret = "secret";
    int inPackage = 4;

    private int twice(int x) {
      return 2 * x;
    }

    int thrice(int x) {
      return 3 * x;
    }

    protected boolean isOdd(byte b) {
      return (b & 1) != 0;
    }
  }

  private static final class Secretive {
    int value;

    private Secretive() {
      value = 9;
    }
  }

  private static Access access() {
    return new Access(LOOKUP);
  }

  private static FieldDescr field(Class<?> owner, String name) {
    try {
      return FieldDescr.of(owner.getDeclaredField(name));
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Constant finish(Build b, Value result, Constant... inputs) {
    return new Harness(b.finish(result)).run(List.of(inputs)).values().get(0);
  }

  @Test
  void privateFieldsGoThroughHandles() {
    Members members = new Members();
    for (String name : List.of("hidden", "flag", "narrow", "inPackage")) {
      FieldDescr f = field(Members.class, name);
      assertThat(access().canRead(f)).isEqualTo(name.equals("inPackage"));
      Build b = new Build("field");
      Input m = b.input(Kind.REF);
      Input v = b.input(Kind.INT);
      b.op(Op.SETFIELD, f, m, v);
      Constant expected = c(name.equals("flag") ? 1 : name.equals("narrow") ? (short) 0x12345 : 0x12345);
      assertThat(finish(b, b.op(Op.GETFIELD, f, m), ref(members), c(0x12345))).isEqualTo(expected);
    }
    Build b = new Build("final");
    Input m = b.input(Kind.REF);
    assertThat(finish(b, b.op(Op.GETFIELD, field(Members.class, "text"), m), ref(members))).isEqualTo(ref(members.text));
    Build s = new Build("static");
    Input v = s.input(Kind.REF);
    s.op(Op.SETSTATIC, field(Members.class, "secret"), v);
    assertThat(finish(s, s.op(Op.GETSTATIC, field(Members.class, "secret")), ref("new"))).isEqualTo(ref(Members.secret));
    assertThat(Members.secret).isEqualTo("new");
  }

  @Test
  void methodsOfAllAccesses() {
    for (String name : List.of("twice", "thrice")) {
      MethodDescr method = Build.method(LOOKUP, Members.class, name);
      assertThat(access().canCall(method)).isEqualTo(name.equals("thrice"));
      Build b = new Build("method");
      Input m = b.input(Kind.REF);
      assertThat(finish(b, b.op(Op.CALL, method, m, c(21)), ref(new Members()))).isEqualTo(c(name.equals("twice") ? 42 : 63));
    }
  }

  private static MethodDescr polymorphicGet(Class<?> result, Class<?> array) throws ReflectiveOperationException {
    MethodHandle get = LOOKUP.findVirtual(VarHandle.class, "get", MethodType.methodType(result, array, int.class));
    var member = VarHandle.class.getMethod("get", Object[].class);
    return new MethodDescr("VarHandle.get", MethodDescr.Dispatch.POLYMORPHIC, member, get, Effects.READS_ARRAYS.and(Effects.RAISES), false);
  }

  private static Harness reading(VarHandle handle, MethodDescr get) {
    Build b = new Build("polymorphic");
    Input array = b.input(Kind.REF);
    Operation read = b.op(Op.CALL, get, ref(handle), array, c(0));
    b.guard(Op.GUARD_NO_EXCEPTION, null, List.of(array));
    return new Harness(b.finish(read));
  }

  @Test
  void variablesAreReadAsTheCallSiteSays() throws ReflectiveOperationException {
    VarHandle ints = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    for (Class<?> array : List.of(byte[].class, Object.class, String.class)) {
      MethodDescr get = polymorphicGet(int.class, array);
      assertThat(access().canCall(get)).isTrue();
      Harness h = reading(ints, get);
      assertThat(Listing.of(h.generate().classFile())).contains("VarHandle.get(" + array.descriptorString() + "I)I");
      Outcome outcome = h.run(List.of(array == String.class ? Constant.NULL : ref(new byte[] {0, 4, 1, 0})));
      if (array == String.class) {
        assertThat(outcome.end()).as("a wrong type").isEqualTo(End.GUARD_FAILED);
      } else {
        assertThat(outcome.values()).containsExactly(c(0x10400));
        assertThat(h.run(List.of(ref(new byte[3]))).end()).as("too short").isEqualTo(End.GUARD_FAILED);
      }
    }
  }

  @Test
  void typesWithoutANameLeaveOnlyTheHandle() throws ReflectiveOperationException {
    Class<?> box = new Anew().loadClass(Shapes.Box.class.getName());
    MethodDescr get = polymorphicGet(box, box.arrayType());
    assertThat(access().canCall(get)).isFalse();
    Object array = java.lang.reflect.Array.newInstance(box, 1);
    assertThat(reading(MethodHandles.arrayElementVarHandle(box.arrayType()), get).run(List.of(ref(array))).values()).containsExactly(Constant.NULL);
  }

  @Test
  void narrowParametersAreCutAndNarrowResultsWidened() {
    Build b = new Build("odd");
    Input m = b.input(Kind.REF);
    Input i = b.input(Kind.INT);
    assertThat(finish(b, b.op(Op.CALL, Build.method(LOOKUP, Members.class, "isOdd"), m, i), ref(new Members()), c(0x7f01))).isEqualTo(c(1));
    for (boolean direct : new boolean[] {true, false}) {
      MethodDescr narrow = Build.method(LOOKUP, Callees.class, "narrow");
      MethodDescr method = direct ? narrow : new MethodDescr(narrow.name(), MethodDescr.Dispatch.HANDLE, null, narrow.handle(), Effects.ALL, false);
      for (int k : new int[] {0, 1, 2, 3, 0x1ff, 0x10002, -1, -2, -300}) {
        Build n = new Build("narrow");
        Input x = n.input(Kind.INT);
        Constant expected = c(Callees.narrow((byte) k, (char) k, (short) k, (k & 1) != 0));
        assertThat(finish(n, n.op(Op.CALL, method, x, x, x, x), c(k))).isEqualTo(expected);
      }
    }
  }

  @Test
  void aLambdaIsCalledThroughItsInterface() {
    int[] captured = {5};
    IntUnaryOperator lambda = x -> x + captured[0];
    Build b = new Build("lambda");
    Input f = b.input(Kind.REF);
    b.guard(Op.GUARD_CLASS, TypeDescr.of(lambda.getClass()), List.of(f), f);
    b.guard(Op.GUARD_TRUE, null, List.of(f), b.op(Op.INSTANCEOF, TypeDescr.of(lambda.getClass()), f));
    b.guard(Op.GUARD_VALUE, null, List.of(f), f, ref(lambda));
    Operation result = b.op(Op.CALL, Build.method(LOOKUP, IntUnaryOperator.class, "applyAsInt"), f, c(1));
    b.guard(Op.GUARD_NO_EXCEPTION, null, List.of(f));
    Harness h = new Harness(b.finish(result));
    assertThat(h.run(List.of(ref(lambda))).values()).containsExactly(c(6));
    IntUnaryOperator other = x -> x;
    assertThat(h.run(List.of(ref(other))).end()).isEqualTo(End.GUARD_FAILED);
    assertThat(h.run(List.of(Constant.NULL)).end()).isEqualTo(End.GUARD_FAILED);
  }

  @Test
  void aHiddenClassIsReadWrittenAndAllocated() throws ReflectiveOperationException, IOException {
    byte[] bytes;
    try (InputStream in = Secretive.class.getResourceAsStream("AccessTest$Secretive.class")) {
      bytes = in.readAllBytes();
    }
    MethodHandles.Lookup hidden = LOOKUP.defineHiddenClass(bytes, true);
    Class<?> type = hidden.lookupClass();
    MethodHandle make = hidden.findConstructor(type, MethodType.methodType(void.class)).asType(MethodType.methodType(Object.class));
    TypeDescr.of(type).setBlank(() -> {
      try {
        return make.invokeExact();
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    });
    assertThat(access().nameable(type)).isFalse();
    FieldDescr value = field(type, "value");
    Build b = new Build("hidden");
    Operation made = b.op(Op.NEW, TypeDescr.of(type));
    Operation array = b.op(Op.NEW_ARRAY, ArrayDescr.of(type), c(2));
    b.op(Op.SETARRAYITEM, ArrayDescr.of(type), array, c(1), made);
    Operation same = b.op(Op.GETARRAYITEM, ArrayDescr.of(type), array, c(1));
    Operation old = b.op(Op.GETFIELD, value, same);
    b.op(Op.SETFIELD, value, made, b.op(Op.INT_ADD, old, b.op(Op.ARRAYLEN, array)));
    b.guard(Op.GUARD_CLASS, TypeDescr.of(type.arrayType()), List.of(array), array);
    assertThat(finish(b, b.op(Op.GETFIELD, value, made))).isEqualTo(c(11));
  }

  /** Loads classes of the test anew, under their own names. */
  private static final class Anew extends ClassLoader {
    Anew() {
      super(AccessTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(Shapes.class.getName())) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void aClassOfTheSameNameFromAnotherLoaderIsNotConfused() throws ReflectiveOperationException {
    Class<?> box = new Anew().loadClass(Shapes.Box.class.getName());
    assertThat(box).isNotSameAs(Shapes.Box.class);
    assertThat(access().nameable(box)).isFalse();
    assertThat(access().nameable(Shapes.Box.class)).isTrue();
    Object object = box.getConstructor().newInstance();
    Build b = new Build("foreign");
    Input x = b.input(box);
    b.guard(Op.GUARD_CLASS, TypeDescr.of(box), List.of(x), x);
    b.op(Op.SETFIELD, field(box, "i"), x, c(8));
    b.op(Op.SETFIELD, field(box, "ref"), x, x);
    Operation self = b.op(Op.GETFIELD, field(box, "ref"), x);
    Operation weighed = b.op(Op.CALL, Build.method(MethodHandles.publicLookup().in(box), box, "weigh"), self);
    b.guard(Op.GUARD_NO_EXCEPTION, null, List.of(x, weighed));
    Harness h = new Harness(b.finish(weighed));
    assertThat(h.run(List.of(ref(object))).values()).containsExactly(c(8));
    assertThat(h.run(List.of(ref(new Shapes.Box()))).end()).isEqualTo(End.GUARD_FAILED);
  }

  @Test
  void classesOfTheLibraryThatAreNotPublicAreGuardedOn() {
    List<Object> list = List.of("a", "b", "c");
    assertThat(access().nameable(list.getClass())).isFalse();
    assertThat(access().nearest(list.getClass())).isEqualTo(java.util.AbstractCollection.class);
    Build b = new Build("list");
    Input x = b.input(Kind.REF);
    b.guard(Op.GUARD_CLASS, TypeDescr.of(list.getClass()), List.of(x), x);
    b.guard(Op.GUARD_FALSE, null, List.of(x), b.op(Op.REF_EQ, x, ref(List.of(1, 2, 3))));
    Operation size = b.op(Op.CALL, Build.method(LOOKUP, List.class, "size"), x);
    b.guard(Op.GUARD_NO_EXCEPTION, null, List.of(x));
    Harness h = new Harness(b.finish(size));
    assertThat(h.run(List.of(ref(list))).values()).containsExactly(c(3));
    assertThat(h.run(List.of(ref(new ArrayList<>()))).end()).isEqualTo(End.GUARD_FAILED);
  }

  @Test
  void methodsThatLookAtTheirCallerGoThroughTheHandle() {
    MethodDescr forName = Build.method(LOOKUP, Class.class, "forName", String.class);
    assertThat(access().canCall(forName)).isFalse();
    assertThat(access().canCall(Build.method(LOOKUP, Class.class, "isInstance"))).isTrue();
    assertThat(access().canCall(Build.method(LOOKUP, Math.class, "max", int.class, int.class))).isTrue();
    Build b = new Build("caller");
    Input name = b.input(Kind.REF);
    Operation found = b.op(Op.CALL, forName, name);
    b.guard(Op.GUARD_NO_EXCEPTION, null, List.of());
    assertThat(finish(b, found, ref(AccessTest.class.getName()))).isEqualTo(ref(AccessTest.class));
  }

  @Test
  void aMemberThatItsHandleDiffersFromIsNotCalledItself() throws ReflectiveOperationException {
    MethodDescr max = Build.method(LOOKUP, Math.class, "max", int.class, int.class);
    MethodHandle adapted = MethodHandles.insertArguments(max.handle(), 1, 10);
    assertThat(access().canCall(new MethodDescr("max10", MethodDescr.Dispatch.STATIC, max.member(), adapted, Effects.NONE, true))).isFalse();
  }

  @Test
  void referencesAreCastWhereTheVerifierNeedsIt() {
    Build b = new Build("casts");
    Input i = b.input(Kind.INT);
    Input x = b.input(Kind.REF);
    Input n = b.input(Shapes.Node.class);
    FieldDescr next = Shapes.field(Shapes.Node.class, "next");
    FieldDescr value = Shapes.field(Shapes.Node.class, "value");
    b.op(Op.SETFIELD, next, n, x);
    Operation read = b.op(Op.GETFIELD, next, n);
    Operation sum = b.op(Op.INT_ADD, b.op(Op.GETFIELD, value, x), b.op(Op.GETFIELD, value, read));
    b.guard(Op.GUARD_TRUE, null, List.of(x, n, read, sum), b.op(Op.INT_GT, i, c(0)));
    b.op(Op.SETFIELD, value, x, sum);
    Harness h = new Harness(b.jump(null, b.op(Op.INT_SUB, i, c(1)), n, read)).header(1000);
    Shapes.Node one = new Shapes.Node();
    Shapes.Node two = new Shapes.Node();
    one.value = 1;
    two.value = 2;
    assertThat(h.run(List.of(c(3), ref(one), ref(two))).values()).containsExactly(ref(two), ref(one), ref(two), c(8));
  }
}
