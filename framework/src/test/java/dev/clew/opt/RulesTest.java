package dev.clew.opt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.testing.Scalars;
import dev.clew.trace.Constant;
import dev.clew.trace.Executor;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Trace;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule, computed on both sides: exhaustively on numbers of eight bits, on edges, and on random numbers of full width. */
class RulesTest {
  private static final long SEED = Long.getLong("clew.fuzz.seed", System.nanoTime() % 1_000_000_000);
  private static final int RANDOM_TRIES = 20_000;
  private static final long[] FEW = {0, 1, -1, 2, 5, 7, 8, 15, 16, 24, 31, 32, 33, 63, 64, 65, 100, 127, -128, 255, 256, 65535, 0x7fffffffL, -0x80000000L};

  static List<Rule> rules() {
    return Rules.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void bothSidesAreEqual(Rule rule) {
    Kind[] kinds = kinds(rule);
    Random random = new Random(SEED);
    int tried = 0;
    boolean whole = Arrays.stream(kinds).allMatch(k -> k == Kind.INT || k == Kind.LONG);
    if (whole && kinds.length <= 2) {
      tried += eightBits(rule, kinds);
    } else if (whole && kinds.length == 3) {
      for (long a = -128; a < 128; a++) {
        for (long b : FEW) {
          for (long c : FEW) {
            tried += check(rule, a, b, c);
          }
        }
      }
    }
    for (int i = 0; i < RANDOM_TRIES; i++) {
      long[] values = new long[kinds.length];
      for (int k = 0; k < values.length; k++) {
        values[k] = random.nextInt(4) == 0 ? Scalars.constant(kinds[k], random).bits() : bits(kinds[k], random);
      }
      tried += check(rule, values);
    }
    assertThat(tried).as("%s was tried, seed %d", rule.name(), SEED).isGreaterThan(30);
  }

  private static int eightBits(Rule rule, Kind[] kinds) {
    int tried = 0;
    for (long a = -128; a < 128; a++) {
      for (long b = -128; b < (kinds.length == 2 ? 128 : -127); b++) {
        tried += kinds.length == 2 ? check(rule, a, b) : check(rule, a);
      }
    }
    return tried;
  }

  private static long bits(Kind kind, Random random) {
    return switch (kind) {
      case INT -> random.nextInt();
      case LONG -> random.nextLong();
      case FLOAT -> Float.floatToRawIntBits(Float.intBitsToFloat(random.nextInt()));
      case DOUBLE -> Double.doubleToRawLongBits(Double.longBitsToDouble(random.nextLong()));
      case REF, VOID -> throw new IllegalArgumentException();
    };
  }

  private static int check(Rule rule, long... values) {
    long expected;
    try {
      if (rule.condition() != null && compute(rule.condition(), values) == 0) {
        return 0;
      }
      expected = compute(rule.pattern(), values);
    } catch (ArithmeticException e) {
      return 0; // the pattern divides by zero
    }
    long actual = compute(rule.replacement(), values);
    Kind kind = Kind.ofLetter(rule.pattern().op().result());
    if (!same(kind, actual, expected)) {
      throw new AssertionError(rule.name() + " is wrong for " + Arrays.toString(values) + ": " + actual + " instead of " + expected + ", seed " + SEED);
    }
    return 1;
  }

  private static boolean same(Kind kind, long a, long b) {
    return a == b
        || kind == Kind.FLOAT && Float.isNaN(Float.intBitsToFloat((int) a)) && Float.isNaN(Float.intBitsToFloat((int) b))
        || kind == Kind.DOUBLE && Double.isNaN(Double.longBitsToDouble(a)) && Double.isNaN(Double.longBitsToDouble(b));
  }

  private static long compute(Rule.Term term, long[] values) {
    if (term instanceof Rule.Letter letter) {
      return values[letter.slot()];
    } else if (term instanceof Rule.Literal literal) {
      return literal.constant().bits();
    }
    Rule.Apply apply = (Rule.Apply) term;
    return Executor.evaluate(apply.op(), compute(apply.terms()[0], values), apply.terms().length > 1 ? compute(apply.terms()[1], values) : 0);
  }

  private static Kind[] kinds(Rule rule) {
    Kind[] kinds = new Kind[rule.slots()];
    collectKinds(rule.pattern(), kinds);
    assertThat(kinds).as("every letter of %s stands in the pattern", rule.name()).doesNotContainNull();
    return kinds;
  }

  private static void collectKinds(Rule.Apply apply, Kind[] kinds) {
    for (int i = 0; i < apply.terms().length; i++) {
      Kind kind = Kind.ofLetter(apply.op().arguments().charAt(i));
      if (apply.terms()[i] instanceof Rule.Letter letter) {
        assertThat(kinds[letter.slot()]).isIn(null, kind);
        kinds[letter.slot()] = kind;
      } else if (apply.terms()[i] instanceof Rule.Apply inner) {
        assertThat(Kind.ofLetter(inner.op().result())).isEqualTo(kind);
        collectKinds(inner, kinds);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void thePatternIsRewritten(Rule rule) {
    Kind[] kinds = kinds(rule);
    Value[] letters = new Value[kinds.length];
    List<Input> inputs = new ArrayList<>();
    long[] constants = constants(rule, kinds);
    markConstants(rule.pattern(), kinds, constants, letters);
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] == null) {
        Input input = new Input(kinds[i], null);
        letters[i] = input;
        inputs.add(input);
      }
    }
    List<Operation> operations = new ArrayList<>();
    Value root = emit(rule.pattern(), rule.pattern().op().result(), letters, operations);
    operations.add(Operation.of(Op.FINISH, null, root));
    Trace out = Optimizer.optimize(new Trace(rule.name(), Trace.Role.LOOP, inputs, operations, List.of()));
    boolean shorter = out.operations().size() < operations.size();
    boolean other = !out.operations().stream().map(Operation::op).toList().equals(operations.stream().map(Operation::op).toList());
    assertThat(shorter || other).as(rule.name()).isTrue();
  }

  /** Finds constants for the upper-case letters at which the condition holds. */
  private static long[] constants(Rule rule, Kind[] kinds) {
    Random random = new Random(7);
    for (int i = 0; i < 100_000; i++) {
      long[] values = new long[kinds.length];
      for (int k = 0; k < values.length; k++) {
        values[k] = i < 50_000 ? FEW[random.nextInt(FEW.length)] : bits(kinds[k], random);
      }
      if (rule.condition() == null || compute(rule.condition(), values) != 0) {
        return values;
      }
    }
    throw new AssertionError("no constants make the condition of " + rule.name() + " true");
  }

  private static void markConstants(Rule.Apply apply, Kind[] kinds, long[] constants, Value[] letters) {
    for (Rule.Term term : apply.terms()) {
      if (term instanceof Rule.Letter letter && letter.constant()) {
        letters[letter.slot()] = Constant.of(kinds[letter.slot()], constants[letter.slot()], null);
      } else if (term instanceof Rule.Apply inner) {
        markConstants(inner, kinds, constants, letters);
      }
    }
  }

  private static Value emit(Rule.Term term, char kind, Value[] letters, List<Operation> operations) {
    if (term instanceof Rule.Letter letter) {
      return letters[letter.slot()];
    } else if (term instanceof Rule.Literal literal) {
      assertThat(literal.constant().kind()).isEqualTo(Kind.ofLetter(kind));
      return literal.constant();
    }
    Rule.Apply apply = (Rule.Apply) term;
    Value[] arguments = new Value[apply.terms().length];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = emit(apply.terms()[i], apply.op().arguments().charAt(i), letters, operations);
    }
    Operation o = Operation.of(apply.op(), null, arguments);
    operations.add(o);
    return o;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void namesAreUnique(Rule rule) {
    assertThat(new HashSet<>(Rules.all().stream().map(Rule::name).toList())).hasSameSizeAs(Rules.all()).contains(rule.name());
  }
}
