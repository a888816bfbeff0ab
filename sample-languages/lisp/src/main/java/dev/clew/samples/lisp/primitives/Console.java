package dev.clew.samples.lisp.primitives;

import dev.clew.samples.lisp.ports.TextInput;
import dev.clew.samples.lisp.ports.TextOutput;
import dev.clew.samples.lisp.values.Parameter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** The ports that a program starts with, and the parameters that hold the current ones. */
public final class Console {
  private final TextOutput out;
  private final TextOutput err;

  /** {@code current-input-port}. */
  public final Parameter input;

  /** {@code current-output-port}. */
  public final Parameter output;

  /** {@code current-error-port}. */
  public final Parameter error;

  /** Makes ports on streams; output stays in a buffer until it is flushed. */
  public Console(InputStream in, OutputStream out, OutputStream err) {
    this.out = new TextOutput(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    this.err = new TextOutput(new BufferedWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8)));
    this.input = new Parameter(new TextInput("standard input", new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))), Boolean.FALSE);
    this.output = new Parameter(this.out, Boolean.FALSE);
    this.error = new Parameter(this.err, Boolean.FALSE);
  }

  /** Hands on what is still in the buffers. */
  public void flush() {
    for (TextOutput port : new TextOutput[] {out, err}) {
      if (port.isOpen()) {
        port.flush();
      }
    }
  }
}
