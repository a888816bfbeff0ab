package dev.clew.codegen;

import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Value;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who uses what inside one block: the last use of each value (so its JVM local can be given away), operations nobody needs, and operations that are
 * <em>sunk</em> into their only user: a comparison into the guard that tests it, a three-way comparison into the comparison with zero.
 */
final class Uses {
  private static final Set<Op> TESTS = EnumSet.of(Op.INT_EQ, Op.INT_NE, Op.INT_LT, Op.INT_LE, Op.INT_GT, Op.INT_GE, Op.INT_ULT, Op.REF_EQ, Op.REF_NE,
      Op.INSTANCEOF);
  private static final Set<Op> ZERO_TESTS = EnumSet.of(Op.INT_EQ, Op.INT_NE, Op.INT_LT, Op.INT_LE, Op.INT_GT, Op.INT_GE);
  private static final Set<Op> THREE_WAY = EnumSet.of(Op.LONG_CMP, Op.FLOAT_CMPL, Op.FLOAT_CMPG, Op.DOUBLE_CMPL, Op.DOUBLE_CMPG);

  private static final class Use {
    int count;
    int last = -1;
    boolean kept; // by a snapshot, so it must be in a local
    boolean sunk;
    boolean dead;
    Operation user;
  }

  private final Block block;
  private final Map<Value, Use> uses = new IdentityHashMap<>();
  private final Map<Operation, List<Value>> live = new IdentityHashMap<>();

  Uses(Block block) {
    this.block = block;
    count();
    countCarried();
    bury();
    sink();
    findLast();
    findLastCarried();
  }

  /** Returns the index of the operation that uses the value last, or -1. */
  int last(Value value) {
    Use use = uses.get(value);
    return use == null ? -1 : use.last;
  }

  /** Tells whether nobody reads the value. */
  boolean unused(Operation operation) {
    Use use = uses.get(operation);
    return use == null || use.count == 0;
  }

  /** Tells whether the operation gets no code: without effect and without user. */
  boolean dead(Operation operation) {
    Use use = uses.get(operation);
    return use != null && use.dead;
  }

  /** Tells whether the operation's code is part of its only user's. */
  boolean sunk(Operation operation) {
    Use use = uses.get(operation);
    return use != null && use.sunk;
  }

  /** Tells whether the operation has exactly one user, an operation. */
  boolean single(Operation operation) {
    Use use = uses.get(operation);
    return use != null && use.count == 1 && !use.kept;
  }

  /** Returns the live values of a guard. */
  List<Value> live(Operation guard) {
    return live.get(guard);
  }

  private Use use(Value value) {
    Use use = uses.get(value);
    if (use == null) {
      use = new Use();
      uses.put(value, use);
    }
    return use;
  }

  private void count() {
    for (int i = block.start(); i < block.end(); i++) {
      Operation o = block.operation(i);
      use(o);
      for (Value v : o.arguments()) {
        if (!v.isConstant()) {
          Use use = use(v);
          use.count++;
          use.user = o;
        }
      }
      if (o.op().isGuard()) {
        List<Value> values = o.snapshot().liveValues();
        live.put(o, values);
        for (Value v : values) {
          Use use = use(v);
          use.count++;
          use.kept = true;
        }
      }
    }
  }

  private void countCarried() {
    if (block.destination() != null) {
      for (Value v : block.destination().carried()) {
        Use use = use(v);
        use.count++;
        use.kept = true;
      }
    }
  }

  private void bury() {
    for (int i = block.end() - 1; i >= block.start(); i--) {
      Operation o = block.operation(i);
      if (use(o).count == 0 && removable(o)) {
        use(o).dead = true;
        for (Value v : o.arguments()) {
          if (!v.isConstant()) {
            use(v).count--;
          }
        }
      }
    }
  }

  private static boolean removable(Operation o) {
    return switch (o.op().family()) {
      case PURE, LOAD -> o.effects().removable();
      case ALLOCATION -> o.op() == Op.NEW;
      case HINT -> true;
      case STORE, EFFECT, GUARD, CONTROL -> false;
    };
  }

  private void sink() {
    for (int i = block.start(); i < block.end(); i++) {
      Operation o = block.operation(i);
      Use use = use(o);
      if (use.count == 1 && !use.kept && use.user != null && !use(use.user).dead) {
        Operation user = use.user;
        boolean isTested = user.op() == Op.GUARD_TRUE || user.op() == Op.GUARD_FALSE;
        boolean isZeroTested = ZERO_TESTS.contains(user.op()) && user.argument(0) == o && user.argument(1) instanceof dev.clew.trace.Constant c
            && c.asInt() == 0;
        use.sunk = TESTS.contains(o.op()) && isTested || THREE_WAY.contains(o.op()) && isZeroTested;
      }
    }
  }

  private void findLast() {
    for (int i = block.start(); i < block.end(); i++) {
      Operation o = block.operation(i);
      Use use = use(o);
      if (use.dead || use.sunk) {
        continue;
      }
      readAt(o, i);
      if (o.op().isGuard()) {
        for (Value v : live.get(o)) {
          use(v).last = i;
        }
      }
    }
  }

  private void findLastCarried() {
    if (block.destination() != null) {
      for (Value v : block.destination().carried()) {
        use(v).last = block.end() - 1;
      }
    }
  }

  private void readAt(Operation o, int index) {
    for (Value v : o.arguments()) {
      if (v instanceof Operation inner && use(inner).sunk) {
        readAt(inner, index);
      } else if (!v.isConstant()) {
        use(v).last = index;
      }
    }
  }
}
