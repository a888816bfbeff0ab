/**
 * The procedures that are Java methods, by area.
 *
 * <p><b>Does.</b> Makes the primitive of a name. Each is a small class of its own, made when the name is first mentioned, so that a program pays only for those
 * it uses; and when a primitive is a constant in a trace, the trace looks into just that method. <b>Invariants.</b> No primitive calls the guest. <b>Does
 * not</b> decide which library exports what. <b>Start reading at</b> {@link dev.clew.samples.lisp.primitives.Primitives}.
 */
package dev.clew.samples.lisp.primitives;
