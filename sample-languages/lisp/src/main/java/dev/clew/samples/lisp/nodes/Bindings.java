package dev.clew.samples.lisp.nodes;

import dev.clew.annotations.Immutable;
import dev.clew.annotations.UnrollSafe;
import dev.clew.samples.lisp.values.Box;

/** The simple values of a {@code let}'s variables. */
@Immutable
final class Bindings {
  private final Simple[] values;
  private final boolean[] boxed;

  Bindings(Simple[] values, boolean[] boxed) {
    this.values = values;
    this.boxed = boxed;
  }

  /** Returns an environment with the variables. */
  Env enter(Env env) {
    switch (values.length) {
      case 1:
        return new Env(env, value(0, env));
      case 2:
        return new Env(env, value(0, env), value(1, env));
      default:
        return many(env);
    }
  }

  @UnrollSafe
  private Env many(Env env) {
    Object[] all = new Object[values.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = value(i, env);
    }
    return Env.of(env, all);
  }

  private Object value(int i, Env env) {
    Object v = values[i].eval(env);
    return boxed[i] ? new Box(v) : v;
  }
}
