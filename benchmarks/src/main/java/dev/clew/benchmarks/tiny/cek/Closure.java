package dev.clew.benchmarks.tiny.cek;

/**
 * A function as a value.
 *
 * @param lambda its code
 * @param env where it was made
 */
record Closure(Expr.Lambda lambda, Env env) {}
