package dev.clew.benchmarks.tiny.ast;

/** Leaves the innermost loop. */
final class BreakException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BreakException() {
    super(null, null, false, false);
  }
}
