package dev.clew.testing;

import dev.clew.spi.Blank;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.FieldDescr.Mutability;
import dev.clew.trace.TypeDescr;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The classes that generated traces work on. They look as the weaver leaves an author's classes: public, no final instance fields, and a constructor taking
 * {@link Blank} that sets nothing. Callees are in {@link Callees}.
 */
public final class Shapes {
  /** Something with a weight, for interface calls and tests of interface types. */
  public interface Weighed {
    /** Returns a number that depends on the fields. */
    int weigh();
  }

  /** A mutable object with a field of each type. */
  public static class Box implements Weighed {
    public int i;
    public long j;
    public float f;
    public double d;
    public byte b;
    public char c;
    public short s;
    public boolean z;
    public Object ref;

    public Box() {}

    public Box(Blank blank) {}

    @Override
    public int weigh() {
      return i + b;
    }
  }

  /** A subclass, so that class guards and dispatch have something to tell apart. */
  public static class WideBox extends Box {
    public int extra;

    public WideBox() {}

    public WideBox(Blank blank) {
      super(blank);
    }

    @Override
    public int weigh() {
      return extra - i;
    }
  }

  /** Immutable: its fields are set once, right after allocation. */
  public static final class Pair {
    public Object a;
    public Object b;
    public int tag;
    public double weight;

    public Pair(Blank blank) {}

    public Pair(Object a, Object b, int tag, double weight) {
      this.a = a;
      this.b = b;
      this.tag = tag;
      this.weight = weight;
    }
  }

  /** A linked structure with cycles. */
  public static final class Node {
    public Node next;
    public Node other;
    public int value;
    public Object payload;

    public Node() {}

    public Node(Blank blank) {}
  }

  /** What a guest program is to a trace: a constant object with an immutable array, of a type that generated traces never write. */
  public static final class Program {
    public short[] codes;
    public int limit;

    public Program(Blank blank) {}

    public Program(int limit, int... codes) {
      this.limit = limit;
      this.codes = new short[codes.length];
      for (int i = 0; i < codes.length; i++) {
        this.codes[i] = (short) codes[i];
      }
    }
  }

  /** What {@link Callees} throw. */
  public static final class Complaint extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Complaint(String message) {
      super(message);
    }
  }

  /** Static fields that traces read and write. */
  public static int counter;
  public static double total;
  public static Object last;

  /** Mutable constants of traces; {@link World} resets their fields. */
  public static final List<Object> MUTABLE_CONSTANTS = List.of(new Box(), new Node(), new int[4], new Object[3]);

  /** Constants of traces that never change. */
  public static final List<Object> CONSTANTS = List.of(new Program(12, 3, 1, 4, 1, 5), new Pair(null, "text", 7, 0.5), 5, 1000, "guest");

  private static final ClassValue<List<FieldDescr>> FIELDS = new ClassValue<>() {
    @Override
    protected List<FieldDescr> computeValue(Class<?> type) {
      return findFields(type);
    }
  };

  static {
    for (Class<?> c : List.of(Pair.class, Program.class)) {
      for (Field f : c.getFields()) {
        FieldDescr.of(f, f.getType().isArray() ? Mutability.IMMUTABLE_ARRAY : Mutability.IMMUTABLE);
      }
    }
    TypeDescr.of(Box.class).setBlank(() -> new Box((Blank) null));
    TypeDescr.of(WideBox.class).setBlank(() -> new WideBox((Blank) null));
    TypeDescr.of(Pair.class).setBlank(() -> new Pair((Blank) null));
    TypeDescr.of(Node.class).setBlank(() -> new Node((Blank) null));
    TypeDescr.of(Program.class).setBlank(() -> new Program((Blank) null));
  }

  private Shapes() {}

  /** Returns the instance fields of a class, inherited ones first. */
  public static List<FieldDescr> fields(Class<?> type) {
    return FIELDS.get(type);
  }

  private static List<FieldDescr> findFields(Class<?> type) {
    List<FieldDescr> all = type.getSuperclass() == null || type.getSuperclass() == Object.class ? new ArrayList<>() : new ArrayList<>(fields(type.getSuperclass()));
    Arrays.stream(type.getDeclaredFields()).filter(f -> !Modifier.isStatic(f.getModifiers()) && !f.isSynthetic()).map(FieldDescr::of).forEach(all::add);
    return all;
  }

  /** Returns the field of this name. */
  public static FieldDescr field(Class<?> type, String name) {
    try {
      return FieldDescr.of(type.getField(name));
    } catch (NoSuchFieldException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Returns the static fields that traces use. */
  public static List<FieldDescr> statics() {
    return List.of(field(Shapes.class, "counter"), field(Shapes.class, "total"), field(Shapes.class, "last"));
  }
}
