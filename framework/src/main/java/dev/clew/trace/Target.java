package dev.clew.trace;

/**
 * A loop header that traces can jump to: identity is what counts. The runtime subclasses it to hang compiled code on it.
 */
public class Target {
  private final String name;

  /** Creates a target; the name is what logs and the text format show. */
  public Target(String name) {
    this.name = name;
  }

  /** Returns how to call the code at this header as a method that runs the portal from here to its end, or null if it cannot be called. */
  public MethodDescr callee() {
    return null;
  }

  /** Returns the name, without spaces, commas or brackets. */
  public final String name() {
    return name;
  }

  @Override
  public final String toString() {
    return name;
  }
}
