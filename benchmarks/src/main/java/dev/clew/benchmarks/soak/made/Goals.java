package dev.clew.benchmarks.soak.made;

import java.util.ArrayList;
import java.util.List;

/** The goals of a Prolog clause that come before the one that gives its result. */
final class Goals {
  private final List<String> goals = new ArrayList<>();
  private final int[] variables;

  Goals() {
    this(new int[1]);
  }

  private Goals(int[] variables) {
    this.variables = variables;
  }

  /** Returns the name of a variable that the clause does not have yet. */
  String variable() {
    return "V" + variables[0]++;
  }

  void add(String goal) {
    goals.add(goal);
  }

  /** Returns goals that give a variable the value of an expression, without adding them. */
  String computing(String variable, Expression expression) {
    Goals inner = new Goals(variables);
    inner.add(variable + " is " + expression.prolog(inner));
    return inner.text();
  }

  /** Returns all of them as one goal. */
  String text() {
    return String.join(", ", goals);
  }
}
