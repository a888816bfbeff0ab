package dev.clew.benchmarks.soak.work;

import dev.clew.samples.lisp.Scheme;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** A Scheme system that texts can be given to. */
final class SchemeSystem {
  private static final String NAME = "soak";

  /** Evaluates all forms of a text as a guest does that was sent one. */
  private static final String EVALUATE = """
      (define (evaluate-text text)
        (let ((port (open-input-string text)))
          (let loop ((form (read port)) (value #f))
            (if (eof-object? form) value (let ((next (eval form (interaction-environment)))) (loop (read port) next))))))
      """;

  private final Scheme scheme = new Scheme(InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), List.of(NAME), Path.of("."));

  SchemeSystem() {
    scheme.evaluate(NAME, EVALUATE);
  }

  /** Evaluates a text; returns the last value, as Java prints it. */
  String evaluate(String text) {
    return String.valueOf(scheme.evaluate(NAME, text));
  }

  /** Has the guest evaluate a text, which has no string or backslash in it. */
  String evaluateInside(String text) {
    return evaluate("(evaluate-text \"" + text + "\")");
  }
}
