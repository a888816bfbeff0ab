/**
 * From text to data.
 *
 * <p><b>Does.</b> Reads data from a port, with the places of all pairs where somebody wants to know. <b>Input and output.</b> A text port; data.
 * <b>Invariants.</b> No recursion: nesting is bounded by memory only. Text that is no datum is an error that {@code read-error?} recognises, with its place.
 * <b>Does not</b> know what a program is. <b>Start reading at</b> {@link dev.clew.samples.lisp.reader.DatumReader}.
 */
package dev.clew.samples.lisp.reader;
