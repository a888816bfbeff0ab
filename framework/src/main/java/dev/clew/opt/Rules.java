package dev.clew.opt;

import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The algebraic rewrite rules, as text, so that they can be read, counted and tested one by one. The idea of a rule file is PyPy's {@code ruleopt}; there the
 * rules are proved, here each is run exhaustively on small numbers and randomly on large ones by its test.
 *
 * <p>Invariants: a rule holds for all values of its letters at which its pattern is defined. The replacement has fewer operations than the pattern,
 * or as many and a constant instead of a variable or an operation that C2 and the other rules like better, so that rewriting ends. Floats have only
 * rules that are right for NaN, infinities and -0.0. Constants stand right in commutative operations, {@link Pure} sees to it.
 *
 * <p>Does not: strength reduction, scheduling, division by multiplication: C2 is good at those. Folding of constants and of comparisons of a value with
 * itself is not here but in {@link Pure}, and what follows from bounds is in {@link Ranges}.
 */
final class Rules {
  /** {@code T_} makes two rules, one for int and one for long. */
  private static final String TEXT = """
      add_zero:          T_add(x, 0) => x
      add_add:           T_add(T_add(x, C), D) => T_add(x, T_add(C, D))
      add_sub_from:      T_add(T_sub(C, x), D) => T_sub(T_add(C, D), x)
      add_back:          T_add(T_sub(x, y), y) => x
      add_negated:       T_add(x, T_neg(y)) => T_sub(x, y)
      sub_constant:      T_sub(x, C) => T_add(x, T_neg(C))
      sub_from_zero:     T_sub(0, x) => T_neg(x)
      sub_self:          T_sub(x, x) => 0
      sub_added_constant: T_sub(T_add(x, C), T_add(y, D)) => T_add(T_sub(x, y), T_sub(C, D))
      sub_added:         T_sub(T_add(x, y), y) => x
      sub_difference:    T_sub(x, T_sub(x, y)) => y
      sub_negated:       T_sub(x, T_neg(y)) => T_add(x, y)
      neg_neg:           T_neg(T_neg(x)) => x
      neg_sub:           T_neg(T_sub(x, y)) => T_sub(y, x)
      mul_zero:          T_mul(x, 0) => 0
      mul_one:           T_mul(x, 1) => x
      mul_minus_one:     T_mul(x, -1) => T_neg(x)
      mul_mul:           T_mul(T_mul(x, C), D) => T_mul(x, T_mul(C, D))
      div_one:           T_div(x, 1) => x
      div_minus_one:     T_div(x, -1) => T_neg(x)
      rem_one:           T_rem(x, 1) => 0
      rem_minus_one:     T_rem(x, -1) => 0
      and_zero:          T_and(x, 0) => 0
      and_ones:          T_and(x, -1) => x
      and_self:          T_and(x, x) => x
      and_and:           T_and(T_and(x, C), D) => T_and(x, T_and(C, D))
      and_and_self:      T_and(T_and(x, y), y) => T_and(x, y)
      and_or:            T_and(T_or(x, y), y) => y
      or_zero:           T_or(x, 0) => x
      or_ones:           T_or(x, -1) => -1
      or_self:           T_or(x, x) => x
      or_or:             T_or(T_or(x, C), D) => T_or(x, T_or(C, D))
      or_or_self:        T_or(T_or(x, y), y) => T_or(x, y)
      or_and:            T_or(T_and(x, y), y) => y
      xor_zero:          T_xor(x, 0) => x
      xor_self:          T_xor(x, x) => 0
      xor_xor_constant:  T_xor(T_xor(x, C), D) => T_xor(x, T_xor(C, D))
      xor_back:          T_xor(T_xor(x, y), y) => x

      shl_none:          int_shl(x, C) => x   when int_eq(int_and(C, 31), 0)
      shr_none:          int_shr(x, C) => x   when int_eq(int_and(C, 31), 0)
      ushr_none:         int_ushr(x, C) => x  when int_eq(int_and(C, 31), 0)
      shl_zero:          int_shl(0, x) => 0
      shr_zero:          int_shr(0, x) => 0
      ushr_zero:         int_ushr(0, x) => 0
      shr_ones:          int_shr(-1, x) => -1
      shl_shl: int_shl(int_shl(x, C), D) => int_shl(x, int_add(int_and(C, 31), int_and(D, 31))) when int_lt(int_add(int_and(C, 31), int_and(D, 31)), 32)
      shr_shr: int_shr(int_shr(x, C), D) => int_shr(x, int_add(int_and(C, 31), int_and(D, 31))) when int_lt(int_add(int_and(C, 31), int_and(D, 31)), 32)
      ushr_ushr: int_ushr(int_ushr(x, C), D) => int_ushr(x, int_add(int_and(C, 31), int_and(D, 31))) when int_lt(int_add(int_and(C, 31), int_and(D, 31)), 32)
      shl_masked:        int_shl(x, int_and(y, C)) => int_shl(x, y)     when int_eq(int_and(C, 31), 31)
      shr_masked:        int_shr(x, int_and(y, C)) => int_shr(x, y)     when int_eq(int_and(C, 31), 31)
      ushr_masked:       int_ushr(x, int_and(y, C)) => int_ushr(x, y)   when int_eq(int_and(C, 31), 31)
      long_shl_none:     long_shl(x, C) => x  when int_eq(int_and(C, 63), 0)
      long_shr_none:     long_shr(x, C) => x  when int_eq(int_and(C, 63), 0)
      long_ushr_none:    long_ushr(x, C) => x when int_eq(int_and(C, 63), 0)
      long_shl_zero:     long_shl(0, x) => 0
      long_shr_zero:     long_shr(0, x) => 0
      long_ushr_zero:    long_ushr(0, x) => 0
      byte_by_shifts:    int_shr(int_shl(x, 24), 24) => int_to_byte(x)
      short_by_shifts:   int_shr(int_shl(x, 16), 16) => int_to_short(x)

      eq_added:          int_eq(int_add(x, C), D) => int_eq(x, int_sub(D, C))
      ne_added:          int_ne(int_add(x, C), D) => int_ne(x, int_sub(D, C))
      eq_difference:     int_eq(int_sub(x, y), 0) => int_eq(x, y)
      ne_difference:     int_ne(int_sub(x, y), 0) => int_ne(x, y)
      eq_xor:            int_eq(int_xor(x, y), 0) => int_eq(x, y)
      ne_xor:            int_ne(int_xor(x, y), 0) => int_ne(x, y)
      eq_negated:        int_eq(int_neg(x), C) => int_eq(x, int_neg(C))
      ne_negated:        int_ne(int_neg(x), C) => int_ne(x, int_neg(C))
      not_eq:            int_eq(int_eq(x, y), 0) => int_ne(x, y)
      not_ne:            int_eq(int_ne(x, y), 0) => int_eq(x, y)
      not_lt:            int_eq(int_lt(x, y), 0) => int_ge(x, y)
      not_le:            int_eq(int_le(x, y), 0) => int_gt(x, y)
      not_gt:            int_eq(int_gt(x, y), 0) => int_le(x, y)
      not_ge:            int_eq(int_ge(x, y), 0) => int_lt(x, y)

      byte_of_short:     int_to_byte(int_to_short(x)) => int_to_byte(x)
      byte_of_char:      int_to_byte(int_to_char(x)) => int_to_byte(x)
      short_of_char:     int_to_short(int_to_char(x)) => int_to_short(x)
      char_of_short:     int_to_char(int_to_short(x)) => int_to_char(x)
      byte_of_masked:    int_to_byte(int_and(x, C)) => int_to_byte(x)   when int_eq(int_and(C, 255), 255)
      short_of_masked:   int_to_short(int_and(x, C)) => int_to_short(x) when int_eq(int_and(C, 65535), 65535)
      char_of_masked:    int_to_char(int_and(x, C)) => int_to_char(x)   when int_eq(int_and(C, 65535), 65535)
      byte_of_byte_add:  int_to_byte(int_add(int_to_byte(x), C)) => int_to_byte(int_add(x, C))
      short_of_short_add: int_to_short(int_add(int_to_short(x), C)) => int_to_short(int_add(x, C))
      char_of_char_add:  int_to_char(int_add(int_to_char(x), C)) => int_to_char(int_add(x, C))
      int_of_long:       long_to_int(int_to_long(x)) => x
      int_of_long_add:   long_to_int(long_add(int_to_long(x), int_to_long(y))) => int_add(x, y)
      int_of_long_sub:   long_to_int(long_sub(int_to_long(x), int_to_long(y))) => int_sub(x, y)
      int_of_long_mul:   long_to_int(long_mul(int_to_long(x), int_to_long(y))) => int_mul(x, y)
      int_of_long_offset: long_to_int(long_add(int_to_long(x), C)) => int_add(x, long_to_int(C))
      int_of_long_scaled: long_to_int(long_mul(int_to_long(x), C)) => int_mul(x, long_to_int(C))
      cmp_of_ints_eq:    int_eq(long_cmp(int_to_long(x), int_to_long(y)), 0) => int_eq(x, y)
      cmp_of_ints_ne:    int_ne(long_cmp(int_to_long(x), int_to_long(y)), 0) => int_ne(x, y)
      cmp_of_ints_lt:    int_lt(long_cmp(int_to_long(x), int_to_long(y)), 0) => int_lt(x, y)
      cmp_of_ints_le:    int_le(long_cmp(int_to_long(x), int_to_long(y)), 0) => int_le(x, y)
      cmp_of_ints_gt:    int_gt(long_cmp(int_to_long(x), int_to_long(y)), 0) => int_gt(x, y)
      cmp_of_ints_ge:    int_ge(long_cmp(int_to_long(x), int_to_long(y)), 0) => int_ge(x, y)
      int_of_double:     double_to_int(int_to_double(x)) => x
      long_of_int_double: double_to_long(int_to_double(x)) => int_to_long(x)
      float_of_double:   double_to_float(float_to_double(x)) => x

      float_mul_one:     float_mul(x, 1) => x
      float_div_one:     float_div(x, 1) => x
      float_neg_neg:     float_neg(float_neg(x)) => x
      double_mul_one:    double_mul(x, 1) => x
      double_div_one:    double_div(x, 1) => x
      double_neg_neg:    double_neg(double_neg(x)) => x
      """;

