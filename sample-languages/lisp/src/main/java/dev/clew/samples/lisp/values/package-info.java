/**
 * The guest's data.
 *
 * <p><b>Does.</b> Defines the objects a Scheme program computes with, what makes two of them equivalent, and the error that carries an object to the guest's
 * handlers. <b>Input and output.</b> None. <b>Invariants.</b> Integers are {@link java.lang.Long}, or {@link java.math.BigInteger} where they do not fit;
 * booleans, doubles, vectors and bytevectors are Java's own. <b>Does not</b> know how programs are read or run. <b>Start reading at</b> {@link
 * dev.clew.samples.lisp.values.Special} and {@link dev.clew.samples.lisp.values.Primitive}.
 */
package dev.clew.samples.lisp.values;
