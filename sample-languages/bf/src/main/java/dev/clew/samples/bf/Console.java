package dev.clew.samples.bf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** The guest's input and output. Output is buffered; it is flushed before input is waited for, and at the end. */
final class Console {
  private final InputStream in;
  private final PrintStream out;

  Console(InputStream in, OutputStream out) {
    this.in = in;
    this.out = new PrintStream(new BufferedOutputStream(out));
  }

  /** Returns the next byte of the input, 0 at its end. */
  byte read() {
    try {
      out.flush();
      return (byte) Math.max(in.read(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(byte value) {
    out.write(value);
  }

  void flush() {
    out.flush();
  }
}
