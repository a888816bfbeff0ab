/**
 * Emulates a processor: registers, flags, memory in words, instructions decoded from words.
 *
 * <p><b>Start reading at</b> the dispatch loop, {@code Cpu}.
 */
package dev.clew.benchmarks.tiny.register;
