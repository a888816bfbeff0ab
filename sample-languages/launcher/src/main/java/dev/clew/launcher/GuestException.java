package dev.clew.launcher;

/** The guest program is wrong or failed; the message is what its author should read, with a position where there is one. */
public final class GuestException extends Exception {
  private static final long serialVersionUID = 1;

  /** Keeps the cause for debugging; only the message is shown. */
  public GuestException(String message, Throwable cause) {
    super(message, cause);
  }
}
