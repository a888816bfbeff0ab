package dev.clew.samples.lisp.machine;

import dev.clew.samples.lisp.nodes.Env;
import dev.clew.samples.lisp.nodes.Step;
import dev.clew.samples.lisp.values.Location;

/** What the machine does with a value on its own behalf, in a continuation frame of its own. */
public abstract class Resumption extends Step {
  /** Made once for each kind. */
  protected Resumption() {
    super(RESUME, null, Location.NONE);
  }

  /** Continues with a value; the frame's environment holds what was needed. Ends as {@link Control#call} does. */
  protected abstract void resume(Machine machine, Env env, Object value);
}
