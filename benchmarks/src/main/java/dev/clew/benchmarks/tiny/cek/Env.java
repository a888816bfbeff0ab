package dev.clew.benchmarks.tiny.cek;

import dev.clew.annotations.UnrollSafe;

/** An environment: a variable, and those outside of it. */
final class Env {
  private Object value;
  private final Env outer;

  Env(Object value, Env outer) {
    this.value = value;
    this.outer = outer;
  }

  /** Returns the environment in which a closure is bound to the newest variable, and which the closure has itself. */
  static Env recursive(Expr.Lambda lambda, Env outer) {
    Env env = new Env(null, outer);
    env.value = new Closure(lambda, env);
    return env;
  }

  @UnrollSafe
  Object get(int index) {
    Env env = this;
    for (int i = 0; i < index; i++) {
      env = env.outer;
    }
    return env.value;
  }
}
