package dev.clew.samples.lisp.nodes;

import dev.clew.samples.lisp.values.Indistinguishable;
import dev.clew.samples.lisp.values.Procedure;

/**
 * A procedure of the guest's: code and the variables around it. Procedures that are defined inside a body and never assigned to are not kept anywhere; each
 * mention makes one anew, which a trace does not even do when it is called at once. So two closures are one and the same procedure when they have the same
 * parts.
 */
public final class Closure extends Procedure implements Indistinguishable {
  /** The code. */
  public final Code code;

  /** The variables around it. */
  public final Env env;

  /** Makes a procedure. */
  public Closure(Code code, Env env) {
    this.code = code;
    this.env = env;
  }

  @Override
  public String name() {
    return code.name();
  }

  @Override
  public boolean sameAs(Object other) {
    return other instanceof Closure c && c.code == code && c.env == env;
  }

  @Override
  public int sameHash() {
    return System.identityHashCode(code) * 31 + System.identityHashCode(env);
  }
}
