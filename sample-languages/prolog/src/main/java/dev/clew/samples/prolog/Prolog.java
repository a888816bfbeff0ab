package dev.clew.samples.prolog;

import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.errors.HaltException;
import dev.clew.samples.prolog.errors.PrologError;
import dev.clew.samples.prolog.io.Input;
import dev.clew.samples.prolog.io.Streams;
import dev.clew.samples.prolog.library.Library;
import dev.clew.samples.prolog.library.Loader;
import dev.clew.samples.prolog.reader.Parser;
import dev.clew.samples.prolog.reader.ReadTerm;
import dev.clew.samples.prolog.reader.TextSource;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Lists;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A Prolog system, for Java programs.
 *
 * <pre>{@code
 * Prolog prolog = new Prolog();
 * prolog.consult("family", "parent(anna, ben). parent(ben, cleo).");
 * for (Solutions s = prolog.query("parent(X, cleo)"); s.next(); ) {
 *   System.out.println(s.text("X"));
 * }
 * }</pre>
 *
 * <p>Prolog errors come out as {@link PrologError}, a call of {@code halt/0,1} as {@link HaltException}.
 */
public final class Prolog {
  private final Machine machine;

  /** Makes a system whose standard streams are those of the process. */
  public Prolog() {
    this(System.in, System.out, System.err);
  }

  /** Makes a system with its own standard streams. */
  public Prolog(InputStream in, OutputStream out, OutputStream error) {
    machine = Library.machine(new Streams(in, out, error));
  }

  /** Loads a program from a file. Mistakes in it are reported on the error stream and do not end the loading. */
  public void consult(Path file) {
    new Loader(machine).load(file.toString());
  }

  /** Loads a program from a text. */
  public void consult(String name, String text) {
    new Loader(machine).load(Input.text(name, text));
  }

  /**
   * Asks a query.
   *
   * @param goal a goal as it would be typed, without the full stop
   */
  public Solutions query(String goal) {
    ReadTerm read = new Parser(new TextSource("query", goal + " ."), machine.operators, machine.flags).read();
    if (read.term() == null) {
      throw new IllegalArgumentException("an empty query");
    }
    return new Solutions(machine, machine.query(read.term()), read.variables());
  }

  /** Asks a query of which only the first solution matters; tells whether there is one. */
  public boolean holds(String goal) {
    return query(goal).next();
  }

  /** Sets what the flag {@code argv} tells the program. */
  public void setArguments(List<String> arguments) {
    machine.flags.set(Atom.of("argv"), Lists.of(arguments.stream().map(Atom::of).toList()));
  }

  /** Ends the running query with an error soon; may be called by any thread. */
  public void interrupt() {
    machine.interrupt();
  }

  /** Hands on everything written so far. */
  public void flush() {
    machine.streams.flush();
  }

  /** Returns the machine, for tools such as the toplevel. */
  public Machine machine() {
    return machine;
  }

  /** Runs a program: loads it and does what its {@code initialization} directives say. Returns the exit code: that of {@code halt}, or 1 if errors were reported. */
  public int run(Path file) {
    try {
      consult(file);
      return machine.messages.errors() == 0 ? 0 : 1;
    } catch (HaltException e) {
      return e.code();
    } finally {
      flush();
    }
  }
}
