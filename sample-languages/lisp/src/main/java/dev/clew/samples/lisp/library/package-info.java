/**
 * Libraries, and the interpreter that puts everything together.
 *
 * <p><b>Does.</b> Finds, defines and imports libraries; evaluates forms; holds the part of the language that is written in Scheme, in resources beside this
 * package's classes. <b>Input and output.</b> Forms; values. <b>Invariants.</b> A library's body is evaluated once, when it is first imported. <b>Does not</b>
 * talk to people: see the parent package. <b>Start reading at</b> {@link dev.clew.samples.lisp.library.Interpreter}.
 */
package dev.clew.samples.lisp.library;
