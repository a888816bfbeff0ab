package dev.clew.benchmarks.soak.work;

import dev.clew.benchmarks.soak.made.PrologShape;
import dev.clew.benchmarks.soak.made.Routine;
import dev.clew.samples.prolog.Prolog;
import dev.clew.samples.prolog.Solutions;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Loads new clauses all the time, and calls them. One system consults texts, each of which takes the place of the one before; another has clauses asserted one by one, and abolished after use. They are
 * two because what was consulted is static, and the database must not change it.
 */
final class PrologTexts implements Work {
  private static final int FEWEST_STEPS = 100;
  private static final int MOST_STEPS = 1500;
  private static final int MOST_CALLS = 6;
  private static final List<String> PREDICATES = List.of("help/3", "step/3", "loop/1", "loop/4", "routine/2", "value/1");

  private final Random random;
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
  private final Prolog consulting = system();
  private final Prolog asserting = system();

  PrologTexts(Random random) {
    this.random = random;
  }

  @Override
  public String name() {
    return Kind.PROLOG_TEXTS.words();
  }

  @Override
  public void step() {
    Routine routine = Routine.random(random);
    List<String> clauses = routine.prolog(PrologShape.values()[random.nextInt(PrologShape.values().length)]);
    String text = String.join(".\n", clauses) + ".\n";
    if (random.nextBoolean()) {
      consulting.consult("soak", text);
      call(consulting, routine, text);
    } else {
      clauses.forEach(c -> require("assertz((" + c + "))"));
      call(asserting, routine, text);
      PREDICATES.forEach(p -> require("abolish(" + p + ")"));
    }
    WrongResult.check(text, "", messages.toString(StandardCharsets.UTF_8));
  }

  private Prolog system() {
    return new Prolog(InputStream.nullInputStream(), OutputStream.nullOutputStream(), messages);
  }

  private void call(Prolog prolog, Routine routine, String text) {
    for (int calls = 1 + random.nextInt(MOST_CALLS); calls > 0; calls--) {
      int steps = FEWEST_STEPS + random.nextInt(MOST_STEPS - FEWEST_STEPS);
      String goal = "routine(" + steps + ", R)";
      WrongResult.check(text + goal, Long.toString(routine.run(steps)), answer(prolog, goal));
    }
    prolog.flush();
  }

  private static String answer(Prolog prolog, String goal) {
    Solutions solutions = prolog.query(goal);
    try {
      return solutions.next() ? solutions.text("R") : "no";
    } finally {
      solutions.close();
    }
  }

  private void require(String goal) {
    Solutions solutions = asserting.query(goal);
    boolean holds = solutions.next();
    solutions.close();
    WrongResult.check(goal, true, holds);
  }
}
