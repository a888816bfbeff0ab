package dev.clew.samples.lisp.repl;

import dev.clew.samples.lisp.Scheme;
import dev.clew.samples.lisp.SchemeException;
import dev.clew.samples.lisp.machine.Stop;
import dev.clew.samples.lisp.printer.Printer;
import dev.clew.samples.lisp.printer.Style;
import dev.clew.samples.lisp.values.Special;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A session at a terminal. */
public final class Repl {
  private static final String PROMPT = "> ";
  private static final String MORE = "  ";

  private final Terminal terminal;
  private final LineReader reader;
  private final Scheme scheme;

  /**
   * Prepares a session.
   *
   * @param history the file that keeps what was typed, null to keep it for this session only
   */
  public Repl(Terminal terminal, Path history) {
    this.terminal = terminal;
    LineReaderBuilder builder = LineReaderBuilder.builder().terminal(terminal).parser(new FormParser())
        .variable(LineReader.SECONDARY_PROMPT_PATTERN, MORE)
        // shows for so many milliseconds which parenthesis the one just typed closes
        .variable(LineReader.BLINK_MATCHING_PAREN, 500L)
        // an exclamation mark belongs to names here
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
    if (history != null) {
      builder.variable(LineReader.HISTORY_FILE, history);
    }
    reader = builder.build();
    scheme = new Scheme(terminal.input(), terminal.output(), terminal.output(), List.of("clew"), Path.of(""));
  }

  /** Runs a session at the process's terminal; returns the exit code. */
  public static int atTerminal() throws IOException {
    try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).nativeSignals(true).build()) {
      return new Repl(terminal, Path.of(System.getProperty("user.home"), ".clew_scheme_history")).run();
    }
  }

  /** Reads and evaluates until the input ends or the guest calls {@code exit}; returns the exit code. */
  public int run() {
    terminal.handle(Terminal.Signal.INT, signal -> scheme.interrupt());
    print("Scheme on Clew. Ctrl-C interrupts an evaluation, Ctrl-D ends the session.");
    while (true) {
      try {
        String text = reader.readLine(PROMPT);
        scheme.clearInterrupt();
        evaluate(text);
      } catch (UserInterruptException e) {
        continue; // Ctrl-C while typing gives the line up
      } catch (EndOfFileException e) {
        return 0;
      } catch (Stop.Exit e) {
        return e.code();
      }
    }
  }

  private void evaluate(String text) {
    try {
      Object value = scheme.evaluate("terminal", text);
      if (value != Special.UNSPECIFIED) {
        print(Printer.print(value, Style.WRITE));
      }
    } catch (SchemeException e) {
      print(e.getMessage());
    }
  }

  private void print(String line) {
    terminal.writer().println(line);
    terminal.flush();
  }
}
