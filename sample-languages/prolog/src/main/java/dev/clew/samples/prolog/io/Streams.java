package dev.clew.samples.prolog.io;

import dev.clew.samples.prolog.term.Atom;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The streams that are open, their aliases, and the current ones. */
public final class Streams {
  private final Map<Atom, Stream> aliases = new HashMap<>();
  private final Set<Stream> open = new LinkedHashSet<>();
  private final Stream userInput;
  private final Stream userOutput;
  private Stream currentInput;
  private Stream currentOutput;

  /** Makes the three standard streams. */
  public Streams(InputStream in, OutputStream out, OutputStream error) {
    userInput = Stream.reading(Input.text("user_input", in), false, null);
    userInput.setEndAction(Stream.EndAction.RESET);
    userOutput = Stream.writing(new Output(out), false, null, true);
    add(userInput, "user_input");
    add(userOutput, "user_output");
    add(Stream.writing(new Output(error), false, null, true), "user_error");
    currentInput = userInput;
    currentOutput = userOutput;
  }

  private void add(Stream stream, String alias) {
    add(stream);
    setAlias(stream, Atom.of(alias));
  }

  /** Adds an open stream. */
  public void add(Stream stream) {
    open.add(stream);
  }

  /** Gives a stream an alias. */
  public void setAlias(Stream stream, Atom alias) {
    stream.aliases().add(alias);
    aliases.put(alias, stream);
  }

  /** Returns the stream with an alias, null if there is none. */
  public Stream byAlias(Atom alias) {
    return aliases.get(alias);
  }

  /** Returns the open streams, as they are now. */
  public List<Stream> all() {
    return List.copyOf(open);
  }

  /** Tells whether it is one of the standard streams, which are never closed. */
  public boolean isStandard(Stream stream) {
    return stream == userInput || stream == userOutput || stream == byAlias(Atom.of("user_error"));
  }

  /** Closes a stream; the current ones fall back to the standard ones. */
  public void close(Stream stream) {
    if (isStandard(stream)) {
      flush();
      return;
    }
    open.remove(stream);
    stream.aliases().forEach(aliases::remove);
    if (stream == currentInput) {
      currentInput = userInput;
    }
    if (stream == currentOutput) {
      currentOutput = userOutput;
    }
    stream.close();
  }

  /** Hands on everything written so far, to all streams. */
  public void flush() {
    for (Stream s : open) {
      if (!s.isInput()) {
        s.output().flush();
      }
    }
  }

  /** Returns the current input. */
  public Stream currentInput() {
    return currentInput;
  }

  /** Returns the current output. */
  public Stream currentOutput() {
    return currentOutput;
  }

  /** Returns the standard output. */
  public Stream userOutput() {
    return userOutput;
  }

  /** Returns the stream for messages. */
  public Output error() {
    return byAlias(Atom.of("user_error")).output();
  }

  /** Changes the current input. */
  public void setCurrentInput(Stream stream) {
    currentInput = stream;
  }

  /** Changes the current output. */
  public void setCurrentOutput(Stream stream) {
    currentOutput = stream;
  }
}
