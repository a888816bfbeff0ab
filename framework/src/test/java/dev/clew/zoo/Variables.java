package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Fields and arrays reached through variable handles, between plain accesses to the same places: what one writes the other must see. */
final class Variables {
  private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle EXACT = INTS.withInvokeExactBehavior();
  private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle DOUBLES = MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle BUFFER = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG_ELEMENT = MethodHandles.arrayElementVarHandle(long[].class);
  private static final VarHandle FLAG_ELEMENT = MethodHandles.arrayElementVarHandle(boolean[].class);
  private static final VarHandle TEXT_ELEMENT = MethodHandles.arrayElementVarHandle(String[].class);
  private static final VarHandle COUNT;
  private static final VarHandle NEXT;
  private static final VarHandle HIDDEN;
  private static final VarHandle INHERITED;
  private static final VarHandle CONSTANT;

  static {
    try {
      var lookup = MethodHandles.lookup();
      COUNT = lookup.findVarHandle(Cell.class, "count", int.class);
      NEXT = lookup.findVarHandle(Cell.class, "next", Cell.class);
      HIDDEN = lookup.findVarHandle(Cell.class, "hidden", short.class);
      INHERITED = lookup.findVarHandle(Special.class, "count", int.class);
      CONSTANT = lookup.findStaticVarHandle(Late.class, "CONSTANT", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Has a field for each sort of access. */
  static class Cell {
    int count;
    Cell next;
    private short hidden;
  }

  /** Inherits what a handle of its own reaches. */
  static final class Special extends Cell {}

  /** Initialised by the first access. */
  private static final class Late {
    static final int CONSTANT = Integer.parseInt("77");
  }

  private final byte[] memory = new byte[64];
  private final ByteBuffer buffer = ByteBuffer.wrap(memory);
  private final long[] numbers = new long[4];
  private final boolean[] flags = new boolean[4];
  private final String[] texts = {"a", "b", "c", "d"};
  private final Cell cell = new Cell();
  private final Special special = new Special();

  private Variables(int seed) {
    memory[3] = (byte) seed;
    cell.count = seed;
  }

  static String run(int seed) {
    var out = new Digest(26);
    loop(Code.rounds(26), new Variables(seed), out);
    return out.toString();
  }

  @Portal
  private static void loop(@Green Code code, Variables v, Digest out) {
    @Green int pc = 0;
    int n = 0;
    while (true) {
      Jit.mergePoint();
      int op = code.op(pc++);
      try {
        switch (op) {
          case 0 -> out.add(0, v.view(n));
          case 1 -> out.add(1, v.otherViews(n));
          case 2 -> out.add(2, v.buffer(n));
          case 3 -> out.add(3, v.elements(n));
          case 4 -> out.add(4, v.flags(n));
          case 5 -> out.add(5, v.texts(n));
          case 6 -> out.add(6, v.fields(n));
          case 7 -> out.add(7, v.links(n));
          case 8 -> out.add(8, v.inherited(n));
          case 9 -> out.add(9, (int) CONSTANT.get() + n);
          case 10 -> out.add(10, v.ordered(n));
          case 11 -> out.add(11, v.atomics(n));
          case 12 -> out.add(12, v.boxed(n));
          case 13 -> out.add(13, (int) INTS.get(n % 5 == 4 ? null : v.memory, 4));
          case 14 -> out.add(14, (int) INTS.get(v.memory, n % 80));
          case 15 -> out.add(15, (int) INTS.getVolatile(v.memory, n % 7));
          case 16 -> out.add(16, v.wrongReceiver(n));
          case 17 -> out.add(17, v.wrongTypes(n));
          case 18 -> out.add(18, (int) COUNT.get(n % 6 == 5 ? null : v.cell));
          case 19 -> CONSTANT.set(n);
          case 20 -> out.add(20, v.anyHandle(n));
          case 21 -> out.add(21, v.fresh(n));
          case 22 -> out.add(22, v.wrongElement(n));
          case 23 -> out.add(23, (long) LONG_ELEMENT.get(v.numbers, n % 5));
          case 24 -> out.add(24, n % 3 == 1 ? (int) EXACT.get((Object) v.memory, 4) : (int) EXACT.get(v.memory, 4));
          case 25 -> out.add(25, v.orderedViews(n));
          case Code.BACK -> {
            if (++n < Code.ROUNDS) {
              pc = 0;
            }
          }
          default -> {
            return;
          }
        }
      } catch (NullPointerException | ClassCastException | ArrayIndexOutOfBoundsException e) {
        out.kind(op, e); // messages name classes and places
      } catch (IndexOutOfBoundsException | IllegalStateException | UnsupportedOperationException | java.lang.invoke.WrongMethodTypeException e) {
        out.told(op, e);
      }
    }
  }

  private long view(int n) {
    int at = n % 50;
    memory[at] = (byte) n;
    int read = (int) INTS.get(memory, at);
    memory[at + 1]++;
    INTS.set(memory, at + 1, read * 31);
    return memory[at + 1] * 1000L + memory[at] + (int) INTS.get(memory, at);
  }

  private double otherViews(int n) {
    memory[1] = (byte) n;
    SHORTS.set(memory, 2, (short) (n + memory[1]));
    memory[3]++;
    short s = (short) SHORTS.get(memory, 2);
    DOUBLES.set(memory, 8, n * 0.5);
    byte b = memory[8];
    memory[15] ^= 1;
    return s + b + (double) DOUBLES.get(memory, 8) + (short) SHORTS.get(memory, 1);
  }

  private long buffer(int n) {
    memory[16] = (byte) n;
    long read = (long) BUFFER.get(buffer, 16);
    BUFFER.set(buffer, 17, read + n);
    return read + memory[17] + buffer.get(18) + (n % 9 == 8 ? (long) BUFFER.get(buffer, 60) : 0);
  }

  private long elements(int n) {
    int i = n & 3;
    numbers[i] = n;
    numbers[i ^ 1] = 5;
    LONG_ELEMENT.set(numbers, i, (long) LONG_ELEMENT.get(numbers, i) + numbers[i ^ 1]);
    return numbers[i] + (long) LONG_ELEMENT.getOpaque(numbers, 2);
  }

  private long flags(int n) {
    flags[n & 3] = (n & 4) != 0;
    boolean was = (boolean) FLAG_ELEMENT.get(flags, n & 1);
    FLAG_ELEMENT.set(flags, n & 1, !was);
    return (flags[0] ? 1 : 0) + (flags[1] ? 2 : 0) + (was ? 4 : 0);
  }

  private String texts(int n) {
    texts[n & 3] = "t" + n;
    String read = (String) TEXT_ELEMENT.get(texts, 1);
    TEXT_ELEMENT.setOpaque(texts, 2, read);
    return texts[2] + texts[n & 3];
  }

  private long fields(int n) {
    cell.count += n;
    cell.hidden = (short) n;
    int read = (int) COUNT.get(cell);
    COUNT.set(cell, read + 1);
    HIDDEN.set(cell, (short) (read * 7));
    return cell.count * 3L + cell.hidden + (short) HIDDEN.get(cell);
  }

  private long links(int n) {
    Cell other = new Cell();
    other.count = n;
    cell.next = n % 3 == 0 ? null : other;
    Cell read = (Cell) NEXT.get(cell);
    NEXT.set(other, cell);
    NEXT.set(cell, other);
    cell.next.count++;
    return (read == null ? 1 : read.count) + other.count + (other.next == cell ? 10 : 20);
  }

  private long inherited(int n) {
    special.count = n;
    INHERITED.set(special, (int) INHERITED.get(special) + 2);
    cell.count++;
    return special.count + (int) COUNT.get(special) + (int) COUNT.get(cell);
  }

  private long ordered(int n) {
    cell.count = n;
    int read = (int) COUNT.getAcquire(cell) + (int) COUNT.getVolatile(cell);
    COUNT.setRelease(cell, read);
    read += cell.count;
    COUNT.setVolatile(cell, read + 1);
    return cell.count;
  }

  private long atomics(int n) {
    cell.count = n & 7;
    boolean set = COUNT.compareAndSet(cell, 3, 100);
    int sum = cell.count + (int) COUNT.getAndAdd(cell, n);
    sum += (int) COUNT.getAndBitwiseXor(cell, 5) + (int) COUNT.compareAndExchange(cell, 2, 9);
    numbers[0] = n;
    long element = (long) LONG_ELEMENT.getAndAdd(numbers, 0, 4L) + numbers[0];
    return sum + element + (set ? 1 : 0) + (int) COUNT.getAndSet(cell, 8);
  }

  /** What Java 23 and later refuse for arrays of bytes, which need not be aligned. */
  private long orderedViews(int n) {
    memory[24]++;
    INTS.setVolatile(memory, 20, n);
    return memory[20] + (int) INTS.getAcquire(memory, 20) + (int) INTS.getAndAdd(memory, 24, 3) + memory[24];
  }

  /** Descriptors other than the handle's own: results boxed, widened or dropped, arguments boxed. */
  private String boxed(int n) {
    Object read = INTS.get((Object) memory, (Integer) (n & 15));
    INTS.set(memory, (byte) (n & 15), (Object) n);
    INTS.get(memory, n & 15);
    long wide = (int) INTS.get(memory, n & 15);
    Number number = (Number) LONG_ELEMENT.get(numbers, 1);
    LONG_ELEMENT.set(numbers, 1, n);
    LONG_ELEMENT.getAndAdd(numbers, 1, 1L);
    return read + " " + wide + number + numbers[1];
  }

  private long wrongReceiver(int n) {
    Object receiver = n % 4 == 3 ? (Object) texts : memory;
    return (int) INTS.get(receiver, 4);
  }

  private long wrongTypes(int n) {
    return n % 4 == 1 ? (boolean) INTS.get(memory, 4) ? 1 : 0 : n % 4 == 2 ? (int) INTS.get(memory) : (int) INTS.get(memory, 4);
  }

  /** The handle is no constant, and its class changes. */
  private long anyHandle(int n) {
    VarHandle handle = n < 90 ? n % 3 == 0 ? HIDDEN : COUNT : INHERITED;
    special.count++;
    Object read = handle.get(special);
    handle.set(special, (short) n);
    return special.count + ((Cell) special).hidden + ((Number) read).intValue();
  }

  /** An object that only the access makes known. */
  private static long fresh(int n, Cell into) {
    Cell made = new Cell();
    made.count = n;
    NEXT.set(into, made);
    made.count += 2;
    long[] few = {n, 2};
    LONG_ELEMENT.set(few, 1, (long) LONG_ELEMENT.get(few, 0) + 1);
    return into.next.count + few[1] * 10;
  }

  private long fresh(int n) {
    return fresh(n, cell);
  }

  private long wrongElement(int n) {
    Object element = n % 5 == 2 ? (Object) n : "s" + n;
    TEXT_ELEMENT.set(texts, 3, element);
    return texts[3].length();
  }
}
