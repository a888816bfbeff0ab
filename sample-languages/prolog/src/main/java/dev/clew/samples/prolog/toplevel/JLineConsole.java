package dev.clew.samples.prolog.toplevel;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jline.keymap.BindingReader;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A terminal with line editing and history. */
public final class JLineConsole implements Console, Closeable {
  private static final int ESCAPE = 27;

  private final Terminal terminal;
  private final LineReader reader;

  /** Takes the terminal of the process. */
  public JLineConsole() throws IOException {
    terminal = TerminalBuilder.builder().name("clew prolog").system(true).dumb(true).build();
    reader = LineReaderBuilder.builder().terminal(terminal).option(LineReader.Option.DISABLE_EVENT_EXPANSION, true).build();
  }

  /** Has something done when Ctrl-C is pressed while a query runs. */
  public void onInterrupt(Runnable action) {
    terminal.handle(Terminal.Signal.INT, signal -> action.run());
  }

  @Override
  public String readLine(String prompt) {
    try {
      return reader.readLine(prompt);
    } catch (UserInterruptException e) {
      return "";
    } catch (EndOfFileException e) {
      return null;
    }
  }

  @Override
  public Wish ask() {
    terminal.flush();
    Attributes before = terminal.enterRawMode();
    try {
      while (true) {
        int key = new BindingReader(terminal.reader()).readCharacter();
        if (List.of((int) ';', (int) ' ', (int) '\t', (int) 'n').contains(key)) {
          return Wish.MORE;
        }
        if (key < 0 || List.of((int) '\r', (int) '\n', (int) '.', (int) 'q', 3, 4, ESCAPE).contains(key)) {
          return Wish.STOP;
        }
      }
    } finally {
      terminal.setAttributes(before);
    }
  }

  @Override
  public void print(String text) {
    terminal.writer().print(text);
    terminal.writer().flush();
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
