package dev.clew.opt;

import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import java.util.Objects;

/**
 * Pure operations already computed, to be found again: common subexpression elimination.
 *
 * <p>Why a hash table of the nodes themselves: a trace repeats the interpreter's address computations and tests over and over, so every pure
 * operation is looked up once and must cost a few nanoseconds.
 *
 * <p>Invariants: an entry's arguments are compared as they were when it was entered, so an entry whose arguments have been found equal to something since
 * is merely not found. A call that may raise is entered only once its {@code guard_no_exception} has passed. Empty after a label.
 */
final class PureTable {
  private Node[] buckets = new Node[64];
  private int count;

  /** Returns the node that holds the value of this operation, or null. */
  Node find(Op op, Object descriptor, Node[] arguments) {
    for (Node n = buckets[hash(op, arguments) & buckets.length - 1]; n != null; n = n.next) {
      if (n.op == op && sameDescriptor(op, n.descriptor, descriptor) && sameArguments(op, n.arguments, arguments)) {
        return n.find();
      }
    }
    return null;
  }

  /** Enters a node whose {@code op}, {@code descriptor} and {@code arguments} are set. */
  void add(Node n) {
    if (count++ > buckets.length) {
      grow();
    }
    int i = hash(n.op, n.arguments) & buckets.length - 1;
    n.next = buckets[i];
    buckets[i] = n;
  }

  void clear() {
    java.util.Arrays.fill(buckets, null);
    count = 0;
  }

  private void grow() {
    Node[] old = buckets;
    buckets = new Node[old.length * 4];
    for (Node head : old) {
      for (Node n = head; n != null;) {
        Node next = n.next;
        int i = hash(n.op, n.arguments) & buckets.length - 1;
        n.next = buckets[i];
        buckets[i] = n;
        n = next;
      }
    }
  }

  /** Does not look at the descriptor, and is symmetric for two arguments, so that operands may have changed places. */
  private static int hash(Op op, Node[] arguments) {
    int h = op.ordinal() * 31;
    if (arguments.length <= 2) {
      for (Node n : arguments) {
        h += n.id * 0x9E3779B9;
      }
    } else {
      for (Node n : arguments) {
        h = h * 31 + n.id;
      }
    }
    return h ^ h >>> 15;
  }

  private static boolean sameDescriptor(Op op, Object a, Object b) {
    return a == b || op.isCall() && sameCallee((MethodDescr) a, (MethodDescr) b);
  }

  /** Tells whether two descriptors, made at two places, are of one callee. */
  static boolean sameCallee(MethodDescr a, MethodDescr b) {
    return a.member() != null && a.dispatch() == b.dispatch() && Objects.equals(a.member(), b.member());
  }

  private static boolean sameArguments(Op op, Node[] a, Node[] b) {
    if (op.isCommutative() && a[0] == b[1] && a[1] == b[0]) {
      return true;
    }
    if (a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (a[i] != b[i]) {
        return false;
      }
    }
    return true;
  }
}
