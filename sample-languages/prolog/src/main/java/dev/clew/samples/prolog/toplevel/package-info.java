/**
 * The interactive toplevel.
 *
 * <p><b>Does.</b> Reads queries, shows their solutions one by one, and goes on after any error. <b>Input and output.</b> A console: a terminal by way of JLine, or a script in tests.
 * <b>Invariants.</b> Nothing that a query does ends the toplevel but {@code halt} and the end of the input; no Java stack trace is shown. <b>Does not</b> evaluate anything itself.
 * <b>Start reading at</b> {@link dev.clew.samples.prolog.toplevel.Toplevel}.
 */
package dev.clew.samples.prolog.toplevel;
