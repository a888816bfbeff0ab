package dev.clew.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** A guest language as the launcher sees it; found by {@link java.util.ServiceLoader}. */
public interface Language {
  /** Returns the language's name as users know it. */
  String name();

  /** Returns the file name extensions it claims, without the dot, in lower case. */
  List<String> extensions();

  /**
   * Runs a program to its end.
   *
   * @param file the program; known to be readable
   * @param arguments what the user gave after the file
   * @param in the guest's input
   * @param out the guest's output; flushed when this returns or throws
   * @throws GuestException if the program is wrong or fails
   * @throws GuestExit if the program asks for an exit code other than 0
   * @throws IOException if the file cannot be read after all
   */
  void run(Path file, List<String> arguments, InputStream in, OutputStream out) throws GuestException, IOException;
}
