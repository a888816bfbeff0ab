package dev.clew.samples.bf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The language from outside: parse, then run as often as wanted. */
public final class Bf {
  /** How many cells there are; the program starts on the first. */
  public static final int TAPE_LENGTH = 65_536;

  private final Program program;

  /**
   * Parses a program.
   *
   * @param name what messages call it
   * @throws BfError if a bracket has no partner
   */
  public Bf(String name, String source) {
    program = new Program(name, source);
  }

  /**
   * Runs the program on a fresh tape.
   *
   * @throws BfError if it uses a cell that is not on the tape; what it wrote until then has been written
   */
  public void run(InputStream in, OutputStream out) {
    Console console = new Console(in, out);
    try {
      Interpreter.run(program, new byte[TAPE_LENGTH], console);
    } finally {
      console.flush();
    }
  }

  /** Runs the file named by the first argument, without any launcher. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    new Bf(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1)).run(System.in, System.out);
  }
}
