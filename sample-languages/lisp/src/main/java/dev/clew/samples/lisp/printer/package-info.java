/**
 * From data to text.
 *
 * <p><b>Does.</b> Writes data as {@code write}, {@code write-shared}, {@code write-simple} and {@code display} do. <b>Invariants.</b> No recursion: nesting is
 * bounded by memory only; all but {@code write-simple} end for circular data. <b>Start reading at</b> {@link dev.clew.samples.lisp.printer.Printer}.
 */
package dev.clew.samples.lisp.printer;
