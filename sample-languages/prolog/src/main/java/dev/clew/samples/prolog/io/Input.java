package dev.clew.samples.prolog.io;

import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.reader.Source;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** Characters or bytes to be read, with any number of them looked at ahead. */
public final class Input implements Source, Closeable {
  private interface Units extends Closeable {
    int read() throws IOException;
  }

  private final String name;
  private final Units units;
  private int[] ahead = new int[8];
  private int first;
  private int count;
  private long position;
  private int line = 1;
  private int column = 1;
  private boolean pastEnd;

  private Input(String name, Units units) {
    this.name = name;
    this.units = units;
  }

  /** Returns an input of UTF-8 text. */
  public static Input text(String name, InputStream in) {
    return characters(name, new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** Returns an input of a string. */
  public static Input text(String name, String text) {
    return characters(name, new StringReader(text));
  }

  private static Input characters(String name, Reader reader) {
    return new Input(
        name,
        new Units() {
          @Override
          public int read() throws IOException {
            int c = reader.read();
            return c >= 0 && Character.isHighSurrogate((char) c) ? Character.toCodePoint((char) c, (char) reader.read()) : c;
          }

          @Override
          public void close() throws IOException {
            reader.close();
          }
        });
  }

  /** Returns an input of bytes. */
  public static Input bytes(String name, InputStream in) {
    return new Input(
        name,
        new Units() {
          @Override
          public int read() throws IOException {
            return in.read();
          }

          @Override
          public void close() throws IOException {
            in.close();
          }
        });
  }

  @Override
  public int peek(int distance) {
    while (count <= distance) {
      if (count == ahead.length) {
        int[] larger = new int[count * 2];
        for (int i = 0; i < count; i++) {
          larger[i] = ahead[(first + i) % count];
        }
        ahead = larger;
        first = 0;
      }
      int last = count == 0 ? 0 : ahead[(first + count - 1) % ahead.length];
      ahead[(first + count) % ahead.length] = last < 0 ? -1 : read();
      count++;
    }
    return ahead[(first + distance) % ahead.length];
  }

  private int read() {
    try {
      return units.read();
    } catch (IOException e) {
      throw Errors.system(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public int next() {
    int c = peek(0);
    if (c < 0) {
      pastEnd = true;
      return c;
    }
    first = (first + 1) % ahead.length;
    count--;
    position++;
    if (c == '\n') {
      line++;
      column = 1;
    } else {
      column++;
    }
    return c;
  }

  @Override
  public int line() {
    return line;
  }

  @Override
  public int column() {
    return column;
  }

  @Override
  public String name() {
    return name;
  }

  long position() {
    return position;
  }

  /** Tells whether the end has been read. */
  public boolean isPastEnd() {
    return pastEnd;
  }

  /** Marks the end as read, which reading a term may do without taking it. */
  public void markPastEnd() {
    pastEnd = true;
  }

  /** Makes it possible to read on from a terminal after its end. */
  void reset() {
    pastEnd = false;
    first = 0;
    count = 0;
  }

  @Override
  public void close() throws IOException {
    units.close();
  }
}
