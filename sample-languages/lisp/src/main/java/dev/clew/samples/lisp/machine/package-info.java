/**
 * The machine that runs compiled programs: the dispatch loop, and the procedures that need to see the continuation.
 *
 * <p><b>Does.</b> Runs steps. Calls, errors, {@code call/cc}, {@code dynamic-wind} and everything else about control is here. <b>Invariants.</b> The guest's
 * calls never use the Java stack: a procedure that calls back is written in Scheme, or is a {@link dev.clew.samples.lisp.machine.Control} that tells the loop
 * what to do next. <b>Does not</b> read or compile. <b>Start reading at</b> {@link dev.clew.samples.lisp.machine.Dispatch}.
 */
package dev.clew.samples.lisp.machine;
