package dev.clew.benchmarks.guest;

import dev.clew.benchmarks.Guest;
import dev.clew.benchmarks.program.SchemeText;
import dev.clew.samples.lisp.Scheme;
import dev.clew.samples.lisp.library.Interpreter;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.Procedure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Scheme program: its procedures are defined once, then what it does is called again and again. Each form of its top level is a procedure of its own, so that
 * a continuation ends where the form ends.
 */
public final class SchemeGuest implements Guest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Scheme scheme;
  private final List<Procedure> steps = new ArrayList<>();

  /** Loads the program. */
  public SchemeGuest(Path file) throws IOException {
    String name = file.getFileName().toString();
    scheme = new Scheme(InputStream.nullInputStream(), out, OutputStream.nullOutputStream(), List.of(name), file.toAbsolutePath().getParent());
    SchemeText text = SchemeText.of(name, Files.readString(file));
    Interpreter interpreter = scheme.interpreter();
    Object all = interpreter.evaluateAll(name, text.repeatable(), text.imports().isEmpty() ? interpreter.interaction() : interpreter.emptyEnvironment());
    for (; all instanceof Pair p; all = p.cdr) {
      steps.add((Procedure) p.car);
    }
  }

  @Override
  public Object run() {
    out.reset();
    steps.forEach(scheme::call);
    return out.toString(StandardCharsets.UTF_8);
  }
}
