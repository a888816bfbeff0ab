package dev.clew.samples.lisp.ports;

import java.io.IOException;
import java.io.InputStream;

/** A port that bytes are read from. */
public final class BinaryInput extends Port {
  /** What {@link #read()} gives at the end. */
  public static final int END = -1;

  private static final int NOTHING = -2;

  private final InputStream stream;
  private int ahead = NOTHING;

  /** Makes a port. */
  public BinaryInput(InputStream stream) {
    super(stream);
    this.stream = stream;
  }

  /** Returns the next byte without consuming it, from 0 to 255, or {@link #END}. */
  public int peek() {
    mustBeOpen();
    if (ahead == NOTHING) {
      try {
        ahead = stream.read();
      } catch (IOException e) {
        throw failure("cannot read", e);
      }
    }
    return ahead;
  }

  /** Consumes and returns the next byte, or {@link #END}. */
  public int read() {
    int b = peek();
    ahead = NOTHING;
    return b;
  }

  /** Reads up to so many bytes; returns how many there were, or {@link #END} if none was left. */
  public int read(byte[] into, int start, int count) {
    int done = 0;
    while (done < count && peek() >= 0) {
      into[start + done++] = (byte) read();
    }
    return done == 0 && count > 0 ? END : done;
  }

  /** Returns whether reading would not wait. */
  public boolean isReady() {
    mustBeOpen();
    try {
      return ahead != NOTHING || stream.available() > 0;
    } catch (IOException e) {
      throw failure("cannot read", e);
    }
  }
}
