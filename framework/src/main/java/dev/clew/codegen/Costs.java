package dev.clew.codegen;

import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Value;
import java.util.List;

/** Upper bounds for the bytes of bytecode that operations take, exits included; what decides where code is cut into methods. */
final class Costs {
  private static final int ACCESS = 2; // a load or store
  private static final int WIDE_ACCESS = 4; // with more than 256 slots
  private static final int CAST = 4; // checkcast, dup; storing back comes on top
  private static final int CONSTANT = 10; // getstatic, index, aaload, checkcast
  private static final int TEST = 14; // the rest of a guard or comparison
  private static final int CALL = 14; // handle, invoke, result cast
  private static final int EXCEPTION = 34; // handler, class check

  private final boolean stress;

  /** Creates the estimates. */
  Costs(boolean stress) {
    this.stress = stress;
  }

  /** Returns the bound for all operations of a block that is emitted inside another's method. */
  int block(Block block) {
    int bytes = 50;
    for (int i = block.start(); i < block.end() && bytes < 10_000; i++) {
      bytes += operation(block, i, false);
    }
    return bytes;
  }

  /**
   * Returns the bound for one operation; for a call that raises, its guard included.
   *
   * @param wide whether variables may be beyond slot 255
   */
  int operation(Block block, int index, boolean wide) {
    Operation o = block.operation(index);
    Uses uses = block.uses();
    if (uses.dead(o) || uses.sunk(o) || o.op().family() == Op.Family.HINT) {
      return 0;
    }
    int access = wide ? WIDE_ACCESS : ACCESS;
    int bytes = access + arguments(uses, o, access);
    if (o.op().isGuard()) {
      return bytes + TEST + exit(uses.live(o), access, false) + (stress ? exit(uses.live(o), access, true) : 0) + (stress ? CONSTANT + 6 : 0);
    }
    if (o.op().endsTrace() || o.op() == Op.LABEL) {
      int all = o.count() + (block.destination() == null ? 0 : block.destination().carried().size());
      return bytes + 54 + toBits(List.of(o.arguments())) + all * access + (all - o.count()) * (access + CAST);
    }
    if (!o.op().isCall()) {
      return bytes + TEST;
    }
    bytes += CALL + 2 * o.count();
    return index + 1 < block.end() && Block.isExceptionGuard(block.operation(index + 1)) ? bytes + EXCEPTION + 2 * access + operation(block, index + 1,
        wide) : bytes;
  }

  private static int arguments(Uses uses, Operation o, int access) {
    int bytes = 0;
    for (Value v : o.arguments()) {
      if (v instanceof Operation inner && uses.sunk(inner)) {
        bytes += TEST + (inner.op() == Op.INT_ULT ? 2 : 1) * arguments(uses, inner, access);
      } else if (v instanceof Constant) {
        bytes += v.kind() == Kind.REF ? CONSTANT : 6;
      } else {
        bytes += access + (v.kind() == Kind.REF ? CAST + access : 0);
      }
    }
    return o.op() == Op.GUARD_CLASS ? 2 * bytes : bytes;
  }

  private static int toBits(List<Value> values) {
    int bytes = 0;
    for (Value v : values) {
      bytes += Packing.bytesToBits(v.kind());
    }
    return bytes;
  }

  private static int exit(List<Value> live, int access, boolean stressed) {
    boolean packs = stressed || live.size() > Shape.MAX_SLOTS / 2;
    return PendingExit.bytes(packs, live.size()) + 4 + toBits(live) + access * live.size();
  }
}
