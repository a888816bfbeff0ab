package dev.clew.weave;

import java.util.ArrayList;
import java.util.List;

/** Programs with one portal each in {@code demo.Main}, whose {@code main} returns all there is to see; together they use every class shape and every kind of value. */
final class Programs {
  /** A program, and the first Java release it compiles with. */
  record Program(String name, int since, String... sources) {}

  private Programs() {}

  static List<Program> all() {
    List<Program> all = new ArrayList<>();
    all.add(kinds());
    for (String type : new String[] {"boolean", "byte", "short", "char", "int", "long", "float", "double"}) {
      all.add(returning(type));
    }
    all.add(new Program("returning array", 8, "package demo;\nclass Main { @Portal static int[][] run(@Green int n) { int[][] r = new int[2][n]; int i = 0;"
        + " while (i < n) { Jit.mergePoint(); r[i % 2][i] = i * n; i++; } return r; }\n static Object main() { return java.util.Arrays.deepToString(run(5)); } }"));
    all.add(loopHeaders());
    all.add(instancePortal());
    all.add(defaultMethodPortal());
    all.add(constructorShapes());
    all.add(enumsAndStrings());
    all.add(handlers());
    all.add(innerClasses());
    all.add(generics());
    all.add(longFrames());
    all.add(quasi());
    all.add(loopAtStart());
    all.add(records());
    all.add(sealedAndPatterns());
    all.add(patternSwitch());
    return all;
  }

  private static Program kinds() {
    return new Program("all kinds of locals", 8, """
        package demo;
        class Main {
          @Portal
          static String run(@Green String code, @Red long l, double d, boolean b, byte y, short s, char c, float f, int[] a, Object[][] oo) {
            @Green int pc = 0;
            @Green long mode = 7L;
            String unused = code + pc;
            Object nothing = null;
            StringBuilder out = new StringBuilder();
            while (pc < code.length()) {
              Jit.mergePoint();
              switch (code.charAt(pc)) {
                case '+': l += mode; d *= 1.5; b = !b; y++; s--; c++; f /= 3; a[0]++; break;
                case '-': l = -l; d = -d; oo[1][0] = oo; mode = l > 0 ? 7L : 8L; break;
                default: out.append(l).append(d).append(b).append(y).append(s).append(c).append(f).append(a[0]).append(oo[1][0] == oo).append(nothing);
              }
              pc++;
            }
            return out.toString();
          }
          static Object main() {
            return run("+.++.-.+-++.", 3L, 0.1, true, (byte) 126, (short) -32768, 'x', 2.5f, new int[1], new Object[2][3]);
          }
        }
        """);
  }

  private static Program returning(String type) {
    return new Program("returning " + type, 8, """
        package demo;
        class Main {
          @Portal static $T run(@Green int n, $T start) {
            $T value = start;
            while (n > 0) { Jit.mergePoint(); n--; value = step(value); }
            return value;
          }
          static $T step($T v) { return $S; }
          static Object main() { return run(5, $I); }
        }
        """.replace("$T", type).replace("$S", type.equals("boolean") ? "!v" : "(" + type + ") (v * 3 + 1)").replace("$I", type.equals("boolean") ? "true" : "(" + type + ") 100"));
  }

  private static Program loopHeaders() {
    return new Program("loop headers", 8, """
        package demo;
        final class Main {
          @Portal static void run(@Green byte[] code, StringBuilder out, int n) {
            @Green int pc = 0;
            while (true) {
              Jit.mergePoint();
              switch (code[pc++]) {
                case 0: n += 2; break;
                case 1: if (n < 20) { pc = 0; Jit.loopHeader(); } break;
                case 2: { long big = n * 10L; out.append(big); break; }
                case 3: { int other = n; if (other % 3 != 0) { n++; pc = 2; Jit.loopHeader(); } break; }
                default: return;
              }
            }
          }
          static Object main() { StringBuilder out = new StringBuilder(); run(new byte[] {0, 1, 2, 3, 4}, out, 1); return out.toString(); }
        }
        """);
  }

