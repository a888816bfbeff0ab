/**
 * The tutorial language: BF, eight instructions on a tape of bytes, interpreted in the plainest way and annotated so that Clew compiles it.
 *
 * <p><b>Does.</b> Parses a program, runs it, reports mistakes with file, line and column. <b>Input and output.</b> A text with the instructions
 * {@code > < + - . , [ ]}, all else being comment; the guest's bytes go through an input and an output stream. <b>Invariants.</b> The tape has
 * {@value dev.clew.samples.bf.Bf#TAPE_LENGTH} cells of 8 bits that wrap around; reading at the end of the input gives 0. <b>Does not</b> optimise
 * anything itself: no run-length folding, no superinstructions. <b>Start reading at</b> {@link dev.clew.samples.bf.Interpreter}.
 */
package dev.clew.samples.bf;
