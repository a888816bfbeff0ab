/**
 * Programs: loading them, and the library, which is a program that every system begins with.
 *
 * <p><b>Does.</b> Reads clauses from files, carries out directives, and warns about what is likely to be a mistake. <b>Input and output.</b> Texts; predicates in a machine.
 * <b>Invariants.</b> A clause or directive that is wrong is reported with file and line, and loading goes on behind it. <b>Does not</b> execute goals but directives. <b>Start reading
 * at</b> {@link dev.clew.samples.prolog.library.Loader}.
 */
package dev.clew.samples.prolog.library;
