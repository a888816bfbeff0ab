package dev.clew.samples.lisp.ports;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/** A port that characters are read from; it counts lines and columns. */
public final class TextInput extends Port {
  /** What {@link #read} gives at the end. */
  public static final int END = -1;

  private static final int NOTHING = -2;

  private final String name;
  private final Reader reader;
  private int ahead = NOTHING;
  private int line = 1;
  private int column = 1;

  /** Makes a port; the name is for messages. */
  public TextInput(String name, Reader reader) {
    super(reader);
    this.name = name;
    this.reader = reader;
  }

  /** Makes a port on a text. */
  public TextInput(String name, String text) {
    this(name, new StringReader(text));
  }

  /** Returns the name for messages. */
  public String name() {
    return name;
  }

  /** Returns the line of the next character. */
  public int line() {
    return line;
  }

  /** Returns the column of the next character. */
  public int column() {
    return column;
  }

  /** Returns the next code point without consuming it, or {@link #END}. */
  public int peek() {
    mustBeOpen();
    if (ahead == NOTHING) {
      ahead = next();
    }
    return ahead;
  }

  /** Consumes and returns the next code point, or {@link #END}. */
  public int read() {
    int c = peek();
    ahead = NOTHING; // the end too: more may have been typed by the time somebody asks again
    if (c == '\n') {
      line++;
      column = 1;
    } else if (c != END) {
      column++;
    }
    return c;
  }

  /** Returns whether reading would not wait. */
  public boolean isReady() {
    mustBeOpen();
    try {
      return ahead != NOTHING || reader.ready();
    } catch (IOException e) {
      throw failure("cannot read from " + name, e);
    }
  }

  private int next() {
    try {
      int c = reader.read();
      if (c >= 0 && Character.isHighSurrogate((char) c)) {
        return Character.toCodePoint((char) c, (char) reader.read());
      }
      return c;
    } catch (IOException e) {
      throw failure("cannot read from " + name, e);
    }
  }
}
