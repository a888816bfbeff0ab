/**
 * The engine: a success continuation (frames), a failure continuation (choice points), a trail that hangs off the choice points, and a driver that takes one step after the other.
 *
 * <p><b>Does.</b> Compiles clauses to patterns for their heads and to a graph of nodes for their bodies, and runs them. <b>Input and output.</b> Clauses and goals; solutions.
 * <b>Invariants.</b> Everything that lives across a step is in three places: the node to do next, the frame it belongs to, the newest choice point. All three are on the Java heap, so
 * that recursion costs no Java stack and what can no longer be reached is garbage; a call in last position adds no frame. No step runs the driver again: meta-calls, {@code catch/3} and
 * the rest set the registers like any other call. <b>Does not</b> know syntax or streams. <b>Start reading at</b> {@link dev.clew.samples.prolog.engine.Driver}.
 */
package dev.clew.samples.prolog.engine;
