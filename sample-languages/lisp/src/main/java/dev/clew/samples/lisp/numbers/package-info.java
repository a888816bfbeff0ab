/**
 * The numeric tower without complex numbers.
 *
 * <p><b>Does.</b> Arithmetic, comparison, conversion, reading and printing of numbers. <b>Invariants.</b> An exact integer that fits is a {@link
 * java.lang.Long}, any other a {@link java.math.BigInteger}; an exact number that is no integer is a {@link dev.clew.samples.lisp.numbers.Ratio} in lowest
 * terms; an inexact one is a {@link java.lang.Double}. The small methods are for traces to look inside, what is rare or big is kept out of them. <b>Does
 * not</b> know variable numbers of arguments. <b>Start reading at</b> {@link dev.clew.samples.lisp.numbers.Arithmetic}.
 */
package dev.clew.samples.lisp.numbers;
