/**
 * Tools that tests of several packages share: random traces with random heaps, and the comparison of what runs leave behind.
 *
 * <p><b>Does.</b> {@link dev.clew.testing.TraceGenerator} makes a {@link dev.clew.testing.Sample}: a well-formed trace over the classes of
 * {@link dev.clew.testing.Shapes}, and {@link dev.clew.testing.World}s to run it in. {@link dev.clew.testing.Equivalence} checks an optimised trace or a
 * generated class against the original. {@link dev.clew.testing.Traces} parses traces written in tests.
 *
 * <p><b>Input and output.</b> Everything follows from a seed, which failure messages name.
 *
 * <p><b>Invariants.</b> Two worlds of equal seed and variant are isomorphic; a new world resets static state.
 *
 * <p><b>Does not</b> know the optimiser, the code generator or any language.
 *
 * <p><b>Start reading at</b> {@link dev.clew.testing.Equivalence}.
 */
package dev.clew.testing;
