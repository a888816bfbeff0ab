package dev.clew.samples.lisp.values;

/**
 * An object on its way to the guest's exception handlers: what {@code raise} does, on the Java side. It carries no Java stack trace, which no guest could read.
 */
public final class SchemeError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Object payload;

  /** Raises any object. */
  public SchemeError(Object payload) {
    super("a Scheme object was raised", null, false, false);
    this.payload = payload;
  }

  /** Makes an error with a message and irritants. */
  public static SchemeError of(String message, Object... irritants) {
    return of(Condition.Kind.GENERAL, message, irritants);
  }

  /** Makes an error of a kind with a message and irritants. */
  public static SchemeError of(Condition.Kind kind, String message, Object... irritants) {
    return new SchemeError(new Condition(kind, new MutableString(message), Lists.of(irritants)));
  }

  /** Returns what was raised. */
  public Object payload() {
    return payload;
  }

  /** Tells an error object where it happened, unless it knows; returns this. */
  public SchemeError at(Location place) {
    if (payload instanceof Condition c) {
      c.locate(place);
    }
    return this;
  }
}
