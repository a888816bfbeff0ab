/**
 * Scheme for Java programs, by JSR 223.
 *
 * <p><b>Does.</b> Implements {@link javax.script.ScriptEngine} and {@link javax.script.Invocable}; the names {@code scheme} and {@code clew-scheme} find it.
 * <b>Input and output.</b> Java's strings, numbers, characters and lists become Scheme's and come back as Java's; other objects pass through as they are.
 * <b>Does not</b> let Scheme call Java methods. <b>Start reading at</b> {@link dev.clew.samples.lisp.script.SchemeEngine}.
 */
package dev.clew.samples.lisp.script;
