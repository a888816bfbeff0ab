/**
 * From data to a small core language: macros, scopes, definitions.
 *
 * <p><b>Does.</b> Expands a program's forms into {@link dev.clew.samples.lisp.syntax.Expr}, in which every variable is an object and no name is left to be
 * looked up. <b>Input and output.</b> Data with their places, a scope; expressions. <b>Invariants.</b> Hygiene by renaming: an identifier that a macro inserts
 * is an {@link dev.clew.samples.lisp.syntax.Alias} that remembers the scope of the macro's definition; when nothing binds the alias itself, it means what its
 * name means there. <b>Does not</b> decide where variables live at run time. <b>Start reading at</b> {@link dev.clew.samples.lisp.syntax.Expander}.
 */
package dev.clew.samples.lisp.syntax;
