/**
 * From text to terms.
 *
 * <p><b>Does.</b> Splits text into tokens, parses operators, and keeps what reading depends on: the operators and the flags. <b>Input and output.</b> A source of characters; terms with
 * the names of their variables. <b>Invariants.</b> All tokens up to the end of a clause are read before it is parsed, so that reading can go on behind a clause that is wrong.
 * <b>Does not</b> open files or execute anything. <b>Start reading at</b> {@link dev.clew.samples.prolog.reader.Parser}.
 */
package dev.clew.samples.prolog.reader;
