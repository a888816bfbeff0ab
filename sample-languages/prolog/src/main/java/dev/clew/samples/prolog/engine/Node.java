package dev.clew.samples.prolog.engine;

/** A place in a clause body: one thing to do and where to go on. The nodes of a body are a graph of objects that never changes. */
public abstract class Node {
  /** Where to go on in the same body; null where that is decided otherwise. */
  final Node next;

  /** The clause it belongs to, null for nodes that belong to none. */
  final Origin origin;

  Node(Origin origin, Node next) {
    this.origin = origin;
    this.next = next;
  }

  /** A node that belongs to no clause. */
  Node() {
    this(null, null);
  }

  /** Does it, and sets the registers. */
  abstract void step(Registers registers, Machine machine);

  /** Returns what logs call this place. */
  String location() {
    String what = getClass().getSimpleName();
    return origin == null ? what : origin + " " + what;
  }
}
