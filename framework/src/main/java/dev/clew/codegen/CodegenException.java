package dev.clew.codegen;

import dev.clew.trace.AbortReason;

/**
 * No code could be generated. The runtime turns it into an abort with {@link #reason}; with {@link AbortReason#INTERNAL_ERROR} it is a bug of ours, and the
 * message carries what is needed to find it.
 */
public final class CodegenException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final AbortReason reason;

  /** Creates an exception for a limit that was hit, or a bug. */
  public CodegenException(AbortReason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Returns why. */
  public AbortReason reason() {
    return reason;
  }
}
