package dev.clew.testkit;

import dev.clew.annotations.Rewrite;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;

/**
 * Runs the {@link Rewrite} rules of a class on random values. Numbers, booleans, characters and strings come by themselves, with the values that rules tend to
 * be wrong for among them; others are {@linkplain #given given}. The seed is in the message of a failure, and the system property {@code clew.rules.seed} sets
 * it.
 */
public final class RulesAssert extends AbstractAssert<RulesAssert, Class<?>> {
  private static final String SEED = "clew.rules.seed";
  private static final int TRIES = 10_000;

  private final RandomValues values = new RandomValues();

  RulesAssert(Class<?> type) {
    super(type, RulesAssert.class);
  }

  /**
   * Says how values of a type are made. A parameter of a supertype takes them, too.
   *
   * @param make makes one; it should give equal and special ones often, and null if the rules are to hold for it
   */
  public <T> RulesAssert given(Class<T> type, Function<Random, ? extends T> make) {
    values.add(type, make);
    return this;
  }

  /** Asserts that there are rules, and that each holds for some thousand combinations of values. */
  public RulesAssert hold() {
    return holdFor(TRIES);
  }

  /** Asserts that there are rules, and that each holds for so many combinations of values. */
  public RulesAssert holdFor(int tries) {
    List<Method> rules = Arrays.stream(actual.getDeclaredMethods())
        .filter(m -> m.isAnnotationPresent(Rewrite.class))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
    if (rules.isEmpty()) {
      failWithMessage("%s", actual.getName() + " has no @Rewrite methods");
    }
    long seed = Long.getLong(SEED, System.nanoTime() % 1_000_000_000);
    for (Method rule : rules) {
      rule.setAccessible(true);
      Random random = new Random(seed);
      for (int i = 0; i < tries; i++) {
        Object[] arguments = Arrays.stream(rule.getParameterTypes()).map(t -> values.next(t, rule, random)).toArray();
        check(rule, arguments, i, seed);
      }
    }
    return this;
  }

  private void check(Method rule, Object[] arguments, int before, long seed) {
    String outcome;
    Throwable cause = null;
    try {
      outcome = (Boolean) rule.invoke(null, arguments) ? null : "the two sides differ";
    } catch (InvocationTargetException e) {
      cause = e.getCause();
      outcome = "it throws " + cause;
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(rule + " is no rule: a static method that returns what Jit.rewrites says", e);
    }
    if (outcome != null) {
      String message = "%nthe rule %s.%s does not hold: %s%n  for:      %s%n  after:    %d values for which it holds%n  again:    -D%s=%d".formatted(
          actual.getSimpleName(), rule.getName(), outcome, Arrays.toString(arguments), before, SEED, seed);
      AssertionError failure = failure("%s", message);
      throw cause == null ? failure : (AssertionError) failure.initCause(cause);
    }
  }
}
