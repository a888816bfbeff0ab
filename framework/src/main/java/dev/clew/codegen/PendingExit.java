package dev.clew.codegen;

import dev.clew.trace.Operation;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.Label;

/**
 * The way out of a guard, emitted behind the straight code: its label, and which variables hold the live values there.
 *
 * @param guard the guard
 * @param label where the guard jumps
 * @param live the live values' variables, in order
 * @param exception variable of the pending exception, for the two exception guards; else null
 * @param handler whether control comes as an exception handler, the exception on the stack
 * @param bridge the bridge that stands in place of the exit, or null
 * @param exit the constant exit object; null if there is a bridge
 * @param stressed whether this is the forced exit of stress mode, which must not run a bridge: that may rely on the guard having failed
 */
record PendingExit(Operation guard, Label label, List<Local> live, Local exception, boolean handler, Block bridge, Exit exit, boolean stressed) {
  /** Upper bound for the bytes of an exit that leaves it to another one to hand over the values, which are the same. */
  static final int TOGETHER_BYTES = 10;

  /** Returns the variables of all values handed over. */
  List<Local> values() {
    if (exception == null) {
      return live;
    }
    List<Local> all = new ArrayList<>(live);
    all.add(exception);
    return all;
  }

  /** Returns an upper bound for its bytes, if it hands its values over itself. */
  int bytes() {
    List<Local> values = values();
    boolean packs = stressed || Shape.isPacked(values);
    int bytes = bytes(packs, values.size()) + (exception == null ? 0 : 4);
    for (Local l : values) {
      bytes += l.accessBytes() + Packing.bytesToBits(l.kind());
    }
    return bytes;
  }

  /** Returns an upper bound for the bytes of an exit without those that push its values: they go to a method, or, of stress mode or if they are too many, into arrays. */
  static int bytes(boolean packs, int values) {
    return packs ? 30 + (values > Shape.MAX_SLOTS / 2 ? values / 8 + 40 : 0) : 13;
  }
}
