/**
 * A stack bytecode, which two interpreters share: its instructions, its text format, the programs.
 *
 * <p><b>Start reading at</b> {@link dev.clew.benchmarks.tiny.bytecode.Programs}.
 */
package dev.clew.benchmarks.tiny.bytecode;
