package dev.clew.bytecode;

import dev.clew.spi.Woven;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Methods that each meet null in another way; every public static method is one case, run by {@link NullMessagesTest}, hence the length. Marked woven by
 * hand, so that it is decoded.
 */
@Woven
@SuppressWarnings({"null", "unused", "synchronization"})
public final class NullCases {
  /** A node of nested structure. */
  @Woven
  public static class Node {
    static Node none;
    static Node some = new Node();
    static Node[] nodes = new Node[3];
    static int position = 1;
    Node next;
    int count;
    long wide;
    byte small;
    boolean flag;
    double real;
    float single;
    char letter;
    short tiny;
    String text;
    Object any;
    int[] counts;
    Node[] children = new Node[2];
    Node[][] grid = {{null, null}, {null, null}};
    int index = 1;

    Node next() {
      return next;
    }

    static Node make() {
      return null;
    }

    static Node made(String a, Object b, int[] c, String[][] d, List<String> e, long f) {
      return null;
    }

    int at() {
      return 1;
    }

    long sum(long a, double b, int c) {
      return c;
    }

    private int hidden() {
      return 1;
    }

    int own() {
      Node[] local = children;
      return this.next.count + local.length;
    }

    int ownCall() {
      return next.next.count;
    }

    int parameter(long wide, Node node, int i) {
      return node.count;
    }

    int parameterOverwritten(Node node) {
      node = node.next;
      return node.count;
    }

    int index(int i) {
      return children[i].count;
    }

    int indexByField() {
      return grid[index][some.index].count;
    }
  }

  /** A subclass, whose name must appear where the source names it. */
  @Woven
  public static final class Leaf extends Node {
    int size;

    int viaSuper() {
      return super.next.count;
    }
  }

  private NullCases() {}

  public static int invokeVirtual() {
    Node n = null;
    return n.at();
  }

  public static Node invokeVirtualUsed() {
    Node n = Node.some;
    return n.next().next();
  }

  public static long invokeWithArguments() {
    Node n = null;
    return n.sum(1L, 2.0, 3);
  }

  public static int invokePrivate() {
    Node n = null;
    return n.hidden();
  }

  public static int invokeInterface() {
    List<String> l = null;
    return l.size();
  }

  public static Object invokeInterfaceWithArguments() {
    Map<String, Object> map = null;
    return map.getOrDefault("a", new Object());
  }

  public static Object invokeGeneric() {
    Function<Object, Object> f = null;
    return f.apply("x");
  }

  public static int invokeOnString() {
    String s = null;
    return s.length();
  }

  public static int invokeOnObject() {
    Object o = null;
    return o.hashCode();
  }

  public static boolean invokeWithObjects() {
    String s = null;
    return s.equals(new Object());
  }

  public static String invokeWithArrays() {
    StringBuilder b = null;
    return b.append(new char[1], 0, 1).toString();
  }

  public static String invokeWithString() {
    String s = null;
    return s.replace("a", "b").concat("c");
  }

  public static Object cloneOfInts() {
    int[] a = null;
    return a.clone();
  }

  public static Object cloneOfStrings() {
    String[] a = null;
    return a.clone();
  }

  public static Object cloneOfObjects() {
    Object[][] a = null;
    return a.clone();
  }

  public static int readInt() {
    Node n = null;
    return n.count;
  }

  public static long readLong() {
    Node n = null;
    return n.wide;
  }

  public static Node readReference() {
    Node n = null;
    return n.next.next;
  }

  public static void writeInt() {
    Node n = null;
    n.count = 1;
  }

  public static void writeLong() {
    Node n = null;
    n.wide = 7L;
  }

  public static void writeDouble() {
    Node n = Node.some;
    n.next.real = 2.5;
  }

  public static void writeReference() {
    Node n = null;
    n.next = Node.some;
  }

  public static void increment() {
    Node n = null;
    n.count++;
  }

  public static void addToLong() {
    Node n = null;
    n.wide += 3;
  }

  public static int loadInt() {
    int[] a = null;
    return a[0];
  }

  public static long loadLong() {
    long[] a = null;
    return a[1];
  }

  public static float loadFloat() {
    float[] a = null;
    return a[2];
  }

  public static double loadDouble() {
    double[] a = null;
    return a[3];
  }

  public static Object loadObject() {
    Object[] a = null;
    return a[4];
  }

  public static byte loadByte() {
    byte[] a = null;
    return a[5];
  }

  public static boolean loadBoolean() {
    boolean[] a = null;
    return a[6];
  }

  public static char loadChar() {
    char[] a = null;
    return a[7];
  }

  public static short loadShort() {
    short[] a = null;
    return a[8];
  }

