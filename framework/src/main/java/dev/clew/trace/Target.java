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

  /** Returns the name, without spaces, commas or brackets. */
  public final String name() {
    return name;
  }

  @Override
  public final String toString() {
    return name;
  }
}