  private static Program instancePortal() {
    return new Program("instance portal", 8, """
        package demo;
        class Base { protected int total; int scale() { return 2; } }
        class Main extends Base {
          private final int[] code;
          private int steps;
          Main(int[] code) { this.code = code; }
          @Override int scale() { return super.scale() + 1; }
          @Portal private int run(@Red int budget) {
            @Green int pc = 0;
            while (pc < code.length && budget-- > 0) {
              Jit.mergePoint();
              steps++;
              total += code[pc] * super.scale() + scale();
              pc = code[pc] < 0 ? 0 : pc + 1;
              Runnable r = () -> this.total++;
              r.run();
            }
            return total + steps;
          }
          static Object main() { return new Main(new int[] {1, 2, -3, 4}).run(17); }
        }
        """);
  }

  private static Program defaultMethodPortal() {
    return new Program("portal in an interface", 8, """
        package demo;
        interface Named { default String name() { return "named"; } }
        interface Main extends Named {
          int limit();
          default String name() { return "main " + Named.super.name(); }
          @Portal static String run(@Green Main code, String sofar) {
            int i = 0;
            for (;;) { Jit.mergePoint(); if (i++ >= code.limit()) { return sofar; } sofar += code.name() + i; }
          }
          static Object main() { return run(() -> 4, ">"); }
        }
        """);
  }

  private static Program constructorShapes() {
    return new Program("constructors and finals", 8, """
        package demo;
        abstract class Node { final int id; private static int next; protected final Node left; Node(Node left) { this.id = next++; this.left = left; if (left == null) { return; } id(); } int id() { return id; } static void reset() { next = 0; } }
        class Leaf extends Node { private final String text; Leaf() { this("leaf"); } Leaf(String text) { super(null); this.text = text; } @Override public String toString() { return text + id; } }
        final class Pair extends Node { final Node right; { ready = true; } boolean ready; Pair(Node l, Node r) { super(l); right = r; } @Override public String toString() { return "(" + left + right + ready + ")"; } }
        class Failure extends RuntimeException { private static final long serialVersionUID = 1; final Node at; Failure(Node at) { super("at " + at); this.at = at; } }
        class Main {
          @Portal static Node run(@Green String code) {
            Node top = null;
            @Green int pc = 0;
            while (pc < code.length()) {
              Jit.mergePoint();
              char c = code.charAt(pc++);
              top = c == 'l' ? new Leaf() : c == 'p' ? new Pair(top, new Leaf("x")) : top;
            }
            if (top instanceof Pair) { throw new Failure(top); }
            return top;
          }
          static Object main() { Node.reset(); String s = run("lll").toString(); try { run("lplp"); } catch (Failure f) { return s + f.getMessage() + f.at.id(); } return s; }
        }
        """);
  }

  private static Program enumsAndStrings() {
    return new Program("switches on enums and strings", 8, """
        package demo;
        enum Code { ADD { @Override int apply(int x) { return x + 1; } }, TWICE { @Override int apply(int x) { return x * 2; } }, STOP; private final String low = name().toLowerCase(); String low() { return low; } int apply(int x) { return x; } }
        class Main {
          @Portal static int run(@Green Code[] code, int x) {
            @Green int pc = 0;
            while (true) {
              Jit.mergePoint();
              Code op = code[pc++];
              switch (op) { case ADD: case TWICE: x = op.apply(x); break; default: return x; }
              switch (op.low()) { case "add": x += 100; break; case "twice": x -= 1; break; default: x = 0; }
            }
          }
          static Object main() { return run(new Code[] {Code.ADD, Code.TWICE, Code.valueOf("ADD"), Code.values()[2]}, 1) + "" + java.util.EnumSet.allOf(Code.class); }
        }
        """);
  }

  private static Program handlers() {
    return new Program("merge point under exception handlers", 8, """
        package demo;
        class Main {
          static class Stop extends Exception { private static final long serialVersionUID = 1; final int code; Stop(int code) { this.code = code; } }
          static int step(char c, StringBuilder log) throws Stop {
            switch (c) { case 's': throw new Stop(log.length()); case 'n': throw new NullPointerException("n"); case 'e': throw new IllegalStateException("e"); default: log.append(c); return 1; }
          }
          @Portal static int run(@Green String code, StringBuilder log) throws Stop {
            @Green int pc = 0;
            int sum = 0;
            try {
              while (pc < code.length()) {
                int before = sum;
                try {
                  Jit.mergePoint();
                  sum += step(code.charAt(pc), log);
                } catch (NullPointerException n) {
                  log.append(n.getMessage()).append(before);
                } finally {
                  pc++;
                  log.append('.');
                }
              }
            } catch (Stop s) {
              log.append("stop").append(s.code);
              throw s;
            } finally {
              log.append("end").append(sum);
            }
            return sum;
          }
          static String attempt(String code) { StringBuilder log = new StringBuilder(); try { log.append(run(code, log)); } catch (Exception e) { log.append(e.getClass().getName()); } return log.toString(); }
          static Object main() { return attempt("abnc") + attempt("anse") + attempt("nneab") + attempt(""); }
        }
        """);
  }

