/**
 * The facade: {@link dev.clew.Clew}. Everything an embedder needs is here, in {@code dev.clew.annotations}, and in {@code dev.clew.observe}.
 */
package dev.clew;
