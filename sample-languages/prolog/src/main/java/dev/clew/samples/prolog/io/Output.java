package dev.clew.samples.prolog.io;

import dev.clew.samples.prolog.errors.Errors;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Where characters or bytes are written to. */
public final class Output implements Closeable {
  private final OutputStream out;
  private long position;
  private int column;

  /** Makes an output in front of a Java stream; closing it closes that. */
  public Output(OutputStream out) {
    this.out = out instanceof ByteArrayOutputStream ? out : new BufferedOutputStream(out);
  }

  /** Writes text. */
  public void write(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Errors.system(String.valueOf(e.getMessage()));
    }
    position += text.codePointCount(0, text.length());
    int newline = text.lastIndexOf('\n');
    column = newline < 0 ? column + text.length() : text.length() - newline - 1;
  }

  /** Writes a byte. */
  public void writeByte(int value) {
    try {
      out.write(value);
    } catch (IOException e) {
      throw Errors.system(String.valueOf(e.getMessage()));
    }
    position++;
  }

  /** Returns how many characters the current line has. */
  public int column() {
    return column;
  }

  /** Returns what has been written, for an output that keeps it in memory. */
  public String text() {
    return ((ByteArrayOutputStream) out).toString(StandardCharsets.UTF_8);
  }

  long position() {
    return position;
  }

  /** Hands everything written so far on. */
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw Errors.system(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
