package dev.clew.samples.lisp.nodes;

import dev.clew.annotations.Immutable;

/** An expression that is evaluated without calling the guest. */
@Immutable
public abstract class Simple {
  /** Returns the value. */
  public abstract Object eval(Env env);
}
