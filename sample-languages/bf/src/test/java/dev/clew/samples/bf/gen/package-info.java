/**
 * Where the sample programs come from: a macro assembler for BF and one class per program.
 *
 * <p><b>Does.</b> Writes the text of {@code programs/*.bf}; each program's class also computes, in plain Java, what the program must print.
 * <b>Invariants.</b> The same bytes every time; comments contain no instruction. <b>Does not</b> optimise. <b>Start reading at</b>
 * {@link dev.clew.samples.bf.gen.Assembler}, then {@link dev.clew.samples.bf.gen.Squares}.
 */
package dev.clew.samples.bf.gen;
