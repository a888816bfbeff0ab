package dev.clew.benchmarks.soak.work;

import dev.clew.benchmarks.soak.made.Routine;
import dev.clew.benchmarks.soak.made.SchemeShape;
import java.util.Random;

/** Evaluates new texts all the time. Each defines the same names as the one before. */
final class SchemeTexts implements Work {
  private static final int FEWEST_STEPS = 100;
  private static final int MOST_STEPS = 1500;
  private static final int MOST_CALLS = 6;

  private final Random random;
  private final SchemeSystem scheme;

  SchemeTexts(Random random) {
    this(random, new SchemeSystem());
  }

  /** Takes a system that has been at work before. */
  SchemeTexts(Random random, SchemeSystem scheme) {
    this.random = random;
    this.scheme = scheme;
  }

  @Override
  public String name() {
    return Kind.LISP_TEXTS.words();
  }

  @Override
  public void step() {
    Routine routine = Routine.random(random);
    String text = routine.scheme(SchemeShape.values()[random.nextInt(SchemeShape.values().length)]);
    if (random.nextBoolean()) {
      scheme.evaluate(text);
    } else {
      scheme.evaluateInside(text);
    }
    for (int calls = 1 + random.nextInt(MOST_CALLS); calls > 0; calls--) {
      int steps = FEWEST_STEPS + random.nextInt(MOST_STEPS - FEWEST_STEPS);
      String call = "(routine " + steps + ")";
      WrongResult.check(text + "\n" + call, Long.toString(routine.run(steps)), random.nextBoolean() ? scheme.evaluate(call) : scheme.evaluateInside(call));
    }
  }
}