  public static void storeInt() {
    int[] a = null;
    a[0] = 1;
  }

  public static void storeLong() {
    long[] a = null;
    a[0] = 1;
  }

  public static void storeFloat() {
    float[] a = null;
    a[0] = 1;
  }

  public static void storeDouble() {
    double[] a = null;
    a[0] = 1;
  }

  public static void storeObject() {
    Object[] a = null;
    a[0] = "x";
  }

  public static void storeByte() {
    byte[] a = null;
    a[0] = 1;
  }

  public static void storeBoolean() {
    boolean[] a = null;
    a[0] = true;
  }

  public static void storeChar() {
    char[] a = null;
    a[0] = 'c';
  }

  public static void storeShort() {
    short[] a = null;
    a[0] = 1;
  }

  public static void compoundStore() {
    int[] a = null;
    a[3] += 2;
  }

  public static int length() {
    Object[] a = null;
    return a.length;
  }

  public static int lengthOfField() {
    return Node.some.counts.length;
  }

  public static void throwNull() {
    RuntimeException e = null;
    throw e;
  }

  public static void throwConstantNull() {
    throw null;
  }

  public static void lock() {
    Object o = null;
    synchronized (o) {
      Node.position++;
    }
  }

  public static void lockField() {
    synchronized (Node.some.any) {
      Node.position++;
    }
  }

  public static int constantNull() {
    return ((Node) null).count;
  }

  public static int constantNullCall() {
    return ((String) null).length();
  }

  public static int staticField() {
    return Node.none.count;
  }

  public static int staticFieldThroughSubclass() {
    return Leaf.none.count;
  }

  public static int fieldThroughSubclass() {
    Leaf l = new Leaf();
    return l.next.count;
  }

  public static int methodThroughSubclass() {
    Leaf l = null;
    return l.at();
  }

  public static int superField() {
    return new Leaf().viaSuper();
  }

  public static int nestedFields() {
    Node a = new Node();
    a.next = new Node();
    a.next.next = new Node();
    return a.next.next.next.count;
  }

  public static int nestedFieldsAtLimit() {
    Node a = chain(4);
    return a.next.next.next.next.count;
  }

  public static int nestedFieldsBeyondLimit() {
    Node a = chain(6);
    return a.next.next.next.next.next.next.count;
  }

  public static int nestedFieldsOfStaticBeyondLimit() {
    Node.some.next = chain(7);
    try {
      return Node.some.next.next.next.next.next.next.next.next.count;
    } finally {
      Node.some.next = null;
    }
  }

  public static int staticArray() {
    return Node.nodes[1].count;
  }

  public static int arrayByConstants() {
    Node[][] a = new Node[200][40000 / 200];
    return a[100][5].count;
  }

  public static int arrayByMinusOneIsNotReached() {
    int[] a = null;
    return a[-1];
  }

  public static int arrayBySmallIndex() {
    int[][] a = new int[400][];
    return a[300][0];
  }

  public static int arrayByLargeIndex() {
    int[][] a = new int[40_001][];
    return a[40_000][0];
  }

  public static int arrayByLocal() {
    Node[] a = new Node[4];
    int i = 2;
    return a[i].count;
  }

  public static int arrayByArithmetic() {
    Node[] a = new Node[4];
    int i = 2;
    return a[i + 1].count;
  }

  public static int arrayByStaticField() {
    Node[] a = new Node[4];
    return a[Node.position % 2].count + a[Node.position].count;
  }

  public static int arrayByField() {
    Node[] a = new Node[4];
    Node n = new Node();
    return a[n.index].count;
  }

  public static int arrayByCall() {
    Node[] a = new Node[4];
    Node n = new Node();
    return a[n.at()].count;
  }

  public static int arrayByArrayElement() {
    Node[] a = new Node[4];
    int[] order = {3, 2, 1};
    int i = 1;
    return a[order[order[i]]].count;
  }

  public static int arrayByByteElement() {
    Node[] a = new Node[4];
    byte[] order = {3, 2, 1};
    return a[order[1]].count;
  }

  public static int arrayByCharElement() {
    Node[] a = new Node[4];
    char[] order = {3, 2, 1};
    short[] tiny = {0, 1};
    return a[order[tiny[1]]].count;
  }

  public static int arrayByDeepIndex() {
    int[] a = {0, 1, 2};
    Node[] nodes = new Node[3];
    return nodes[a[a[a[a[a[a[a[a[0]]]]]]]]].count;
  }

  public static int arrayByDeepFields() {
    Node a = chain(7);
    Node[] nodes = new Node[3];
    return nodes[a.next.next.next.next.next.next.next.index].count;
  }

