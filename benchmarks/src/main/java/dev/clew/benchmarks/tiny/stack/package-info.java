/**
 * Interprets bytecode with boxed, dynamically typed numbers of its own and a frame on the heap; calls of the guest are calls of the dispatch loop.
 *
 * <p><b>Start reading at</b> the dispatch loop, {@code Interpreter}.
 */
package dev.clew.benchmarks.tiny.stack;
