/**
 * Streams.
 *
 * <p><b>Does.</b> Opens, reads, writes, closes; keeps aliases, positions, and what the current streams are. <b>Input and output.</b> Java streams; characters and bytes.
 * <b>Invariants.</b> Text is UTF-8. Errors of the operating system come out as Prolog errors. <b>Does not</b> know terms as text. <b>Start reading at</b>
 * {@link dev.clew.samples.prolog.io.Stream}.
 */
package dev.clew.samples.prolog.io;
