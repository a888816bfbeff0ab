package dev.clew.samples.prolog;

import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Query;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import dev.clew.samples.prolog.writer.TermWriter;
import dev.clew.samples.prolog.writer.WriteOptions;
import java.util.Map;

/** The solutions of a query, found one after the other as they are asked for. */
public final class Solutions {
  private final Machine machine;
  private final Query query;
  private final Map<String, Var> variables;

  Solutions(Machine machine, Query query, Map<String, Var> variables) {
    this.machine = machine;
    this.query = query;
    this.variables = variables;
  }

  /** Finds the next solution; what {@link #get} returned before is no longer valid. */
  public boolean next() {
    return query.next();
  }

  /** Tells whether the solution found may have others behind it. */
  public boolean hasMore() {
    return query.hasMore();
  }

  /** Returns what a variable of the query is bound to in the solution found. */
  public Term get(String variable) {
    Var v = variables.get(variable);
    if (v == null) {
      throw new IllegalArgumentException("the query has no variable " + variable);
    }
    return v.deref();
  }

  /** Returns the same as text that reads back. */
  public String text(String variable) {
    return TermWriter.toText(get(variable), machine.operators, WriteOptions.PRINT);
  }

  /** Returns the same, cut off at a depth, which also shows cyclic terms. */
  public String text(String variable, int depth) {
    return TermWriter.toText(get(variable), machine.operators, WriteOptions.PRINT.limited(depth));
  }

  /** Returns the variables of the query. */
  public Map<String, Var> variables() {
    return variables;
  }

  /** Gives the query up. */
  public void close() {
    query.close();
  }
}
