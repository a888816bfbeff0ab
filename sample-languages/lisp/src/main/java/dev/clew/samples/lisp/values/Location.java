package dev.clew.samples.lisp.values;

/** A place in a source; lines and columns count from 1. */
public record Location(String file, int line, int column) {
  /** What has no place: data that a program made, and the parts of the language that are built in. */
  public static final Location NONE = new Location("", 0, 0);

  /** Returns whether this is a place. */
  public boolean isKnown() {
    return line > 0;
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
