package dev.clew.opt;

import dev.clew.trace.Effects;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Value;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Dead stores: a backward sweep that drops a store whose location is stored to again before anybody can look.
 *
 * <p>Why: interpreters keep their state in memory, so a guest program that touches a variable ten times between two branches stores ten times.
 * Forwarding has answered the loads between; what is left is ten stores in a row.
 *
 * <p>Invariants: a guard looks at everything, for whoever leaves there reads the real heap; so does a call that may read, write or raise, and the end
 * of the trace. An access to a volatile field publishes what was stored before it, so it counts as a look at everything. A load looks at its field in
 * all objects, or at all array elements of its kind; reference arrays are all of one kind, as descriptors need not name the exact array class. A
 * location is the same only if object (and index) are the same value, so that two names for one object never lose a store.
 *
 * <p>Does not: move stores past guards.
 */
final class DeadStores {
  /** What will be overwritten unseen: field, or component class of arrays, to the objects, or object-and-index pairs. */
  private final Map<Object, Set<Place>> overwritten = new HashMap<>();

  private record Place(Value object, Value index) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Place p && same(object, p.object) && same(index, p.index);
    }

    @Override
    public int hashCode() {
      return hash(object) * 31 + hash(index);
    }

    private static int hash(Value v) {
      return v == null ? 0 : v.isConstant() ? v.hashCode() : System.identityHashCode(v);
    }

    private static boolean same(Value a, Value b) {
      return a == b || a != null && a.isConstant() && a.equals(b);
    }
  }

  private DeadStores() {}

  /** Returns the operations without stores that nobody sees. */
  static List<Operation> sweep(List<Operation> operations) {
    DeadStores sweep = new DeadStores();
    List<Operation> kept = new ArrayList<>(operations.size());
    for (int i = operations.size() - 1; i >= 0; i--) {
      Operation o = operations.get(i);
      if (!sweep.isDead(o)) {
        kept.add(o);
      }
    }
    Collections.reverse(kept);
    return kept;
  }

  private boolean isDead(Operation o) {
    switch (o.op()) {
      case SETFIELD, SETSTATIC -> {
        if (!isVolatile(o)) {
          return !places(o.field()).add(new Place(o.op() == Op.SETFIELD ? o.argument(0) : null, null));
        }
        overwritten.clear();
      }
      case SETARRAYITEM -> {
        return !places(elements(o)).add(new Place(o.argument(0), o.argument(1)));
      }
      case GETFIELD, GETSTATIC -> {
        if (isVolatile(o)) {
          overwritten.clear();
        }
        overwritten.remove(o.field());
      }
      case GETARRAYITEM -> overwritten.remove(elements(o));
      default -> {
        boolean looks = o.op().isGuard() || o.op().family() == Op.Family.CONTROL || o.op().isCall() && !o.effects().equals(Effects.NONE);
        if (looks) {
          overwritten.clear();
        }
      }
    }
    return false;
  }

  private Set<Place> places(Object descriptor) {
    return overwritten.computeIfAbsent(descriptor, k -> new HashSet<>());
  }

  private static Object elements(Operation o) {
    return o.array().kind() == Kind.REF ? Object.class : o.array().component();
  }

  private static boolean isVolatile(Operation o) {
    return Modifier.isVolatile(o.field().javaField().getModifiers());
  }
}
