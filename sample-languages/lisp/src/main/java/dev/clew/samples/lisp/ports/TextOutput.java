package dev.clew.samples.lisp.ports;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** A port that characters are written to. */
public final class TextOutput extends Port {
  private final Writer writer;

  /** Makes a port. */
  public TextOutput(Writer writer) {
    super(writer);
    this.writer = writer;
  }

  /** Makes a port that collects a string. */
  public TextOutput() {
    this(new StringWriter());
  }

  /** Writes a text. */
  public void write(String text) {
    mustBeOpen();
    try {
      writer.write(text);
    } catch (IOException e) {
      throw failure("cannot write", e);
    }
  }

  /** Writes one character. */
  public void write(int codePoint) {
    if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      mustBeOpen();
      try {
        writer.write(codePoint);
      } catch (IOException e) {
        throw failure("cannot write", e);
      }
    } else {
      write(Character.toString(codePoint));
    }
  }

  /** Hands on what is still in a buffer. */
  public void flush() {
    mustBeOpen();
    try {
      writer.flush();
    } catch (IOException e) {
      throw failure("cannot write", e);
    }
  }

  /** Returns the text collected so far, or null if this port does not collect. */
  public String collected() {
    return writer instanceof StringWriter ? writer.toString() : null;
  }
}
