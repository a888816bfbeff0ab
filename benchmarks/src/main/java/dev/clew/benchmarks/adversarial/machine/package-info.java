/**
 * A register machine with heap frames that has what the tiny interpreters lack: promotion on request, sends, generators.
 *
 * <p><b>Start reading at</b> the dispatch loop, {@code Machine}.
 */
package dev.clew.benchmarks.adversarial.machine;