  private static final List<Rule> ALL = new ArrayList<>();
  private static final Rule[][] BY_OP = new Rule[Op.values().length][];

  static {
    Map<String, Op> names = new HashMap<>();
    for (Op op : Op.values()) {
      names.put(op.text(), op);
    }
    TEXT.lines().filter(line -> !line.isBlank()).forEach(line -> {
      if (line.contains("T_")) {
        ALL.add(new RuleParser("int_" + line.replace("T_", "int_"), names).rule());
        ALL.add(new RuleParser("long_" + line.replace("T_", "long_"), names).rule());
      } else {
        ALL.add(new RuleParser(line, names).rule());
      }
    });
    Map<Op, List<Rule>> grouped = new EnumMap<>(Op.class);
    for (Rule r : ALL) {
      grouped.computeIfAbsent(r.pattern().op(), k -> new ArrayList<>()).add(r);
    }
    grouped.forEach((op, rules) -> BY_OP[op.ordinal()] = rules.toArray(Rule[]::new));
  }

  private Rules() {}

  /** Returns all rules, in the order of the text. */
  static List<Rule> all() {
    return Collections.unmodifiableList(ALL);
  }

  /** Returns the rules whose pattern starts with this operation, or null. */
  static Rule[] of(Op op) {
    return BY_OP[op.ordinal()];
  }

  /** Returns a number as a constant of the kind that a letter of an operation's signature names. */
  static Constant number(char letter, String digits) {
    return switch (Kind.ofLetter(letter)) {
      case INT -> Constant.of(Integer.parseInt(digits));
      case LONG -> Constant.of(Long.parseLong(digits));
      case FLOAT -> Constant.of(Float.parseFloat(digits));
      case DOUBLE -> Constant.of(Double.parseDouble(digits));
      case REF, VOID -> throw new IllegalArgumentException("a number where " + letter + " is wanted: " + digits);
    };
  }
}
