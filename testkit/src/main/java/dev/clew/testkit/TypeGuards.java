package dev.clew.testkit;

import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds type guards that ask what an earlier one has answered: for the same value, for a field that was read again though nothing can have written it, or, in
 * the iteration before, for a value that the loop hands on to itself unchanged.
 */
final class TypeGuards {
  private static final Set<Op> GUARDS = Set.of(Op.GUARD_CLASS, Op.GUARD_NONNULL, Op.GUARD_ISNULL);

  private final Map<Value, Object> keys = new IdentityHashMap<>();
  private final Set<Object> writtenFields = new HashSet<>();

  private TypeGuards() {}

  private record Load(Object descriptor, Object object) {}

  private record Asked(Object about, Op op, Object type) {}

  /** Tells whether an operation asks for the type of a value, or whether it is null. */
  static boolean isTypeGuard(Operation o) {
    return GUARDS.contains(o.op()) || test(o) != null;
  }

  /** Returns the {@code instanceof} that a guard is about, or null. */
  private static Operation test(Operation guard) {
    boolean about = (guard.op() == Op.GUARD_TRUE || guard.op() == Op.GUARD_FALSE) && guard.argument(0) instanceof Operation o && o.op() == Op.INSTANCEOF;
    return about ? (Operation) guard.argument(0) : null;
  }

  static List<Operation> repeated(Part part) {
    return new TypeGuards().find(part);
  }

  private List<Operation> find(Part part) {
    for (Part.Line line : part.lines) {
      boolean writes = line.op() == Op.SETFIELD || line.op() == Op.SETSTATIC;
      if (writes) {
        writtenFields.add(line.operation().descriptor());
      }
    }
    boolean callsOut = part.lines.stream().anyMatch(l -> l.op().isCall() && l.operation().effects().writesFields());
    List<Operation> repeated = new ArrayList<>();
    Set<Asked> asked = new HashSet<>();
    Set<Object> unchanged = unchanged(part);
    for (Part.Line line : part.lines) {
      Operation o = line.operation();
      if (o.op() == Op.GETFIELD && !callsOut && !writtenFields.contains(o.descriptor())) {
        keys.put(o, new Load(o.descriptor(), key(o.argument(0))));
      }
      if (isTypeGuard(o)) {
        Operation test = test(o);
        Value about = test == null ? o.argument(0) : test.argument(0);
        Asked question = new Asked(key(about), o.op(), test == null ? o.descriptor() : test.descriptor());
        if (!asked.add(question) || isUnchanged(key(about), unchanged)) {
          repeated.add(o);
        }
      }
    }
    return repeated;
  }

  private static boolean isUnchanged(Object key, Set<Object> inputs) {
    return inputs.contains(key) || key instanceof Load load && isUnchanged(load.object, inputs);
  }

  private Object key(Value v) {
    return keys.getOrDefault(v, v);
  }

  /** Inputs that a loop hands on to itself as they came. */
  private static Set<Object> unchanged(Part part) {
    Set<Object> unchanged = new HashSet<>();
    if (Part.goesRound(part.trace)) {
      for (int i = 0; i < part.trace.inputs().size(); i++) {
        if (part.trace.last().argument(i) == part.trace.inputs().get(i)) {
          unchanged.add(part.trace.inputs().get(i));
        }
      }
    }
    return unchanged;
  }
}
