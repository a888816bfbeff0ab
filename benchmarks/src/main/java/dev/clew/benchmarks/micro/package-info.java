/**
 * What the framework's own hot paths cost, in nanoseconds, measured by JMH: {@code clew bench micro}.
 *
 * <p><b>Does.</b> Measures entering and leaving compiled code, a merge point while the JIT is off, a guard that fails into a bridge, optimising a trace and
 * generating a class. <b>Input and output.</b> Options of JMH; JMH's table. <b>Invariants.</b> Each benchmark is measured together with what it is to be
 * compared with; all are done within three minutes. <b>Does not</b> tell how fast a guest program is. <b>Start reading at</b>
 * {@link dev.clew.benchmarks.micro.Micro}.
 */
package dev.clew.benchmarks.micro;
