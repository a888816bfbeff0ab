package dev.clew.benchmarks.guest;

import dev.clew.benchmarks.Guest;
import dev.clew.benchmarks.program.PrologText;
import dev.clew.samples.prolog.Prolog;
import dev.clew.samples.prolog.Solutions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Prolog program: consulted once, then its goal is asked again and again. */
public final class PrologGuest implements Guest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Prolog prolog = new Prolog(InputStream.nullInputStream(), out, System.err);
  private final String goal;

  /** Loads the program. */
  public PrologGuest(Path file) throws IOException {
    PrologText text = PrologText.of(Files.readString(file));
    prolog.consult(file.getFileName().toString(), text.clauses());
    goal = text.goal();
  }

  @Override
  public Object run() {
    out.reset();
    Solutions solutions = prolog.query(goal);
    if (!solutions.next()) {
      throw new IllegalStateException("the goal " + goal + " fails");
    }
    solutions.close();
    prolog.flush();
    return out.toString(StandardCharsets.UTF_8);
  }
}
