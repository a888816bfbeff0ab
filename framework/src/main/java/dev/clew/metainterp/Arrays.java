package dev.clew.metainterp;

import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Constant;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which arrays a trace has accessed, and which of them it is known to tell apart.
 *
 * <p>Why: an interpreter's operand stack and its local variables are two arrays of one type. The optimiser cannot know that they are two, and would have to believe that each push
 * changes a variable. The recorder has the arrays in its hands; so it writes one guard that compares the references, which C2 takes out of the loop.
 *
 * <p>Invariants: a pair is asked about only if one of the two is written, the indices may be the same, and both existed before the trace.
 *
 * <p>Does not: ask about more than {@value #LIMIT} pairs in a trace, as each costs a guard.
 */
final class Arrays {
  private static final int LIMIT = 24;
  private static final int MANY = 64;

  /** An array as it was last accessed. */
  private static final class Accessed {
    private final Object concrete;
    private Value value;
    private boolean written;
    private final Set<Value> indices = new HashSet<>();
    private final List<Object> apart = new ArrayList<>();

    Accessed(Object concrete) {
      this.concrete = concrete;
    }
  }

  private final Map<ArrayDescr, List<Accessed>> byType = new HashMap<>();
  private int asked;

  /** Returns the arrays, all others than this one, that the trace has to tell apart from it now. */
  List<Value> accessed(ArrayDescr type, Value array, Object concrete, Value index, boolean write) {
    if (array instanceof Operation o && o.op() == Op.NEW_ARRAY || array instanceof Constant c && c.immutableElements()) {
      return List.of();
    }
    List<Accessed> all = byType.computeIfAbsent(type.memory(), k -> new ArrayList<>());
    Accessed own = null;
    for (Accessed a : all) {
      own = a.concrete == concrete ? a : own;
    }
    if (own == null) {
      own = new Accessed(concrete);
      all.add(own);
    }
    own.value = array;
    own.written |= write;
    own.indices.add(index);
    List<Value> others = new ArrayList<>();
    for (Accessed other : all) {
      boolean bothConstant = array.isConstant() && other.value.isConstant();
      if (other != own && (own.written || other.written) && !bothConstant && !own.apart.contains(other.concrete) && mayMeet(own, other) && asked < LIMIT) {
        asked++;
        own.apart.add(other.concrete);
        other.apart.add(concrete);
        others.add(other.value);
      }
    }
    return others;
  }

  private static boolean mayMeet(Accessed a, Accessed b) {
    if (a.indices.size() * b.indices.size() > MANY) {
      return true;
    }
    for (Value i : a.indices) {
      for (Value j : b.indices) {
        if (!i.isConstant() || !j.isConstant() || i.equals(j)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A call may have put other arrays into the fields these were read from. */
  void forget() {
    byType.clear();
  }
}
