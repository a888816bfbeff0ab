package dev.clew.benchmarks.soak.made;

import java.util.List;

/** How a routine is written in Prolog. */
public enum PrologShape {
  /** A predicate that calls itself last. */
  RECURSION("loop(N, N, X, X) :- !", "loop(I, N, X, R) :- step(X, I, Y), J is I + 1, loop(J, N, Y, R)", "routine(N, R) :- loop(0, N, @, R)"),
  /** The same with a test instead of a cut. */
  TEST("loop(I, N, X, R) :- ( I < N -> step(X, I, Y), J is I + 1, loop(J, N, Y, R) ; R = X )", "routine(N, R) :- loop(0, N, @, R)"),
  /** A loop driven by failure, with the value in the database. */
  FAILURE("loop(N) :- M is N - 1, between(0, M, I), retract(value(X)), step(X, I, Y), assertz(value(Y)), fail", "loop(_)",
      "routine(N, R) :- retractall(value(_)), assertz(value(@)), loop(N), retract(value(R))");

  private final List<String> clauses;

  PrologShape(String... clauses) {
    this.clauses = List.of(clauses);
  }

  List<String> clauses(long start) {
    return clauses.stream().map(c -> c.replace("@", Long.toString(start))).toList();
  }
}
