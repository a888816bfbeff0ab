package dev.clew.samples.prolog.toplevel;

/** Where a toplevel talks to somebody. */
public interface Console {
  /** What the user wants after a solution. */
  enum Wish {
    /** The next solution. */
    MORE,
    /** No more solutions. */
    STOP
  }

  /** Reads a line; null at the end of the input. A line that was given up with Ctrl-C is empty. */
  String readLine(String prompt);

  /** Asks whether to look for another solution. */
  Wish ask();

  /** Writes text as it is. */
  void print(String text);
}
