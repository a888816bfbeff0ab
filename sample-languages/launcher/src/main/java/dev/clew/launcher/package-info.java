/**
 * The command {@code clew}.
 *
 * <p><b>Does.</b> Picks a language by a file's extension and runs the file with the JIT set up as the options say. <b>Input and output.</b> The command
 * line, the guest's streams; an exit code. <b>Invariants.</b> A mistake on the command line is one line on standard error and exit code 2; an error of
 * the guest program is its message and exit code 1. <b>Does not</b> know any language but through {@link dev.clew.launcher.Language}, whose
 * implementations {@link java.util.ServiceLoader} finds. <b>Start reading at</b> {@link dev.clew.launcher.Main}.
 */
package dev.clew.launcher;
