/**
 * Prolog: ISO 13211-1 with what everyone expects beyond, interpreted by success and failure continuations on the Java heap, and annotated so that Clew compiles it.
 *
 * <p><b>Does.</b> Consults programs, answers queries. <b>Input and output.</b> Prolog text; solutions; the guest's streams. <b>Invariants.</b> A Prolog system belongs to one thread at a
 * time; several systems do not disturb each other. <b>Does not</b> have modules, threads, constraints or tabling. <b>Start reading at</b>
 * {@link dev.clew.samples.prolog.engine.Driver}, which runs programs, or {@link dev.clew.samples.prolog.Prolog}, which Java programs use.
 */
package dev.clew.samples.prolog;
