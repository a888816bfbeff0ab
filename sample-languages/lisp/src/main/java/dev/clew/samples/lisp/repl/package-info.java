/**
 * The terminal: read, evaluate, print, again.
 *
 * <p><b>Does.</b> Reads forms over several lines with history and matching of brackets, evaluates them, prints values and mistakes. Ctrl-C while something is
 * evaluated ends just that; Ctrl-D on an empty line ends the session. <b>Start reading at</b> {@link dev.clew.samples.lisp.repl.Repl}.
 */
package dev.clew.samples.lisp.repl;
