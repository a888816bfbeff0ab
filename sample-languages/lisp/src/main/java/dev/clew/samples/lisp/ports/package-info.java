/**
 * Ports: where text and bytes come from and go to.
 *
 * <p><b>Does.</b> Wraps Java's readers, writers and streams so that they can be peeked at, closed and asked for their position. <b>Invariants.</b> A Java
 * exception becomes a guest error that {@code file-error?} recognises; text is UTF-8. <b>Does not</b> know data: see packages {@code reader} and {@code
 * printer}. <b>Start reading at</b> {@link dev.clew.samples.lisp.ports.Port}.
 */
package dev.clew.samples.lisp.ports;
