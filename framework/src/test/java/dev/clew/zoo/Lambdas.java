package dev.clew.zoo;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lambdas and method references of every kind, capturing everything, called at once and much later. */
final class Lambdas {
  private final int own;
  private int calls;

  private Lambdas(int own) {
    this.own = own;
  }

  private interface Twice extends IntBinaryOperator {
    default int twice(int a) {
      return applyAsInt(applyAsInt(a, 1), 2);
    }
  }

  private interface Mark {}

  private interface Marked extends Function<Integer, Integer>, Serializable {}

  private record Cell(int value) {
    Cell plus(Cell other) {
      return new Cell(value + other.value);
    }

    static Cell parse(String text) {
      return new Cell(Integer.parseInt(text));
    }
  }

  static String run(int seed) {
    var out = new Digest(16);
    loop(Code.rounds(16), new Lambdas(seed), out);
    return out.toString();
  }

  @Portal
  static void loop(@Green Code code, Lambdas host, Digest out) {
    @Green int pc = 0;
    int n = 0;
    List<IntSupplier> kept = new ArrayList<>();
    IntBinaryOperator operator = (a, b) -> a - b;
    while (true) {
      Jit.mergePoint();
      switch (code.op(pc++)) {
        case 0 -> {
          IntBinaryOperator add = (a, b) -> a + b;
          out.add(0, add.applyAsInt(n, 3) + operator.applyAsInt(n, 1));
        }
        case 1 -> {
          int i = n;
          long j = n * 10_000_000_000L;
          float f = n / 2f;
          double d = n / 3.0;
          byte b = (byte) n;
          boolean z = n % 2 == 0;
          String s = "s" + n;
          Supplier<String> all = () -> i + s + j + f + d + b + z + host.own;
          out.add(1, all.get());
        }
        case 2 -> {
          IntBinaryOperator max = Math::max;
          Function<String, Cell> parse = Cell::parse;
          out.add(2, max.applyAsInt(n, 70) + parse.apply("12").value());
        }
        case 3 -> {
          String bound = "bound" + n;
          IntSupplier length = bound::length;
          Function<String, Boolean> equal = bound::equals;
          out.add(3, length.getAsInt() + (equal.apply("bound7") ? 100 : 0));
        }
        case 4 -> {
          Function<String, Integer> length = String::length;
          BiFunction<Cell, Cell, Cell> plus = Cell::plus;
          out.add(4, length.apply("xyz") + plus.apply(new Cell(n), new Cell(2)).value());
        }
        case 5 -> {
          IntFunction<Cell> make = Cell::new;
          Supplier<List<Integer>> list = ArrayList::new;
          List<Integer> made = list.get();
          made.add(make.apply(n).value());
          out.add(5, made.toString());
        }
        case 6 -> {
          IntFunction<int[]> array = int[]::new;
          IntFunction<Cell[][]> cells = Cell[][]::new;
          out.add(6, array.apply(n % 5).length + cells.apply(n % 4).length);
        }
        case 7 -> out.add(7, host.counting().get() + host.calls);
        case 8 -> {
          int now = n;
          kept.add(() -> now * 2);
          out.add(8, kept.get(n / 2).getAsInt());
        }
        case 9 -> out.add(9, IntStream.range(0, n % 10).filter(i -> i % 2 == 1).map(i -> i * i).sum());
        case 10 -> {
          int by = n % 7;
          out.add(10, List.of("c", "a", "bb").stream().sorted(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder())).map(s -> s + by).collect(Collectors.joining(",")));
        }
        case 11 -> {
          Twice sum = (a, b) -> a * 3 + b;
          UnaryOperator<Integer> inc = x -> x + 1;
          out.add(11, sum.twice(n) + inc.andThen(x -> x * 2).compose((Integer x) -> x - 5).apply(n));
        }
        case 12 -> {
          LongUnaryOperator triple = x -> x * 3;
          DoubleUnaryOperator root = Math::sqrt;
          DoubleSupplier half = () -> 0.5;
          out.add(12, triple.applyAsLong(n) + root.applyAsDouble(n) + half.getAsDouble());
        }
        case 13 -> {
          Marked serial = Lambdas::boxed;
          Function<Integer, Integer> both = (Function<Integer, Integer> & Mark) x -> x + serial.apply(1);
          out.add(13, serial.apply(n) + both.apply(n) + (both instanceof Mark ? 1 : 0));
        }
        case 14 -> out.add(14, curried(n).apply(2).apply(3) + fails(n));
        case 15 -> operator = n % 3 == 0 ? (a, b) -> a * b : n % 3 == 1 ? host::mixed : Integer::sum;
        case Code.BACK -> {
          if (++n < Code.ROUNDS) {
            pc = 0;
          }
        }
        default -> {
          return;
        }
      }
    }
  }

  private Supplier<Integer> counting() {
    return () -> own + this.calls++;
  }

  private int mixed(int a, int b) {
    return a + b * own;
  }

  private static <T extends Number> Integer boxed(T n) {
    return n.intValue() + 1;
  }

  private static Function<Integer, Function<Integer, Integer>> curried(int a) {
    return b -> c -> a * 100 + b * 10 + c;
  }

  private static int fails(int n) {
    Callable<Integer> task = () -> {
      if (n % 4 == 0) {
        throw new java.io.IOException("task " + n);
      }
      return n;
    };
    try {
      return task.call();
    } catch (Exception e) {
      return e.getMessage().length();
    }
  }
}
