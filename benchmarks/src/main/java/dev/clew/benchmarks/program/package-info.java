/**
 * What can be measured, and how it is loaded.
 *
 * <p><b>Does.</b> Finds the programs of the sample languages and of the small interpreters, and loads each one {@link dev.clew.benchmarks.program.Way way} or
 * another. <b>Input and output.</b> Names of suites or files; {@link dev.clew.benchmarks.program.Program}s. <b>Invariants.</b> A name is {@code
 * language/program}, and no two programs share one. <b>Does not</b> measure. <b>Start reading at</b> {@link dev.clew.benchmarks.program.Programs}.
 */
package dev.clew.benchmarks.program;
