/**
 * The author's interpreter as the meta-interpreter sees it: decoded methods, liveness, resolved members, and the hints.
 *
 * <p><b>Does:</b> reads class files through their loader, decodes methods into flat arrays, finds what is live where, resolves fields, callees and classes
 * as the JVM would, and answers what may be traced into. <b>Input:</b> classes; <b>output:</b> {@link dev.clew.bytecode.DecodedMethod} and descriptors of
 * package {@code trace}. <b>Invariants:</b> a woven and an unwoven class file decode to the same method: what the weaver put at a merge point is skipped;
 * one decoded method a Java method. <b>Does not:</b> execute anything but class initialisers the JVM would run too. <b>Start reading at</b>
 * {@link dev.clew.bytecode.Decoder}.
 */
package dev.clew.bytecode;
