/**
 * The intermediate representation: what a trace is, how it is written down, when it is well-formed, and what it means.
 *
 * <p><b>Does.</b> {@link dev.clew.trace.Op} is the table of operations, one row each; signatures, purity, effects and text names are columns of it, and printer,
 * parser, verifier and executor are driven by the rows. A {@link dev.clew.trace.Trace} is a straight line of {@link dev.clew.trace.Operation}s in SSA form, each of
 * which <em>is</em> the value it computes. A guard carries a {@link dev.clew.trace.Snapshot}: the interpreter's frames to go back to. Fields, arrays, callees
 * and classes are descriptors, so that passes ask about effects and promises and never look at Java classes.
 *
 * <p><b>Input and output.</b> {@link dev.clew.trace.TracePrinter} and {@link dev.clew.trace.TraceParser} turn traces into text and back without loss, given one
 * {@link dev.clew.trace.Symbols} table for both. {@link dev.clew.trace.Executor} is the reference meaning: it evaluates one operation on raw bits for folding
 * and recording, and runs a whole trace on the real heap to an {@link dev.clew.trace.Outcome}, which optimised traces and generated classes must agree with.
 *
 * <p><b>Invariants.</b> The checklist of {@link dev.clew.trace.TraceVerifier}, run between stages. Values travel as raw bits: int sign-extended, float as its raw
 * int bits sign-extended, double as its raw long bits. {@link dev.clew.trace.Snapshot#liveValues} fixes the one order in which a failing guard hands values
 * over. Descriptors are one object for each thing described, compared by identity.
 *
 * <p><b>Does not</b> know of class files, optimisation, generated code, or any guest language; forwarding and other facts about values live in the passes'
 * own tables, not here.
 *
 * <p><b>Start reading at</b> {@link dev.clew.trace.Op}, then {@link dev.clew.trace.Operation}, {@link dev.clew.trace.Snapshot} and
 * {@link dev.clew.trace.Execution}.
 */
package dev.clew.trace;
