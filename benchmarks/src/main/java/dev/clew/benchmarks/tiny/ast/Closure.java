package dev.clew.benchmarks.tiny.ast;

/**
 * A function as a value.
 *
 * @param function its code
 * @param outer the frame it was made in; null for those that are not inside of another
 */
record Closure(Function function, Frame outer) {}