  public static int arrayOfDeepArrays() {
    Node[][][][][][][] a = new Node[2][2][2][2][2][2][2];
    return a[0][1][0][1][0][1][0].count;
  }

  public static int arrayOfDeepArraysMissing() {
    int[][][][][][][][] a = new int[2][2][2][2][2][2][2][];
    int i = 1;
    return a[0][i][0][1][0][i][0][1];
  }

  public static int arrayByLong() {
    Node[] a = new Node[4];
    long i = 2;
    return a[(int) i].count;
  }

  public static int arrayOfField() {
    Node n = new Node();
    return n.children[1].count;
  }

  public static int arrayOfGrid() {
    Node n = new Node();
    return n.grid[n.index][0].count;
  }

  public static int arrayOfCall() {
    return names()[1].length();
  }

  public static int arrayOfNew() {
    return (new String[2])[1].length();
  }

  public static int returnValue() {
    return Node.make().count;
  }

  public static int returnValueOfInterface() {
    Supplier<Node> s = () -> null;
    return s.get().count;
  }

  public static int returnValueOfVirtual() {
    Node n = new Node();
    return n.next().count;
  }

  public static int returnValueWithParameters() {
    return Node.made("a", "b", null, null, null, 1).count;
  }

  public static int returnValueField() {
    return make().next.count;
  }

  public static int returnValueArray() {
    return make().children[0].count;
  }

  public static int returnValueInMapCast() {
    Map<String, Node> m = Map.of();
    return m.get("x").count;
  }

  public static int newObjectField() {
    return new Node().next.count;
  }

  public static int unboxed() {
    Integer i = null;
    return i + 1;
  }

  public static boolean unboxedCondition() {
    Boolean b = null;
    return b ? true : false;
  }

  public static long unboxedFromMap() {
    Map<String, Long> m = Map.of();
    return m.get("x");
  }

  public static int conditionalSource() {
    Node a = null;
    Node b = null;
    return (Node.position > -1 ? a : b).count;
  }

  public static int conditionalSourceField() {
    Node a = new Node();
    Node b = new Node();
    return (Node.position > -1 ? a : b).next.count;
  }

  public static int conditionalSourceArray() {
    Node[] a = new Node[2];
    Node[] b = new Node[3];
    return (Node.position > -1 ? a : b)[1].count;
  }

  public static int conditionalIndex() {
    Node[] a = new Node[2];
    return a[Node.position > -1 ? 1 : 0].count;
  }

  public static int conditionalArgument() {
    String s = null;
    return s.indexOf(Node.position > -1 ? 'a' : 'b', Node.position > 100 ? 1 : 2);
  }

  public static int assignedInExpression() {
    Node n;
    return (n = Node.make()).count;
  }

  public static int assignedField() {
    Node n = new Node();
    return (n.next = Node.make()).count;
  }

  public static void chainedStores() {
    Node a = null;
    Node b = null;
    long[] w = null;
    a.wide = b.wide = w[1] = 4;
  }

  public static int forEachArray() {
    int sum = 0;
    for (int i : Node.some.counts) {
      sum += i;
    }
    return sum;
  }

  public static int forEachList() {
    List<String> list = null;
    int sum = 0;
    for (String s : list) {
      sum += s.length();
    }
    return sum;
  }

  public static int stringSwitch() {
    String s = null;
    switch (s) {
      case "a":
        return 1;
      case "b":
        return 2;
      default:
        return 3;
    }
  }

  public static int enumSwitch() {
    Thread.State state = null;
    return switch (state) {
      case NEW -> 1;
      case RUNNABLE -> 2;
      default -> 3;
    };
  }

  public static int inLoop() {
    Node n = chain(3);
    int sum = 0;
    while (sum < 100) {
      sum += n.count + 1;
      n = n.next;
    }
    return sum;
  }

  public static int inDoLoop() {
    Node[] a = {new Node(), null};
    int i = 0;
    do {
      a[i].count++;
      i++;
    } while (i < 3);
    return i;
  }

  public static int inHandler() {
    Node n = null;
    try {
      throw new IllegalStateException();
    } catch (IllegalStateException e) {
      return n.count;
    }
  }

  public static int causeInHandler() {
    try {
      throw new IllegalStateException();
    } catch (IllegalStateException e) {
      return e.getCause().getMessage().length();
    }
  }

  public static int inFinally() {
    Node n = null;
    try {
      Node.position = 1;
    } finally {
      n.count = 2;
    }
    return 1;
  }

  public static int lambdaBody() {
    Supplier<Integer> s = () -> Node.none.count;
    return s.get();
  }

