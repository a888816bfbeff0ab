package dev.clew.samples.prolog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.samples.prolog.errors.PrologError;
import dev.clew.samples.prolog.writer.TermWriter;
import dev.clew.samples.prolog.writer.WriteOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Goals and their answers, from text files. A goal stands behind {@code ?-}; the lines after it are its first answers: bindings, {@code yes}, {@code no} when there are no more, what was
 * written behind {@code |}, or an error. Each goal is asked in a fresh system.
 */
class GoalsTest {
  private static final int MAX_ANSWERS = 8;

  private record Case(String goal, String answers) {}

  @TestFactory
  Stream<DynamicTest> goals() {
    return Stream.of("control", "terms", "arithmetic", "atoms", "database", "solutions", "syntax", "writing", "streams", "format", "lists", "errors", "grammars")
        .flatMap(file -> cases(file).stream().map(c -> DynamicTest.dynamicTest(file + ": " + c.goal, () -> assertThat(ask(c.goal)).isEqualTo(c.answers))));
  }

  private static List<Case> cases(String file) {
    var result = new ArrayList<Case>();
    for (String block : text(file).split("\n\n+")) {
      List<String> lines = block.lines().filter(l -> !l.startsWith("%")).toList();
      if (!lines.isEmpty()) {
        result.add(new Case(lines.get(0).substring(3), String.join("\n", lines.subList(1, lines.size()))));
      }
    }
    return result;
  }

  private static String text(String file) {
    try (InputStream in = GoalsTest.class.getResourceAsStream("goals/" + file + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the answers to a goal as the files have them. */
  static String ask(String goal) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Prolog prolog = new Prolog(InputStream.nullInputStream(), out, out);
    var answers = new ArrayList<String>();
    try {
      Solutions solutions = prolog.query(goal.strip().replaceAll("\\.$", ""));
      while (answers.size() < MAX_ANSWERS && solutions.next()) {
        answers.add(written(prolog, out) + bindings(solutions));
        if (!solutions.hasMore()) {
          return String.join("\n", answers);
        }
      }
      answers.add(written(prolog, out) + (answers.size() < MAX_ANSWERS ? "no" : "..."));
    } catch (PrologError e) {
      answers.add(written(prolog, out) + "error " + unnumbered(TermWriter.toText(e.ball(), prolog.machine().operators, WriteOptions.PRINT)));
    }
    return String.join("\n", answers);
  }

  private static String written(Prolog prolog, ByteArrayOutputStream out) {
    prolog.flush();
    String text = out.toString(StandardCharsets.UTF_8);
    out.reset();
    return text.isEmpty() ? "" : text.lines().map(l -> "| " + l + "\n").collect(Collectors.joining());
  }

  private static String bindings(Solutions solutions) {
    Stream<String> names = solutions.variables().keySet().stream().filter(v -> !v.startsWith("_"));
    String text = names.map(v -> v + " = " + unnumbered(solutions.text(v, 30))).collect(Collectors.joining(", "));
    return text.isEmpty() ? "yes" : text;
  }

  /** Leaves out the numbers of variables and streams, which say nothing. */
  private static String unnumbered(String text) {
    return text.replaceAll("_G\\d+", "_").replaceAll("<stream>\\(\\d+\\)", "<stream>");
  }

  /** Prints the files with the answers as they are, for writing new cases; the answers must then be checked by eye. */
  public static void main(String[] args) {
    for (Case c : cases(args[0])) {
      System.out.println("?- " + c.goal + "\n" + ask(c.goal) + "\n");
    }
  }
}
