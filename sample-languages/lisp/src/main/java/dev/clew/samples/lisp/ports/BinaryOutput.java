package dev.clew.samples.lisp.ports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A port that bytes are written to. */
public final class BinaryOutput extends Port {
  private final OutputStream stream;

  /** Makes a port. */
  public BinaryOutput(OutputStream stream) {
    super(stream);
    this.stream = stream;
  }

  /** Makes a port that collects a bytevector. */
  public BinaryOutput() {
    this(new ByteArrayOutputStream());
  }

  /** Writes bytes. */
  public void write(byte[] bytes, int start, int end) {
    mustBeOpen();
    try {
      stream.write(bytes, start, end - start);
    } catch (IOException e) {
      throw failure("cannot write", e);
    }
  }

  /** Hands on what is still in a buffer. */
  public void flush() {
    mustBeOpen();
    try {
      stream.flush();
    } catch (IOException e) {
      throw failure("cannot write", e);
    }
  }

  /** Returns the bytes collected so far, or null if this port does not collect. */
  public byte[] collected() {
    return stream instanceof ByteArrayOutputStream b ? b.toByteArray() : null;
  }
}
