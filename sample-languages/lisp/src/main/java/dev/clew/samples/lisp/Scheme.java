package dev.clew.samples.lisp;

import dev.clew.samples.lisp.library.Interpreter;
import dev.clew.samples.lisp.machine.Stop;
import dev.clew.samples.lisp.primitives.Console;
import dev.clew.samples.lisp.values.Procedure;
import dev.clew.samples.lisp.values.SchemeError;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The language from outside: make one, run a program or evaluate texts. */
public final class Scheme {
  private final Interpreter interpreter;

  /**
   * Makes a system.
   *
   * @param in the guest's standard input
   * @param out its standard output, flushed after each run and evaluation
   * @param err its error port, flushed likewise
   * @param commandLine what {@code (command-line)} gives: the program and its arguments
   * @param folder where libraries and included files are looked for
   */
  public Scheme(InputStream in, OutputStream out, OutputStream err, List<String> commandLine, Path folder) {
    interpreter = new Interpreter(new Console(in, out, err), commandLine, folder);
  }

  /** What is done in the interpreter. */
  private interface Task {
    Object run();
  }

  /**
   * Runs a program to its end.
   *
   * @param name what messages call it
   * @return the exit code the program chose, 0 if it ran off its end
   * @throws SchemeException if the program is wrong or fails
   */
  public int run(String name, String source) {
    return run(name, () -> interpreter.runProgram(name, source));
  }

  /**
   * Runs the program in a file, as {@link #run(String, String)} does.
   *
   * @throws SchemeException also if it cannot be read
   */
  public int run(Path file) {
    return run(file.getFileName().toString(), () -> interpreter.runProgram(file));
  }

  private int run(String name, Runnable program) {
    try {
      guarded(name, () -> {
        program.run();
        return null;
      });
      return 0;
    } catch (Stop.Exit e) {
      return e.code();
    }
  }

  /**
   * Evaluates all forms of a text in the interactive top level.
   *
   * @return the last value, as the interpreter's own object
   * @throws SchemeException if something goes wrong
   * @throws Stop.Exit if the guest calls {@code exit}
   */
  public Object evaluate(String name, String text) {
    return guarded(name, () -> interpreter.evaluateAll(name, text, interpreter.interaction()));
  }

  /**
   * Calls a procedure.
   *
   * @return its value, as the interpreter's own object
   * @throws SchemeException if something goes wrong
   * @throws Stop.Exit if the guest calls {@code exit}
   */
  public Object call(Procedure procedure, Object... arguments) {
    return guarded(procedure.name(), () -> interpreter.machine().call(procedure, arguments));
  }

  private Object guarded(String name, Task task) {
    try {
      return task.run();
    } catch (Stop.Uncaught e) {
      throw new SchemeException(Messages.describe(e), e);
    } catch (SchemeError e) {
      throw new SchemeException(Messages.describe(e), e);
    } catch (Stop.Interrupted e) {
      throw new SchemeException("interrupted", e);
    } catch (OutOfMemoryError e) {
      throw new SchemeException(name + ": out of memory; is there a recursion without an end? (java -Xmx sets how much memory there is)", e);
    } finally {
      interpreter.console().flush();
    }
  }

  /** Ends the evaluation that is under way with a {@link SchemeException}; for other threads. */
  public void interrupt() {
    interpreter.machine().interrupt();
  }

  /** Forgets an interrupt that came when nothing was under way. */
  public void clearInterrupt() {
    interpreter.machine().clearInterrupt();
  }

  /** Returns the interpreter, for what is beside this class. */
  public Interpreter interpreter() {
    return interpreter;
  }

  /** Runs the file named by the first argument, without any launcher. */
  public static void main(String[] args) {
    Path file = Path.of(args[0]);
    Path folder = file.toAbsolutePath().getParent();
    Scheme scheme = new Scheme(System.in, System.out, System.err, new ArrayList<>(List.of(args)), folder);
    int code;
    try {
      code = scheme.run(file);
    } catch (SchemeException e) {
      System.err.println(e.getMessage());
      code = 1;
    }
    System.exit(code);
  }
}