  public static int lambdaCapture() {
    Node n = null;
    Supplier<Integer> s = () -> n.count;
    return s.get();
  }

  public static int concatenated() {
    Node n = new Node();
    return ("a" + n.next.text + 1).length();
  }

  public static int arrayInitializer() {
    int[] a = null;
    Object[] o = {"a", a[1]};
    return o.length;
  }

  public static int ofThis() {
    return new Node().own();
  }

  public static int ofThisChain() {
    Node n = new Node();
    n.next = new Node();
    return n.ownCall();
  }

  public static int ofParameter() {
    return new Node().parameter(1, null, 2);
  }

  public static int ofOverwrittenParameter() {
    return new Node().parameterOverwritten(new Node());
  }

  public static int ofParameterIndex() {
    return new Node().index(1);
  }

  public static int ofFieldIndex() {
    return new Node().indexByField();
  }

  public static int ofStaticParameters() {
    return parameters(1, null, 2.0, null, 3);
  }

  public static int ofLastStaticParameter() {
    return parameters(1, new Node(), 2.0, null, 3);
  }

  public static int ofChangedIndex() {
    return changedIndex(new int[3][], 1);
  }

  public static int ofIncrementedIndex() {
    return incrementedIndex(new int[3][], 1);
  }

  public static int ofOverwrittenLater() {
    return overwrittenLater(null, Node.some);
  }

  public static int ofOverwrittenInArgument() {
    return overwrittenInArgument(null, Node.some);
  }

  public static int ofOverwrittenOnOnePath() {
    return overwrittenOnOnePath(null, Node.some, 3);
  }

  public static int ofOverwrittenInTry() {
    return overwrittenInTry(Node.some, null);
  }

  public static int ofOverwrittenLong() {
    return overwrittenLong(1, new Node[2][2], 1);
  }

  public static int ofManyLocals() {
    return manyLocals(null, 1);
  }

  public static int ofManyParameters() {
    return manyParameters(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, new Node(), null);
  }

  public static int ofLoopIndex() {
    return loopIndex(new Node[] {new Node(), null}, 0);
  }

  static int parameters(long a, Node b, double c, Node d, int e) {
    return b.count + d.count;
  }

  static int changedIndex(int[][] a, int i) {
    i = i + 1;
    return a[i][0];
  }

  static int incrementedIndex(int[][] a, int i) {
    i++;
    return a[i][0];
  }

  static int overwrittenLater(Node a, Node b) {
    int count = a.count;
    a = b;
    return count + a.count;
  }

  static int overwrittenInArgument(Node a, Node b) {
    return a.parameterOverwritten(a = b) + a.count;
  }

  static int overwrittenOnOnePath(Node a, Node b, int i) {
    if (i > 5) {
      a = b;
    }
    return a.count;
  }

  static int overwrittenInTry(Node a, Node b) {
    try {
      a = b;
      return Integer.parseInt("x");
    } catch (NumberFormatException e) {
      return a.count;
    }
  }

  static int overwrittenLong(long a, Node[][] b, int i) {
    a = 3;
    int j = (int) a;
    j = 0;
    return b[i][j].count;
  }

  static int manyLocals(Node a, int i) {
    long l0 = i, l1 = i, l2 = i, l3 = i, l4 = i, l5 = i, l6 = i, l7 = i, l8 = i, l9 = i, l10 = i, l11 = i, l12 = i, l13 = i, l14 = i, l15 = i, l16 = i, l17 = i;
    long m0 = i, m1 = i, m2 = i, m3 = i, m4 = i, m5 = i, m6 = i, m7 = i, m8 = i, m9 = i, m10 = i, m11 = i, m12 = i, m13 = i, m14 = i, m15 = i, m16 = i, m17 = i;
    Node b = a;
    return b.count + (int) (l0 + m0);
  }

  static int manyParameters(long a0, long a1, long a2, long a3, long a4, long a5, long a6, long a7, long a8, long a9, long b0, long b1, long b2, long b3, long b4, long b5,
      long b6, long b7, long b8, long b9, long c0, long c1, long c2, long c3, long c4, long c5, long c6, long c7, long c8, long c9, long d0, long d1, Node n, Node o) {
    return n.count + o.count;
  }

  static int loopIndex(Node[] a, int i) {
    int sum = 0;
    while (true) {
      sum += a[i].count;
      i++;
    }
  }

  private static Node chain(int length) {
    Node n = new Node();
    for (int i = 1; i <= length - 1; i++) {
      Node m = new Node();
      m.next = n;
      n = m;
    }
    return n;
  }

  private static Node make() {
    return new Node();
  }

  private static String[] names() {
    return new String[2];
  }
}
