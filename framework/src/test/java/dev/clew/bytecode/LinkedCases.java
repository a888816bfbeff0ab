package dev.clew.bytecode;

import dev.clew.annotations.Elidable;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.QuasiImmutable;
import dev.clew.bytecode.far.FarChild;
import dev.clew.spi.WasFinal;
import dev.clew.spi.Woven;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** Methods that refer to things in every way, for {@link LinkerTest}; each has one reference to look at, the last of its kind. */
@Woven
public class LinkedCases {
  /** A superclass with a method to call through {@code super}. */
  @Woven
  public static class Parent {
    final int seed;

    Parent(int seed) {
      this.seed = seed;
    }

    public int twice(int x) {
      return 2 * x + seed;
    }
  }

  /** Calls and hides what it inherits. */
  @Woven
  public static final class Child extends Parent {
    Child(int seed) {
      super(seed);
    }

    @Override
    public int twice(int x) {
      return -super.twice(x);
    }
  }

  /** An abstract superclass. */
  @Woven
  public abstract static class Shape {
    final String name;

    Shape(String name) {
      this.name = name;
    }

    abstract int area();
  }

  /** A subclass of an abstract one. */
  @Woven
  public static class Square extends Shape {
    final int side;

    private Square(int side) {
      super("square");
      this.side = side;
    }

    @Override
    int area() {
      return side * side;
    }
  }

  /** A subclass of a class in another package whose constructor is protected. */
  @Woven
  public static class Distant extends FarChild.Guarded {
    Distant(int value) {
      super(value);
    }
  }

  /** A record: its constructor calls a protected one of the JDK's. */
  @Woven
  public record Pair(int left, String right) {}

  /** An interface with all sorts of methods. */
  @Woven
  public interface Named {
    String name();

    default String greeting() {
      return "I am " + name() + secret();
    }

    private String secret() {
      return "!";
    }

    static Named of(String s) {
      return () -> s;
    }
  }

  /** Calls a default it overrides. */
  @Woven
  public static final class Loud implements Named {
    @Override
    public String name() {
      return "Loud";
    }

    @Override
    public String greeting() {
      return Named.super.greeting().toUpperCase(java.util.Locale.ROOT);
    }
  }

  int plain = 1;
  final int fixed = Integer.parseInt("2");
  @WasFinal int wasFixed = 3;
  @Immutable int promised = 4;
  @Immutable int[] promisedElements = {5};
  @QuasiImmutable int rare = 6;
  @QuasiImmutable static int rareStatic = 7;
  static final Object CONSTANT = new Object();
  final int[] fixedArray = {8};

  /** A class whose fields are all promised. */
  @Woven
  @Immutable
  public static final class Frozen {
    int value;
    int[] values;
  }

  Object plainField() {
    return plain;
  }

  Object fixedField() {
    return fixed;
  }

  Object wasFixedField() {
    return wasFixed;
  }

  Object promisedField() {
    return promised;
  }

  Object promisedElementsField() {
    return promisedElements;
  }

  Object fixedArrayField() {
    return fixedArray;
  }

  Object rareField() {
    return rare;
  }

  Object rareStaticField() {
    return rareStatic;
  }

  Object constantField() {
    return CONSTANT;
  }

  Object frozenField(Frozen f) {
    return f.value;
  }

  Object frozenArrayField(Frozen f) {
    return f.values;
  }

  Object systemOut() {
    return System.out;
  }

  static int staticCall(int x) {
    return hiddenStatic(x, 2L);
  }

  private static int hiddenStatic(int x, long y) {
    return x + (int) y;
  }

  static int virtualCall(Parent p, int x) {
    return p.twice(x);
  }

  static int finalClassCall(Child c, int x) {
    return c.twice(x);
  }

  static String interfaceCall(Named n) {
    return n.name();
  }

  static String defaultCall(Named n) {
    return n.greeting();
  }

  static Named staticInterfaceCall(String s) {
    return Named.of(s);
  }

  static Parent constructed(int x) {
    return new Child(x);
  }

  static Shape privatelyConstructed(int x) {
    return new Square(x);
  }

  static int nestmate(LinkedCases o, int x) {
    return o.hidden(x);
  }

  private int hidden(int x) {
    return x + plain;
  }

  static int objectMethod(Object o) {
    return o.hashCode();
  }

  static Class<?> classOf(Object o) {
    return o.getClass();
  }

  static void arrayCopy(Object from, Object to) {
    System.arraycopy(from, 0, to, 0, 1);
  }

  static Object arrayClone(int[] a) {
    return a.clone();
  }

  static IntSupplier lambda(int x) {
    return () -> x + 1;
  }

  static String concatenation(String a, int b) {
    return a + '-' + b;
  }

  static int polymorphic(MethodHandle h, String s) throws Throwable {
    return (int) h.invokeExact(s, 1);
  }

  static int elidable(int x) {
    return square(x);
  }

  @Elidable
  static int square(int x) {
    return x * x;
  }

  static double known(double x) {
    return Math.sqrt(x);
  }

  static int knownRaising(int x) {
    return Math.addExact(x, 1);
  }

  static int stringLength(String s) {
    return s.length();
  }

  static boolean listAdd(List<String> l) {
    return l.add("x");
  }

  static boolean arrayListAdd(ArrayList<String> l) {
    return l.add("x");
  }

  static int promoted(int x) {
    return Jit.promote(x);
  }

  static boolean inTrace() {
    return Jit.inTrace();
  }

  static String variable(Object a, Object b) {
    return String.format("%s%s", a, b);
  }

  static boolean toNarrow(byte[] b) {
    return narrow((byte) 1, 'c', true);
  }

  private static boolean narrow(byte b, char c, boolean z) {
    return z && b == 1 && c == 'c';
  }

  static Object allocated() {
    return new Square(3);
  }

  static Object arrayType() {
    return new Named[2][3];
  }

  static Object classLiteral() {
    return Parent[].class;
  }
}
