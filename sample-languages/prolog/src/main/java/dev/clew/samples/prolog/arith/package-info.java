/**
 * Arithmetic.
 *
 * <p><b>Does.</b> Evaluates expressions: terms met at run time, and trees compiled from the expressions in clauses. <b>Input and output.</b> Terms; numbers. <b>Invariants.</b> Integers
 * are exact and grow as needed; floats are always finite, anything else is an evaluation error. <b>Does not</b> bind variables. <b>Start reading at</b>
 * {@link dev.clew.samples.prolog.arith.Arithmetic}.
 */
package dev.clew.samples.prolog.arith;
