package dev.clew.runtime;

import dev.clew.trace.Trace;
import dev.clew.trace.TracePrinter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes what is compiled as text: the number that log lines call the trace by as a comment, the trace, an empty line. As the log, it falls silent if writing fails. */
final class TraceDump implements AutoCloseable {
  private final PrintStream out;

  private TraceDump(PrintStream out) {
    this.out = out;
  }

  /** Opens a file, which is written anew; {@code -} is standard error. */
  static TraceDump open(String file) throws IOException {
    return new TraceDump(file.equals("-") ? System.err : new PrintStream(new FileOutputStream(file), true, StandardCharsets.UTF_8));
  }

  /** Writes the traces that one recording became, in one piece. */
  void write(int id, List<Trace> traces) {
    StringBuilder text = new StringBuilder();
    traces.forEach(t -> text.append("# trace ").append(id).append('\n').append(TracePrinter.print(t)).append('\n'));
    out.print(text);
    out.flush();
  }

  @Override
  public void close() {
    if (out != System.err) {
      out.close();
    }
  }
}
