/**
 * A small Scheme on a CEK machine: control, linked environments, linked continuations, closures.
 *
 * <p><b>Start reading at</b> the dispatch loop, {@code Machine}.
 */
package dev.clew.benchmarks.tiny.cek;
