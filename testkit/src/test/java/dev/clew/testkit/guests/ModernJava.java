package dev.clew.testkit.guests;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.LocationProvider;
import dev.clew.annotations.Portal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/** One loop for each row of the table "Modern Java" in {@code docs/hints.md}. */
public final class ModernJava {
  private static final IntBinaryOperator ADD = (a, b) -> a + b;
  private static final IntBinaryOperator LARGER = Math::max;
  private static final Kind[] KINDS = Kind.values();
  private static final Map<Kind, Integer> WEIGHTS = new EnumMap<>(Map.of(Kind.FEW, 1, Kind.MANY, 2));

  private final List<Integer> fixed = List.of(1, 2, 3);
  private final List<Integer> growing = new ArrayList<>(fixed);

  private final Kind kind = Kind.MANY;

  private ModernJava() {}

  private enum Kind {
    FEW,
    MANY
  }

  private interface Shape {}

  private record Pair(int a, int b) implements Shape {}

  private record Single(int a) implements Shape {}

  /** Names a row. */
  public static final class Row implements LocationProvider {
    /** For the framework. */
    public Row() {}

    @Override
    public String locate(Object[] greens) {
      return (String) greens[1];
    }
  }

  /** Runs a row's loop. */
  public static int run(String row, int n) {
    return loop(new ModernJava(), row.intern(), n);
  }

  @Portal(location = Row.class)
  private static int loop(@Green ModernJava code, @Green Object row, int n) {
    int sum = 0;
    while (n > 0) {
      Jit.mergePoint();
      sum += code.step((String) row, n);
      n--;
    }
    return sum;
  }

  private int step(String row, int n) {
    return switch (row) {
      case "lambda" -> ADD.applyAsInt(n, LARGER.applyAsInt(n, 2));
      case "capturing" -> capturing(n).applyAsInt(n, 1);
      case "record" -> first(new Pair(n, 2));
      case "record equals" -> new Pair(n, 2).equals(new Pair(n, 3)) ? 1 : 0;
      case "enum" -> switch (kind) {
        case FEW -> 1;
        case MANY -> n;
      };
      case "box" -> (Integer) first((Object) n);
      case "fixed" -> {
        int sum = 0;
        for (int i = 0; i < fixed.size(); i++) {
          sum += fixed.get(i);
        }
        yield sum;
      }
      case "iterator" -> {
        int sum = 0;
        for (int i : fixed) {
          sum += i;
        }
        yield sum;
      }
      case "growing" -> growing.get(n % 3);
      case "map" -> WEIGHTS.get(KINDS[n & 1]);
      case "stream" -> IntStream.range(0, n).sum();
      case "optional" -> Optional.of(n).map(x -> x + 1).orElse(0);
      case "text" -> ("n" + n).length();
      default -> throw new IllegalArgumentException(row);
    };
  }

  private static IntBinaryOperator capturing(int n) {
    return (a, b) -> a * n + b;
  }

  private static int first(Shape shape) {
    return shape instanceof Single s ? s.a() : shape instanceof Pair p ? p.a() : 0;
  }

  private static Object first(Object o) {
    return o instanceof Integer i ? i + 1 : o;
  }
}