  private static Program innerClasses() {
    return new Program("inner, local and anonymous classes", 8, """
        package demo;
        class Main {
          private int secret = 3;
          private class Inner { private int more = secret++; class Deep { int all() { return secret + more; } } }
          private static class Nested { private static int count; private int value = ++count; private int value() { return value; } }
          protected interface Op { int apply(int x); }
          @Portal static int run(@Green Main main, @Green int n) {
            int sum = 0;
            while (n-- > 0) {
              Jit.mergePoint();
              int here = n;
              class Local { int get() { return here + main.secret; } }
              Op op = new Op() { private int kept = here; @Override public int apply(int x) { return x + kept + main.secret; } };
              Main.Inner inner = main.new Inner();
              sum += op.apply(new Local().get()) + inner.new Deep().all() + new Nested().value();
            }
            return sum;
          }
          static Object main() { return run(new Main(), 5); }
        }
        """);
  }

  private static Program generics() {
    return new Program("generics, bridges, lambdas and method references", 8, """
        package demo;
        import java.util.*;
        import java.util.function.*;
        abstract class Cell<T extends Comparable<T>> implements Comparable<Cell<T>> { protected T value; Cell(T v) { value = v; } public int compareTo(Cell<T> o) { return value.compareTo(o.value); } abstract <U> U accept(Function<? super T, ? extends U> f); }
        class IntCell extends Cell<Integer> { IntCell(int v) { super(v); } @Override <U> U accept(Function<? super Integer, ? extends U> f) { return f.apply(value); } }
        class Main {
          @Portal static <C extends Cell<Integer>> List<String> run(@Green List<C> code, Map<String, ? super Integer> env) {
            @Green int pc = 0;
            List<String> out = new ArrayList<>();
            Supplier<List<String>> later = () -> out;
            BiFunction<Integer, Integer, Integer> plus = Integer::sum;
            while (pc < code.size()) {
              Jit.mergePoint();
              C cell = code.get(pc);
              int at = pc++;
              later.get().add(cell.<String>accept(v -> v + ":" + at + plus.apply(v, at)));
              env.put("k" + at, cell.compareTo(code.get(0)));
            }
            return out;
          }
          static Object main() { Map<String, Object> env = new TreeMap<>(); return run(Arrays.asList(new IntCell(3), new IntCell(1), new IntCell(4)), env) + "" + env; }
        }
        """);
  }

  private static Program longFrames() {
    return new Program("dead and shared slots", 8, """
        package demo;
        class Main {
          @Portal static long run(@Green int n, long l, double dead, String deadToo, int[] deadArray) {
            long acc = l;
            { double gone = dead; int alsoGone = (int) gone; acc += alsoGone; }
            { String other = deadToo; acc += other.length(); }
            float neverRead = 1f;
            while (n > 0) {
              { long scratch = acc * n; acc ^= scratch; }
              Jit.mergePoint();
              { Object scratch = "x" + acc; acc += scratch.hashCode(); }
              { int i = 0; for (int x : new int[] {1, 2, 3}) { i += x; } acc -= i; }
              n--;
            }
            return acc;
          }
          static Object main() { return run(9, 77L, 3.7, "four", null); }
        }
        """);
  }

  private static Program quasi() {
    return new Program("quasi-immutable writes", 8, """
        package demo;
        class Global {
          @QuasiImmutable int i; @QuasiImmutable long l; @QuasiImmutable static double d; @QuasiImmutable private Object o; @QuasiImmutable protected byte[] bs;
          Global() { i = 1; l = 2; o = this; }
          Global(int i) { this(); this.i += i; }
          Object o() { return o == this; }
          long bump() { return (i += 2) + (l *= 3) + l++ + ++i; }
          class Holder { @QuasiImmutable int own = i; }
        }
        class Sub extends Global { Sub() { i = 7; bs = new byte[] {1}; } }
        class Main {
          @Portal static String run(@Green Global g, int n) {
            String s = "";
            while (n-- > 0) { Jit.mergePoint(); s += g.bump() + "," + g.o() + (Global.d += n) + (g.bs == null ? 0 : g.bs[0]) + g.new Holder().own; }
            return s;
          }
          static Object main() { Global.d = 0; return run(new Global(4), 3) + run(new Sub(), 3); }
        }
        """);
  }

