package dev.clew.benchmarks.soak.made;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A procedure of one number: so often it does a step that makes the next value of the one before.
 *
 * @param start the first value
 * @param modulus what values are taken modulo
 * @param help the body of the helping procedure
 * @param step the body of the step
 */
public record Routine(long start, long modulus, Expression help, Expression step) {
  private static final List<Long> MODULI = List.of(97L, 1009L, 65_521L, 1_000_003L);

  /** Makes a routine. */
  public static Routine random(Random random) {
    long modulus = MODULI.get(random.nextInt(MODULI.size()));
    RoutineMaker maker = new RoutineMaker(random, modulus);
    return new Routine(random.nextInt((int) modulus), modulus, maker.helping(), maker.stepping());
  }

  /** Returns the result after some steps. */
  public long run(int steps) {
    long x = start;
    for (int i = 0; i < steps; i++) {
      x = Math.floorMod(step.value(x, i, this::help), modulus);
    }
    return x;
  }

  private long help(long x, long i) {
    return Math.floorMod(help.value(x, i, null), modulus);
  }

  /** Returns definitions in Scheme, the last of them that of {@code routine}, a procedure of the number of steps, of which there must be one at least. */
  public String scheme(SchemeShape shape) {
    return "(define (help x i) (modulo " + help.scheme() + " " + modulus + "))\n(define (step x i) (modulo " + step.scheme() + " " + modulus + "))\n" + shape.text(start);
  }

  /** Returns clauses in Prolog, without full stops, the last for {@code routine(Steps, Result)}. */
  public List<String> prolog(PrologShape shape) {
    return Stream.concat(Stream.of(clause("help", help), clause("step", step)), shape.clauses(start).stream()).toList();
  }

  private String clause(String name, Expression body) {
    Goals goals = new Goals();
    String value = body.prolog(goals);
    goals.add("R is " + value + " mod " + modulus);
    return name + "(_X, _I, R) :- " + goals.text();
  }
}
