package dev.clew.samples.lisp.ports;

import dev.clew.samples.lisp.values.Condition;
import dev.clew.samples.lisp.values.SchemeError;
import java.io.Closeable;
import java.io.IOException;

/** A port of any kind. */
public abstract sealed class Port permits TextInput, TextOutput, BinaryInput, BinaryOutput {
  private final Closeable underlying;
  private boolean open = true;

  Port(Closeable underlying) {
    this.underlying = underlying;
  }

  /** Returns whether it has not been closed. */
  public boolean isOpen() {
    return open;
  }

  /** Closes it; closing twice does nothing. */
  public void close() {
    if (open) {
      open = false;
      try {
        underlying.close();
      } catch (IOException e) {
        throw failure("cannot close a port", e);
      }
    }
  }

  /** Throws an error unless the port is open. */
  final void mustBeOpen() {
    if (!open) {
      throw SchemeError.of(Condition.Kind.FILE, "the port is closed");
    }
  }

  static SchemeError failure(String what, IOException e) {
    return SchemeError.of(Condition.Kind.FILE, what + ": " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
  }
}
