package dev.clew.samples.lisp.values;

/** What the language itself and {@code error} raise: an error object. */
public final class Condition {
  /** What kind of error it is, as far as programs can ask. */
  public enum Kind {
    /** Any error that is none of the others. */
    GENERAL,
    /** A port or a file could not be used: {@code file-error?}. */
    FILE,
    /** Text is not the written form of any datum: {@code read-error?}. */
    READ
  }

  private final Kind kind;
  private final Object message;
  private final Object irritants;
  private Location location = Location.NONE;

  /** Makes an error object; irritants are a list. */
  public Condition(Kind kind, Object message, Object irritants) {
    this.kind = kind;
    this.message = message;
    this.irritants = irritants;
  }

  /** Returns its kind. */
  public Kind kind() {
    return kind;
  }

  /** Returns the message: a string unless the program gave something else. */
  public Object message() {
    return message;
  }

  /** Returns the list of irritants. */
  public Object irritants() {
    return irritants;
  }

  /** Returns where it happened. */
  public Location location() {
    return location;
  }

  /** Tells where it happened, unless that is known already: the first to tell stands closest. */
  public void locate(Location place) {
    if (!location.isKnown()) {
      location = place;
    }
  }
}
