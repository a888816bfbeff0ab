/**
 * A syntax tree whose nodes replace themselves by ones for the types they have seen: uninitialised, then int or double, then generic. Loops and functions are portals; break and
 * return are exceptions.
 *
 * <p><b>Start reading at</b> {@code While} and {@code Function}, then {@code Binary}.
 */
package dev.clew.benchmarks.tiny.ast;
