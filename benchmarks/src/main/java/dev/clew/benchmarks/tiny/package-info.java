/**
 * Five small interpreters in the five usual styles, written plainly and untuned, as one finds them, with the hints an author would naturally write.
 *
 * <p><b>Does.</b> Has six programs ({@link dev.clew.benchmarks.tiny.Chore}) for each interpreter, and the same six in Java. <b>Invariants.</b> All interpreters
 * compute the same; whole numbers are of 32 bits. <b>Does not</b> know how it is measured or woven: the same classes are loaded unwoven, woven, and as twins.
 * <b>Start reading at</b> {@link dev.clew.benchmarks.tiny.Catalog}.
 */
package dev.clew.benchmarks.tiny;