  private static Program loopAtStart() {
    return new Program("loop at the first instruction", 8, """
        package demo;
        class Main {
          @Portal static int run(@Green int n, int sum) {
            while (true) { Jit.mergePoint(); sum += n; if (--n == 0) { return sum; } if (n == 3) { Jit.loopHeader(); } }
          }
          static Object main() { return run(6, 1); }
        }
        """);
  }

  private static Program records() {
    return new Program("records", 17, """
        package demo;
        record Point(int x, long y, String... names) { static int made; Point { made++; if (x < 0) { throw new IllegalArgumentException("x"); } } Point(int x) { this(x, 2L * x); } int sum() { return x + (int) y; } }
        record Box<T>(T value) {}
        record Empty() {}
        class Main {
          @Portal static Box<Point> run(@Green Point code, int n) {
            Box<Point> box = new Box<>(code);
            while (n-- > 0) { Jit.mergePoint(); box = new Box<>(new Point(box.value().sum() + n, n, "a", "b")); }
            return box;
          }
          static Object main() {
            Point.made = 0;
            Box<Point> b = run(new Point(1), 4);
            Point p = b.value();
            return p.x() + " " + p.y() + " " + p.names().length + new Box<>(3) + new Box<>(3).equals(new Box<>(3)) + new Box<>("h").hashCode() + new Empty() + new Point(4, 5L, (String[]) null) + Point.made
                + java.util.Arrays.toString(Point.class.getRecordComponents());
          }
        }
        """);
  }

  private static Program sealedAndPatterns() {
    return new Program("sealed types, patterns and switch expressions", 17, """
        package demo;
        sealed interface Tree permits Leaf, Fork, Nil {}
        record Leaf(int v) implements Tree {}
        record Fork(Tree l, Tree r) implements Tree {}
        enum Nil implements Tree { NIL }
        class Main {
          private static int sum(Tree t) { return t instanceof Leaf leaf && leaf.v() > 0 ? leaf.v() : t instanceof Fork f ? sum(f.l()) + sum(f.r()) : -1; }
          @Portal static int run(@Green String code) {
            @Green int pc = 0;
            Tree t = Nil.NIL;
            while (pc < code.length()) {
              Jit.mergePoint();
              t = switch (code.charAt(pc)) { case 'l' -> new Leaf(pc); case 'f' -> { Tree old = t; yield new Fork(old, new Leaf(pc)); } default -> t; };
              pc++;
              String text = \"""
                  %d block\""".formatted(pc);
              if (text.length() > 100) { pc = 0; }
            }
            return sum(t);
          }
          static Object main() { return run("lffxf") + "" + Tree.class.getPermittedSubclasses().length + Tree.class.isSealed(); }
        }
        """);
  }

  private static Program patternSwitch() {
    return new Program("pattern switches", 21, """
        package demo;
        sealed interface Op { record Add(int n) implements Op {} record Jump(int to, int limit) implements Op {} enum Simple implements Op { NEG, END } }
        class Main {
          @Portal static long run(@Green java.util.List<Op> code, long acc) {
            @Green int pc = 0;
            while (true) {
              Jit.mergePoint();
              switch (code.get(pc++)) {
                case Op.Add(int n) when n > 5 -> acc += 2L * n;
                case Op.Add(var n) -> acc += n;
                case Op.Jump(int to, int limit) -> { if (acc < limit) { pc = to; Jit.loopHeader(); } }
                case Op.Simple s when s == Op.Simple.NEG -> acc = -acc;
                case Op.Simple s -> { return acc; }
              }
            }
          }
          static Object main() { return run(java.util.List.of(new Op.Add(3), Op.Simple.NEG, new Op.Add(60), new Op.Jump(0, 50), Op.Simple.END), 100); }
        }
        """);
  }
}
