package dev.clew.codegen;

import dev.clew.trace.AbortReason;
import dev.clew.trace.Kind;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which values live in which JVM locals at one point of the code: a linear scan, slots are given back at a value's last use. HotSpot's compilers do not
 * care, but the interpreter, stack maps and the one-byte load instructions do.
 */
final class Locals {
  private final Map<Value, Local> bound = new IdentityHashMap<>();
  private final BitSet used = new BitSet();
  private final Local permanent;

  /** Creates a state with no value bound; {@code permanent}, if not null, stays live to the end of the method. */
  Locals(Local permanent) {
    this.permanent = permanent;
    if (permanent != null) {
      occupy(permanent, true);
    }
  }

  /** Binds a value to a variable that holds it already. */
  void bind(Local local) {
    Local old = bound.put(local.value(), local);
    if (old != null) {
      occupy(old, false);
    }
    occupy(local, true);
  }

  /** Finds a free variable for a value, {@code preferred} if that is free (-1 for none), and binds it. */
  Local define(Value value, Kind kind, Class<?> type, int preferred) {
    Local local = new Local(value, kind, preferred >= 0 && free(preferred, kind.slots()) ? preferred : lowest(kind.slots()), type);
    bind(local);
    return local;
  }

  /** Returns a slot that holds nothing now; it is not kept. */
  int scratch(int slots) {
    return lowest(slots);
  }

  /** Returns the value's variable, or null if it has none. */
  Local find(Value value) {
    return bound.get(value);
  }

  /** Returns the value's variable; it is a malformed trace if there is none. */
  Local get(Value value) {
    Local local = bound.get(value);
    if (local == null) {
      throw new CodegenException(AbortReason.INTERNAL_ERROR, "a value is used where it is not known: neither input, label argument nor earlier operation",
          null);
    }
    return local;
  }

  /** Gives a value's variable back. */
  void release(Value value) {
    Local local = bound.remove(value);
    if (local != null) {
      occupy(local, false);
    }
  }

  /** Returns all variables that hold something. */
  List<Local> all() {
    List<Local> all = new ArrayList<>(bound.values());
    if (permanent != null) {
      all.add(permanent);
    }
    return all;
  }

  private void occupy(Local local, boolean on) {
    used.set(local.slot(), local.slot() + local.kind().slots(), on);
  }

  private boolean free(int slot, int slots) {
    return !used.get(slot) && (slots == 1 || !used.get(slot + 1));
  }

  private int lowest(int slots) {
    int slot = used.nextClearBit(0);
    while (!free(slot, slots)) {
      slot = used.nextClearBit(slot + 1);
    }
    return slot;
  }
}
