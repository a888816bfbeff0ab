package dev.clew.samples.lisp.values;

/** Wrong numbers of arguments, in words. */
public final class Arity {
  private Arity() {}

  /** Returns the error for a call with a wrong number of arguments; {@code most} below 0 stands for any number. */
  public static SchemeError error(String name, int least, int most, int given) {
    String expected = most < 0 ? "at least " + count(least) : least == most ? count(least) : least + " to " + count(most);
    return SchemeError.of(name + ": expected " + expected + ", got " + given);
  }

  private static String count(int n) {
    return n + (n == 1 ? " argument" : " arguments");
  }
}
