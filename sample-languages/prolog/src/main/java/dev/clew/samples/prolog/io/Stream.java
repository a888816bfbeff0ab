package dev.clew.samples.prolog.io;

import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Opaque;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A stream as Prolog sees it: something to read from or to write to, and its properties. */
public final class Stream extends Opaque {
  /** What a stream is opened for. */
  public enum Mode {
    READ,
    WRITE,
    APPEND
  }

  /** What happens when reading goes on behind the end of the file. */
  public enum EndAction {
    ERROR,
    EOF_CODE,
    RESET
  }

  private final Mode mode;
  private final boolean binary;
  private final String file;
  private Input input;
  private final Output output;
  private final List<Atom> aliases = new ArrayList<>();
  private EndAction endAction = EndAction.EOF_CODE;
  private boolean repositionable;
  private boolean closed;

  private Stream(Mode mode, boolean binary, String file, Input input, Output output) {
    this.mode = mode;
    this.binary = binary;
    this.file = file;
    this.input = input;
    this.output = output;
  }

  /** Makes a stream to read from. */
  public static Stream reading(Input input, boolean binary, String file) {
    return new Stream(Mode.READ, binary, file, input, null);
  }

  /** Makes a stream to write to. */
  public static Stream writing(Output output, boolean binary, String file, boolean append) {
    return new Stream(append ? Mode.APPEND : Mode.WRITE, binary, file, null, output);
  }

  @Override
  public String kind() {
    return "stream";
  }

  /** Returns what it was opened for. */
  public Mode mode() {
    return mode;
  }

  /** Tells whether it carries bytes rather than characters. */
  public boolean isBinary() {
    return binary;
  }

  /** Tells whether it can be read from. */
  public boolean isInput() {
    return input != null;
  }

  /** Returns the file's name, null if there is no file. */
  public String file() {
    return file;
  }

  /** Returns what is read from. */
  public Input input() {
    return input;
  }

  /** Returns what is written to. */
  public Output output() {
    return output;
  }

  /** Returns the aliases. */
  public List<Atom> aliases() {
    return aliases;
  }

  /** Returns what happens behind the end. */
  public EndAction endAction() {
    return endAction;
  }

  /** Sets what happens behind the end. */
  public void setEndAction(EndAction action) {
    endAction = action;
  }

  /** Tells whether its position can be set. */
  public boolean isRepositionable() {
    return repositionable;
  }

  /** Sets whether its position can be set. */
  public void setRepositionable(boolean value) {
    repositionable = value;
  }

  /** Tells whether it has been closed. */
  public boolean isClosed() {
    return closed;
  }

  /** Returns how many characters or bytes have been read or written. */
  public long position() {
    return input != null ? input.position() : output.position();
  }

  /** Goes to a position in its file. */
  public void seek(long target) {
    try {
      input.close();
      InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)));
      input = binary ? Input.bytes(file, in) : Input.text(file, in);
    } catch (IOException e) {
      throw Errors.system(String.valueOf(e.getMessage()));
    }
    while (input.position() < target && input.peek(0) >= 0) {
      input.next();
    }
  }

  /** Prepares for reading: behind the end of the file that may be an error. */
  public void beforeRead() {
    if (!input.isPastEnd()) {
      return;
    }
    switch (endAction) {
      case ERROR -> throw Errors.permission("input", "past_end_of_stream", this);
      case RESET -> input.reset();
      case EOF_CODE -> {}
    }
  }

  /** Closes it. */
  public void close() {
    closed = true;
    try {
      if (input != null) {
        input.close();
      } else {
        output.close();
      }
    } catch (IOException e) {
      throw Errors.system(String.valueOf(e.getMessage()));
    }
  }
}
