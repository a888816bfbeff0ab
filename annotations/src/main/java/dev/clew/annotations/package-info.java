/**
 * The hints: everything an interpreter's author compiles against.
 *
 * <p><b>Does.</b> Names the things a meta-tracing JIT must be told: where the dispatch loop is ({@link dev.clew.annotations.Portal},
 * {@link dev.clew.annotations.Jit#mergePoint}), which variables name a position in the guest program ({@link dev.clew.annotations.Green}), and what may be assumed of
 * fields and methods.
 *
 * <p><b>Input and output.</b> None: annotations carry facts, the methods of {@link dev.clew.annotations.Jit} are identity functions or do nothing.
 *
 * <p><b>Invariants.</b> An interpreter means the same with and without the framework on its class path, woven or not. There is no dependency but the JDK. The vocabulary is
 * RPython's ({@code rpython.rlib.jit}); a hint that is wrong about effects or constancy is the one way an author can make compiled code differ from interpreted code, so each hint
 * says what it promises and how a broken promise shows.
 *
 * <p><b>Does not</b> check anything: mistakes are found when classes are woven, and reported all at once.
 *
 * <p><b>Start reading at</b> {@link dev.clew.annotations.Portal}.
 */
package dev.clew.annotations;
