package dev.clew.samples.lisp.values;

/** An object that the guest cannot tell from certain others, although they are different objects in Java. */
public interface Indistinguishable {
  /** Returns whether the guest cannot tell the two apart. */
  boolean sameAs(Object other);

  /** Returns a hash code that is the same for all those. */
  int sameHash();
}
