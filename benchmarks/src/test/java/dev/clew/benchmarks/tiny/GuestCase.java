package dev.clew.benchmarks.tiny;

import dev.clew.Clew;
import dev.clew.observe.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program in one of the languages, and the parameters of a JIT.
 *
 * @param language for which interpreter
 * @param program in the language of {@link GuestForms}
 * @param parameters what differs from the defaults
 */
record GuestCase(GuestLanguage language, List<?> program, Map<String, Integer> parameters) {
  /** What is wrong with a run that does not end; all take a second at most. */
  static final String UNENDING = "does not end: ";

  /** How programs end in which all variables are set before they are used. */
  private static final String REGULAR = "(Integer|Double|String) .*|java.lang.ArithmeticException";

  private static final int SECONDS = 100;
  private static final int ROUNDS = 2;

  /** Returns parameters for small programs: all counters low, failures and aborts forced now and then. */
  static Map<String, Integer> parameters(Random random) {
    Map<String, Integer> parameters = new TreeMap<>();
    parameters.put("threshold", 1 + random.nextInt(random.nextBoolean() ? 5 : 50));
    parameters.put("bridge-threshold", 1 + random.nextInt(random.nextBoolean() ? 3 : 20));
    parameters.put("versions", random.nextInt(5));
    parameters.put("recursion-limit", random.nextInt(4));
    parameters.put("loop-chunk", 1 + random.nextInt(40));
    parameters.put("stress-seed", random.nextInt(1000));
    if (random.nextInt(3) == 0) {
      parameters.put("trace-limit", 100 + random.nextInt(2000));
    }
    if (random.nextInt(3) > 0) {
      parameters.put("stress-guards", 2 + random.nextInt(200));
    }
    if (random.nextInt(3) == 0) {
      parameters.put("stress-aborts", 20 + random.nextInt(2000));
      parameters.put("stress-warm-up", random.nextInt(6));
    }
    return parameters;
  }

  /** Returns what is wrong; empty if nothing is. A run that does not end is left to itself. */
  String failure() {
    FutureTask<String> run = new FutureTask<>(this::run);
    Thread thread = new Thread(run, "guest");
    thread.setDaemon(true);
    thread.start();
    try {
      return run.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return UNENDING + Stream.of(thread.getStackTrace()).map(StackTraceElement::toString).collect(Collectors.joining("\n"));
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String run() {
    String text = language.translate(program);
    List<String> expected = new ArrayList<>();
    for (int n = 0; n < GuestCost.SIZES; n++) {
      String outcome = outcome(language.read(GuestCase.class.getClassLoader(), text), n);
      if (!outcome.matches(REGULAR)) {
        throw new IllegalArgumentException("the program itself is wrong: " + outcome);
      }
      expected.add(outcome);
    }
    Clew.Builder builder = Clew.builder().set("verify=on");
    parameters.forEach((name, value) -> builder.set(name, value.toString()));
    try (Clew jit = builder.build()) {
      IntFunction<Object> woven = language.read(jit.weavingLoader(GuestCase.class.getClassLoader(), GuestCase.class.getPackageName() + "."), text);
      for (int round = 0; round < ROUNDS; round++) {
        for (int n = 0; n < GuestCost.SIZES; n++) {
          String found = outcome(woven, n);
          if (!found.equals(expected.get(n))) {
            return "n = " + n + ", round " + round + ": expected " + expected.get(n) + ", found " + found;
          }
        }
      }
      return jit.statistics().summary().failures().stream().map(Summary.Failure::toString).collect(Collectors.joining("\n"));
    }
  }

  /** Returns the result in words, or the class of the guest's error: HotSpot leaves out the message of Java's own errors when they are frequent. */
  private static String outcome(IntFunction<Object> program, int n) {
    try {
      Object result = program.apply(n);
      return result instanceof Number || result instanceof String ? result.getClass().getSimpleName() + " " + result : result.getClass().getName();
    } catch (RuntimeException | Error e) {
      return e.getClass().getName();
    }
  }

  @Override
  public String toString() {
    String jit = parameters.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(","));
    return language + " " + jit + "\n" + GuestForms.print(program) + "\n\n" + language.translate(program);
  }
}
