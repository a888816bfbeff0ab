package dev.clew.samples.prolog.errors;

/** The program has called {@code halt/0,1}. */
public final class HaltException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int code;

  /** Makes one with the exit code. */
  public HaltException(int code) {
    super(null, null, false, false);
    this.code = code;
  }

  /** Returns the exit code. */
  public int code() {
    return code;
  }
}
