package dev.clew.launcher;

/** The guest program has ended by itself and asks for an exit code other than 0; there is nothing to be said about it. */
public final class GuestExit extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int code;

  /** Makes one for an exit code. */
  public GuestExit(int code) {
    super("exit code " + code, null, false, false);
    this.code = code;
  }

  /** Returns the exit code. */
  public int code() {
    return code;
  }
}
