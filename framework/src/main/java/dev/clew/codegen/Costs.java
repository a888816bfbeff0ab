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
  private static final int CAST = 8; // checkcast, dup, store back
  private static final int CONSTANT = 10; // getstatic, index, aaload, checkcast
  private static final int EXIT = 40;

  private Costs() {}

  /** Returns the bound for all operations of a block that is emitted inside another's method. */
  static int block(Block block) {
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
  static int operation(Block block, int index, boolean wide) {
    Operation o = block.operation(index);
    Uses uses = block.uses();
    if (uses.dead(o) || uses.sunk(o) || o.op().family() == Op.Family.HINT) {
      return 0;
    }
    int access = wide ? WIDE_ACCESS : ACCESS;
    int bytes = 16 + 2 * access + arguments(uses, o, access);
    if (o.op().isGuard()) {
      bytes += exit(uses.live(o), access);
    } else if (o.op().isCall()) {
      bytes += 20 + 4 * o.count();
    } else if (o.op().endsTrace() || o.op() == Op.LABEL) {
      bytes += 20 + o.count() * (access + (o.count() > Shape.MAX_SLOTS / 2 ? 8 : 0));
    }
    return o.op().isCall() && index + 1 < block.end() && Block.isExceptionGuard(block.operation(index + 1)) ? bytes + 40 + operation(block, index + 1, wide) : bytes;
  }

  private static int arguments(Uses uses, Operation o, int access) {
    int bytes = 0;
    for (Value v : o.arguments()) {
      if (v instanceof Operation inner && uses.sunk(inner)) {
        bytes += 20 + 2 * arguments(uses, inner, access);
      } else if (v instanceof Constant) {
        bytes += v.kind() == Kind.REF ? CONSTANT : 6;
      } else {
        bytes += access + (v.kind() == Kind.REF ? CAST + access : 0);
      }
    }
    return bytes;
  }

  private static int exit(List<Value> live, int access) {
    int bytes = EXIT + access * live.size();
    return live.size() > Shape.MAX_SLOTS / 2 ? bytes + 8 * live.size() : bytes;
  }
}
