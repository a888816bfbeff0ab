package dev.clew.trace;

/**
 * A guest location as it appears in logs and line tables.
 *
 * @param text what a guest programmer calls the place, for example {@code fib.scm:12}
 */
public record Location(String text) {}
