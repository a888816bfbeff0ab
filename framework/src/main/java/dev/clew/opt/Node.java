package dev.clew.opt;

import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import dev.clew.trace.Virtual;

/**
 * What the forward walk knows of one value: the abstract value.
 *
 * <p>Why: operations stay as they were recorded; everything learned lives here, beside them. Forwarding is here too, so {@code find} and
 * "make equal to" are the toy optimizer's, but the IR never sees them. Nodes point to nodes, which leaves one hash lookup an argument for the whole walk.
 *
 * <p>Invariants: only the root of a chain of {@link #forward} is asked for facts. A fact holds from the moment it is learned to the end of the walk or the
 * next label, never before, so an operation already emitted is not revisited. Nodes of constants are shared and never learn anything. {@link #id}s grow in
 * order of definition, which is what {@link Aliasing} argues with.
 *
 * <p>Does not: store what is in the heap; that is {@link Heap}'s.
 */
final class Node {
  /** {@link #escaped} of an object that nobody else can have seen. */
  static final int NEVER = Integer.MAX_VALUE;

  final int id;
  final Kind kind;

  /** What stands for the value in the output; null while the object is virtual. */
  Value value;

  /** The value as a constant, or null. */
  final Constant constant;

  /** The node this one was found equal to, or null. */
  Node forward;

  /** An argument of a label still ahead: rebound there, so nothing else may be found equal to it. */
  boolean pinned;

  /** For references: class of the object if it is not null; nothing known if null. */
  TypeDescr type;

  /** Whether {@link #type} is the class itself, not a superclass of it. */
  boolean exact;

  boolean nonNull;

  /** An array whose elements never change. */
  boolean steady;

  /** Length of an array, where an allocation told it. */
  Node length;

  /** The primitive inside a box, where {@code valueOf} told it. */
  Node unboxed;

  /** Bounds of an int or long, both inclusive. */
  long low;

  long high;

  /** Allocated by this trace, since the last label. */
  boolean fresh;

  /** For fresh objects: the first node id at whose definition the object was known elsewhere. */
  int escaped = NEVER;

  /** The contents of an object not allocated yet, or null. */
  Shape shape;

  /** How the value was computed, for rules and for learning backwards; null if that is of no use. */
  Op op;

  Object descriptor;
  Node[] arguments;

  /** Next in the same bucket of {@link PureTable}. */
  Node next;

  /** Index in the output of the {@code guard_nonnull} that taught {@link #nonNull}, or -1. */
  int nonNullGuard = -1;

  /** That guard as it was recorded. */
  Operation nonNullRecorded;

  /** The virtual that stands for this object in the snapshot numbered {@link #imageStamp}. */
  Virtual image;

  int imageStamp;

  Node(int id, Kind kind, Value value) {
    this.id = id;
    this.kind = kind;
    this.value = value;
    this.constant = value instanceof Constant c ? c : null;
    if (constant != null && (kind == Kind.INT || kind == Kind.LONG)) {
      low = constant.bits();
      high = low;
    } else {
      forgetRange();
    }
  }

  /** Returns the node that has the facts: follows what was learned equal. */
  Node find() {
    Node n = this;
    while (n.forward != null) {
      if (n.forward.forward != null) {
        n.forward = n.forward.forward; // halves the path, so that chains stay short
      }
      n = n.forward;
    }
    return n;
  }

  boolean isConstant() {
    return constant != null;
  }

  boolean isNull() {
    return constant != null && constant.isNull();
  }

  boolean isVirtual() {
    return shape != null;
  }

  /** Tells whether this is a constant whose bits are these (for int and long: that number). */
  boolean isBits(long bits) {
    return constant != null && kind != Kind.REF && constant.bits() == bits;
  }

  /** Tells whether this is what a field or element holds that was never written. */
  boolean isDefault() {
    return constant != null && constant.bits() == 0 && constant.object() == null;
  }

  /** Tells whether the value is 0 or 1. */
  boolean isBoolean() {
    return kind == Kind.INT && low >= 0 && high <= 1;
  }

  /** Tells whether all values lie between these bounds, inclusive. */
  boolean isWithin(long lowest, long highest) {
    return low >= lowest && high <= highest;
  }

  /** Learns what is known of a value where it comes from. */
  void know(HeaderState.Leaf leaf) {
    if (leaf.type() != null) {
      type = leaf.type();
      exact = leaf.exact();
    }
    nonNull = leaf.nonNull();
    steady = leaf.steady();
    low = leaf.low();
    high = leaf.high();
  }

  void forgetRange() {
    low = kind == Kind.INT ? Integer.MIN_VALUE : Long.MIN_VALUE;
    high = kind == Kind.INT ? Integer.MAX_VALUE : Long.MAX_VALUE;
  }
}
