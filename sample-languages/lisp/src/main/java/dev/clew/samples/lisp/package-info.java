/**
 * A Scheme: all of R7RS-small but complex numbers, interpreted by a CEK machine that Clew compiles.
 *
 * <p><b>Does.</b> Runs programs, reports their mistakes with place and call chain. <b>Input and output.</b> Source text; the guest's streams; an exit code.
 * <b>Invariants.</b> The guest's recursion is bounded by the heap only; no Java stack trace reaches the user. <b>Layers</b>, lowest first, each using only
 * those before it: {@code values}, {@code numbers}, {@code ports}, {@code reader}, {@code printer}, {@code syntax}, {@code nodes}, {@code machine}, {@code
 * primitives}, {@code library}, this package, and {@code repl} and {@code script} beside it. <b>Start reading at</b> {@link dev.clew.samples.lisp.Scheme}, or
 * for how programs run at {@code machine.Dispatch}.
 */
package dev.clew.samples.lisp;
