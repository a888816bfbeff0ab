package dev.clew.benchmarks.tiny.ast;

/**
 * An object.
 *
 * @param shape which fields it has
 * @param fields their values
 */
record Obj(Shape shape, Object[] fields) {}
