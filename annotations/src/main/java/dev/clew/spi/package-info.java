/**
 * What woven code links to: the seam between an interpreter's class files and a framework that may not be there.
 *
 * <p><b>Does.</b> Links merge points ({@link dev.clew.spi.Bootstraps}), carries control and values back to the interpreter ({@link dev.clew.spi.Transfer}), and marks what the weaver has
 * changed ({@link dev.clew.spi.Woven}, {@link dev.clew.spi.WasFinal}).
 *
 * <p><b>Input and output.</b> In: the call sites of woven classes. Out: calls to the {@link dev.clew.spi.JitRuntime} that {@link java.util.ServiceLoader} finds, if any.
 *
 * <p><b>Invariants.</b> Without a runtime every merge point is linked to the constant null, which HotSpot compiles to nothing; no failure to find or start one reaches the guest. Woven
 * classes of any version link against the names in this package, so they change as a class file format does: by addition.
 *
 * <p><b>Does not</b> decide anything about hotness, tracing or code.
 *
 * <p><b>Start reading at</b> {@link dev.clew.spi.Bootstraps}.
 */
package dev.clew.spi;
