package dev.clew.benchmarks.tiny.cek;

/** A continuation: what to do with a value, and then with the result of that. The empty one is null. */
sealed interface Kont {
  /** Returns what comes afterwards. */
  Kont next();

  /** Choose a branch. */
  record Choose(Expr.If expr, Env env, Kont next) implements Kont {}

  /** Evaluate the second operand. */
  record Second(Expr.Operation expr, Env env, Kont next) implements Kont {}

  /** Compute. */
  record Compute(Primitive primitive, Object first, Kont next) implements Kont {}

  /** Evaluate the operands of a call: the value is the function. */
  record Operands(Expr.Arguments arguments, Env env, Kont next) implements Kont {}

  /** Evaluate more operands: the value is one of them, and goes to the environment the function will run in. */
  record Bind(Expr.Lambda callee, Env bound, Expr.Arguments arguments, Env env, Kont next) implements Kont {}
}
