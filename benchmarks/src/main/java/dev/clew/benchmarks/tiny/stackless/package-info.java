/**
 * Interprets bytecode with Java's boxed numbers and without Java's stack: frames are linked, and code and position are read back from the frame on top.
 *
 * <p><b>Start reading at</b> the dispatch loop, {@code Interpreter}.
 */
package dev.clew.benchmarks.tiny.stackless;
