package dev.clew.opt;

/**
 * What one pass of {@link Optimizer} did to one trace.
 *
 * @param pass its name, for logs
 * @param before how many operations went in
 * @param after how many came out
 * @param nanos how long it took, in nanoseconds
 */
public record PassReport(String pass, int before, int after, long nanos) {}
