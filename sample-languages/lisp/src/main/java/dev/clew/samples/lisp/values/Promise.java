package dev.clew.samples.lisp.values;

/** A promise. As the report prescribes, promises share what they become: a box that several of them may come to hold. */
public final class Promise {
  /** The shared part. */
  public static final class Content {
    /** Whether {@code value} is the value, and not a procedure that computes a promise. */
    public boolean done;

    /** The value or the procedure. */
    public Object value;
  }

  /** What it will become or has become. */
  public Content content = new Content();

  /** Makes a promise. */
  public Promise(boolean done, Object value) {
    content.done = done;
    content.value = value;
  }
}
