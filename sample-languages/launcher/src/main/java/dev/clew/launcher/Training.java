package dev.clew.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Runs programs, the files named, one after the other and without their output, so that the JVM loads the classes that runs of programs need: what the script {@code clew} makes an archive of class
 * data from. Run interpreted, so that the archive has nothing in it that waits for being compiled.
 */
final class Training {
  private Training() {}

  /** Runs the programs; its exit code is 1 if one of them fails. */
  public static void main(String[] files) {
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    for (String file : files) {
      if (Main.execute("run", file) != 0) {
        System.err.println("training: " + file + " has failed");
        System.exit(1);
      }
    }
    // what is not plain goes through picocli, which uses much of the JDK
    System.exit(Main.execute("--version"));
  }
}
