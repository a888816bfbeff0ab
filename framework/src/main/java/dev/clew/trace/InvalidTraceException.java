package dev.clew.trace;

/** A bug of ours: a trace that breaks a rule of {@link TraceVerifier}. The message names the operation and carries the trace. */
public final class InvalidTraceException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int index;

  InvalidTraceException(String message, int index) {
    super(message);
    this.index = index;
  }

  /** Returns the index of the offending operation, or -1 if an input is to blame. */
  public int index() {
    return index;
  }
}
