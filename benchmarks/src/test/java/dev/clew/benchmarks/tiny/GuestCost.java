package dev.clew.benchmarks.tiny;

import static dev.clew.benchmarks.tiny.GuestForms.from;
import static dev.clew.benchmarks.tiny.GuestForms.head;
import static dev.clew.benchmarks.tiny.GuestForms.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An upper bound of the number of forms that a program evaluates. */
final class GuestCost {
  /** The cost of what may not end soon. */
  static final long TOO_MUCH = 1L << 40;

  /** Main's parameter is less than that. */
  static final int SIZES = 6;

  private final Map<String, List<?>> functions = new HashMap<>();
  private final Map<String, Long> known = new HashMap<>();

  private GuestCost(List<?> program) {
    from(1, program).forEach(f -> functions.put((String) list(f).get(1), from(2, list(f))));
  }

  static long of(List<?> program) {
    List<?> main = list(program.get(0));
    return new GuestCost(program).all(from(2, main), (Integer) main.get(1));
  }

  private long all(List<?> forms, int depth) {
    long sum = 1;
    for (Object form : forms) {
      sum += of(form, depth);
    }
    return Math.min(sum, TOO_MUCH);
  }

  private long of(Object form, int depth) {
    if (!(form instanceof List<?> list)) {
      return 1;
    }
    return switch (head(form)) {
      case "if" -> of(list.get(1), depth) + Math.max(of(list.get(2), depth), of(list.get(3), depth));
      case "for", "mid" -> Math.min(TOO_MUCH, (bound(list.get(2)) + 1) * (all(from(2, list), depth) + 3));
      case "call" -> Math.min(TOO_MUCH, all(from(2, list), depth) + call((String) list.get(1), depth - 1));
      case "either" -> {
        long calls = Math.max(call((String) list.get(2), depth - 1), call((String) list.get(3), depth - 1));
        yield Math.min(TOO_MUCH, of(list.get(1), depth) + all(from(4, list), depth) + calls);
      }
      default -> all(list, depth);
    };
  }

  private long call(String function, int depth) {
    if (depth < 1) {
      return 1;
    }
    String key = function + "@" + depth;
    if (!known.containsKey(key)) {
      known.put(key, all(functions.get(function), depth));
    }
    return known.get(key);
  }

  private static long bound(Object form) {
    if (form instanceof Integer i) {
      return Math.max(i, 0);
    }
    if (form.equals("n")) {
      return SIZES;
    }
    return head(form).equals("%") && list(form).get(2) instanceof Integer i && i > 0 ? i : TOO_MUCH >> 20;
  }
}
