package dev.clew.samples.lisp.nodes;

import dev.clew.samples.lisp.syntax.Variable;
import java.util.List;

/** Which variables an {@link Env} will have at run time, and what is around it; null stands for the top level, where there is no environment. */
record Layout(Layout parent, List<Variable> variables) {
  /** Where a variable is: how many scopes up, and its number there. */
  record Place(int depth, int slot) {}

  static Place find(Variable v, Layout from) {
    int depth = 0;
    for (Layout l = from; l != null; l = l.parent) {
      int slot = l.variables.indexOf(v);
      if (slot >= 0) {
        return new Place(depth, slot);
      }
      depth++;
    }
    throw new IllegalStateException("variable " + v.name() + " is in no scope");
  }

  /** Returns how many scopes up another layout is. */
  static int distance(Layout from, Layout to) {
    int depth = 0;
    for (Layout l = from; l != to; l = l.parent) {
      depth++;
    }
    return depth;
  }
}
