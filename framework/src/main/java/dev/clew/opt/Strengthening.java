package dev.clew.opt;

import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Trace;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Which guards against null had better ask for a class: those whose object is asked for its class a little later.
 *
 * <p>Why before the walk: it finds such guards itself ({@link Guards}), but when it does, what lies between the two is emitted already, and there are the author's own tests of the type
 * ({@code x instanceof Variable}), which the class would have answered.
 *
 * <p>Invariants: nothing others can see lies between the two, so that what is executed again, should the class be another, stays short. Stores into what the trace has made do not count: hardly any of
 * them is left.
 */
final class Strengthening {
  private Strengthening() {}

  /** Returns for guards against null the class to ask for; the caller may add to it. */
  static Map<Operation, TypeDescr> of(Trace trace) {
    Map<Operation, TypeDescr> classes = new IdentityHashMap<>();
    Map<Value, Operation> open = new IdentityHashMap<>();
    for (Operation o : trace.operations()) {
      switch (o.op()) {
        case GUARD_NONNULL -> open.putIfAbsent(o.argument(0), o);
        case GUARD_CLASS -> {
          Operation earlier = open.remove(o.argument(0));
          if (earlier != null) {
            classes.put(earlier, o.typeDescriptor());
          }
        }
        case SETFIELD, SETARRAYITEM -> {
          if (!isMadeHere(o.argument(0))) {
            open.clear();
          }
        }
        case SETSTATIC, CALL, LABEL -> open.clear();
        default -> { }
      }
    }
    return classes;
  }

  private static boolean isMadeHere(Value object) {
    return object instanceof Operation o && o.op().family() == Op.Family.ALLOCATION;
  }
}
