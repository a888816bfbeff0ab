package dev.clew.opt;

/**
 * Says when two references cannot be the same object.
 *
 * <p>Why one place: the heap caches, {@code ref_eq} and class guards all ask this question, and a wrong "distinct" is the worst bug an optimiser of this kind
 * can have. The reasons accepted are few:
 * <ul>
 *   <li>two different constants;</li>
 *   <li>an object allocated in this trace, and a value defined before anybody else could have seen the object (never, while it has not escaped): inputs,
 *       other allocations, whatever was loaded earlier. This is alias analysis by allocation, with the node numbers as the clock;</li>
 *   <li>exact classes that differ, or types that no object has both of;</li>
 *   <li>a guard said so.</li>
 * </ul>
 *
 * <p>Invariants: null is not an object here. For two references that may both be null the answer "distinct" says nothing, so whoever folds a comparison has to
 * know that one of them is not null. Boxes are never {@link Node#fresh}.
 */
final class Aliasing {
  private final Relations relations;

  Aliasing(Relations relations) {
    this.relations = relations;
  }

  /** Tells whether two references can never be one object. */
  boolean distinct(Node a, Node b) {
    if (a == b) {
      return false;
    }
    return a.isConstant() && b.isConstant()
        || unseen(a, b) || unseen(b, a)
        || differentTypes(a, b)
        || (relations.get(a, b) & Relations.EQUAL) == 0;
  }

  private static boolean unseen(Node fresh, Node other) {
    return fresh.fresh && (other.isConstant() || other.fresh || other.id < fresh.escaped);
  }

  private static boolean differentTypes(Node a, Node b) {
    if (a.type == null || b.type == null || a.type == b.type) {
      return false;
    }
    if (a.exact) {
      return b.exact || !a.type.isSubtypeOf(b.type);
    }
    return b.exact ? !b.type.isSubtypeOf(a.type) : a.type.isDisjointFrom(b.type);
  }
}
