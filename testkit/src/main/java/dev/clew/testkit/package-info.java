/**
 * The test kit: what an interpreter's author asserts about the traces their guest programs become.
 *
 * <p><b>Does.</b> {@link dev.clew.testkit.ClewAssertions#assertThatTraces} looks at everything a JIT has compiled, {@link dev.clew.testkit.TraceAssert} at one
 * trace: what it allocates, calls, checks and carries around its loop, and whether it matches a fragment of text. {@link dev.clew.testkit.WovenClass} runs an
 * interpreter with a JIT of its own. {@link dev.clew.testkit.ClewAssertions#assertThatRules} runs rewrite rules on random values.
 *
 * <p><b>Input and output.</b> In: a {@link dev.clew.Clew} after a guest program has run, or a single trace. Out: nothing, or an {@link
 * java.lang.AssertionError} that shows the trace, the operations at fault marked, as a compiler shows a line.
 *
 * <p><b>Invariants.</b> Looking changes nothing: a trace is judged as it was compiled. Names of classes, fields and methods are simple names, as traces print
 * them, because the interpreter's classes were loaded by a loader of their own.
 *
 * <p><b>Does not</b> measure time: what a trace holds is the same on every machine, how fast it runs is not.
 *
 * <p><b>Start reading at</b> {@link dev.clew.testkit.ClewAssertions}.
 */
package dev.clew.testkit;
