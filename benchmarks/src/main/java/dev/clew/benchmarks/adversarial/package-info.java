/**
 * Guest programs made to be hard on a tracing JIT: what is promoted never comes back, branches follow the data, sends meet many classes, frames are resumed out of order.
 *
 * <p><b>Does.</b> Has such programs for two of the tiny interpreters and for one of its own ({@link dev.clew.benchmarks.adversarial.machine}), and the same in Java. <b>Invariants.</b>
 * What the JIT makes of them is bounded, and none of them is much slower with it than without. <b>Start reading at</b> {@link dev.clew.benchmarks.adversarial.Adversaries}.
 */
package dev.clew.benchmarks.adversarial;
