package dev.clew.launcher;

import dev.clew.samples.lisp.Scheme;
import dev.clew.samples.lisp.SchemeException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Scheme of the sample languages. */
public final class SchemeLanguage implements Language {
  /** Made by {@link java.util.ServiceLoader}. */
  public SchemeLanguage() {}

  @Override
  public String name() {
    return "scheme";
  }

  @Override
  public List<String> extensions() {
    return List.of("scm");
  }

  @Override
  public void run(Path file, List<String> arguments, InputStream in, OutputStream out) throws GuestException {
    List<String> commandLine = new ArrayList<>(arguments);
    commandLine.add(0, file.toString());
    Scheme scheme = new Scheme(in, out, System.err, commandLine, file.toAbsolutePath().getParent());
    int code;
    try {
      code = scheme.run(file);
    } catch (SchemeException e) {
      throw new GuestException(e.getMessage(), e);
    }
    if (code != 0) {
      throw new GuestExit(code);
    }
  }
}
