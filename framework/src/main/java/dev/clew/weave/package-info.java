/**
 * The three routes into the author's classes, and the one transformer behind them.
 *
 * <p><b>Does:</b> puts the merge point's call site into portals, gives each portal a copy that starts in the middle, and prepares every class in scope for generated code: public
 * classes and fields, no final instance fields, a constructor that sets nothing, companions of quasi-immutable fields. Checks all hints and reports all mistakes at once.
 *
 * <p><b>Input and output:</b> class files in, class files out. Build time: {@link dev.clew.weave.ClewPlugin}; start of the JVM: {@link dev.clew.weave.Agent}; in a program:
 * {@link dev.clew.weave.WeavingClassLoader}. All three give the same bytes for the same input and scope.
 *
 * <p><b>Invariants:</b> no class of the author's is loaded to weave another. Frames are kept as the compiler wrote them and only added to, so nothing has to be known about class
 * hierarchies to get them right. A class is woven once. Methods are never widened, because a private method made public can be overridden. Which values a merge point hands over, in
 * which order, is decided by {@link dev.clew.weave.PortalFacts} and must agree with the decoder's {@link dev.clew.bytecode.Liveness}.
 *
 * <p><b>Does not:</b> know of counters, traces or code, nor keep the default {@code serialVersionUID}: it is computed from members, so a serializable class that is woven should
 * declare its own, as it should anyway.
 *
 * <p><b>Start reading at</b> {@link dev.clew.weave.Weaver#weave}.
 */
package dev.clew.weave;
