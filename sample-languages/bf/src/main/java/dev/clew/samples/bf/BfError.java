package dev.clew.samples.bf;

/** A mistake in a guest program; the message begins with {@code file:line:column}. */
public final class BfError extends RuntimeException {
  private static final long serialVersionUID = 1;

  BfError(String message) {
    super(message);
  }
}
