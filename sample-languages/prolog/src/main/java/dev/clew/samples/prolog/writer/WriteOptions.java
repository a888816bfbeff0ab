package dev.clew.samples.prolog.writer;

import dev.clew.samples.prolog.term.Var;
import java.util.Map;

/**
 * The options of {@code write_term/2}.
 *
 * @param quoted whether atoms get quotes where they need them
 * @param ignoreOperators whether operators are written as plain compound terms
 * @param numberVariables whether {@code '$VAR'(1)} is written as {@code B}
 * @param priority above which operators get brackets around them
 * @param depth how deeply terms are written, and how many elements of a list; 0 for all
 * @param names what variables are called
 */
public record WriteOptions(boolean quoted, boolean ignoreOperators, boolean numberVariables, int priority, int depth, Map<Var, String> names) {
  public static final WriteOptions WRITE = new WriteOptions(false, false, true, 1200, 0, Map.of());
  public static final WriteOptions PRINT = new WriteOptions(true, false, true, 1200, 0, Map.of());
  public static final WriteOptions CANONICAL = new WriteOptions(true, true, false, 1200, 0, Map.of());

  /** Returns the same options with names for variables. */
  public WriteOptions named(Map<Var, String> newNames) {
    return new WriteOptions(quoted, ignoreOperators, numberVariables, priority, depth, newNames);
  }

  /** Returns the same options for a term that is an operand. */
  public WriteOptions within(int newPriority) {
    return new WriteOptions(quoted, ignoreOperators, numberVariables, newPriority, depth, names);
  }

  /** Returns the same options with a limit. */
  public WriteOptions limited(int newDepth) {
    return new WriteOptions(quoted, ignoreOperators, numberVariables, priority, newDepth, names);
  }
}
