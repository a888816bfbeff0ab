/**
 * From terms to text.
 *
 * <p><b>Does.</b> Writes terms with operators, quotes and options, and numbers in the formats of {@code format/2}. <b>Input and output.</b> Terms; text. <b>Invariants.</b> What
 * {@code writeq} writes reads back as the same term. Depth can be limited, which is what keeps a cyclic term from being written for ever; without a limit a nesting too deep for the
 * Java stack is a resource error. <b>Does not</b> write to streams. <b>Start reading at</b> {@link dev.clew.samples.prolog.writer.TermWriter}.
 */
package dev.clew.samples.prolog.writer;
