package dev.clew.samples.lisp;

/** A mistake in a guest program, in words for its author: place, message, irritants, and the calls under way. */
public final class SchemeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SchemeException(String message, Throwable cause) {
    super(message, cause);
  }
}
