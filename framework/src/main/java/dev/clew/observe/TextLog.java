package dev.clew.observe;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The log: one line for each trace compiled or given up, and for what stands in the way; {@code docs/log.md} decodes every field. Lines are written
 * whole and flushed, so that they stand in order beside the guest's own output, and are all there when the process is killed. If writing fails, the log
 * falls silent; the guest goes on.
 */
public final class TextLog implements JitListener, AutoCloseable {
  private final PrintStream out;
  private final long startNanos;

  /**
   * Creates a log.
   *
   * @param out where to; closed by {@link #close} unless it is the standard output or error
   * @param startNanos the {@link System#nanoTime} that lines count their seconds from
   */
  public TextLog(PrintStream out, long startNanos) {
    this.out = out;
    this.startNanos = startNanos;
  }

  /**
   * Opens a log that counts seconds from now.
   *
   * @param file file to be written anew, or {@code -} for standard error
   * @throws IOException if the file cannot be opened
   */
  public static TextLog open(String file) throws IOException {
    PrintStream out = file.equals("-") ? System.err : new PrintStream(new FileOutputStream(file), true, StandardCharsets.UTF_8);
    return new TextLog(out, System.nanoTime());
  }

  /** Writes a line that starts with {@code #}; for the head of the log. */
  public void comment(String text) {
    write("# " + Words.oneLine(text) + "\n");
  }

  @Override
  public void on(JitEvent event) {
    // a recording's end has a line, so its beginning needs none; a hot guard's bridge, or the reason there is none, follows at once
    if (event instanceof TraceStarted || event instanceof GuardHot || event instanceof Entered || event instanceof GuardFailed) {
      return;
    }
    String seconds = String.format(Locale.ROOT, "%.3f", (event.stamp().nanos() - startNanos) / 1e9);
    String line = "clew " + seconds + " " + Words.oneLine(event.stamp().thread() + ": " + event.text()) + "\n";
    write(event instanceof InternalFailure failure ? line + details(failure) : line);
  }

  @Override
  public void close() {
    if (out != System.err && out != System.out) {
      out.close();
    }
  }

  // one print a line: PrintStream locks each, so lines of several threads do not mix, and it never throws
  private void write(String line) {
    out.print(line);
    out.flush();
  }

  /** Returns stack trace and trace text, indented so that a reader of lines can skip them. */
  private static String details(InternalFailure failure) {
    var text = new StringWriter();
    failure.error().printStackTrace(new PrintWriter(text, true));
    return (text + failure.trace()).lines().map(l -> "  | " + l + "\n").reduce("", String::concat);
  }
}
