package dev.clew.benchmarks.soak.work;

/** A guest gave something else than it should. */
public final class WrongResult extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int LONGEST = 2000;

  private WrongResult(String message) {
    super(message);
  }

  /**
   * Compares what a guest gave with what it should have given.
   *
   * @param program what ran, for the message
   * @throws WrongResult if they are not equal
   */
  static void check(String program, Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new WrongResult("expected " + shortened(expected) + "\nfound " + shortened(found) + "\nof " + program);
    }
  }

  private static String shortened(Object result) {
    String text = String.valueOf(result);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " ...";
  }
}
