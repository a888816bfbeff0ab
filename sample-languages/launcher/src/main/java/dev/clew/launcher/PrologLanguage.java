package dev.clew.launcher;

import dev.clew.samples.prolog.Prolog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** ISO Prolog. */
public final class PrologLanguage implements Language {
  /** Made by {@link java.util.ServiceLoader}. */
  public PrologLanguage() {}

  @Override
  public String name() {
    return "prolog";
  }

  @Override
  public List<String> extensions() {
    return List.of("pl", "pro");
  }

  @Override
  public void run(Path file, List<String> arguments, InputStream in, OutputStream out) throws GuestException, IOException {
    Prolog prolog = new Prolog(in, out, System.err);
    prolog.setArguments(arguments);
    int code = prolog.run(file);
    if (code != 0) {
      throw new GuestExit(code);
    }
  }
}
