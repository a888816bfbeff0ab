package dev.clew.metainterp;

import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Value;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Where a guard may go back to instead of the instruction it stands at: behind the last merge point that the portal's own frame passed, as long as nothing was done since that anybody would notice if it were
 * done twice. What was read is read again, and what was made since, and stored into, is made anew. From there the author's interpreter goes on by itself, compiled as it is, where an instruction in the middle
 * asks for the {@link Blackhole}; and only the portal's variables are needed, not all that lives in the frames of its helpers. (LuaJIT's snapshots stand between the guest's instructions for the same reason.)
 */
final class Restart {
  /**
   * Operations that are done twice at most. In an interpreter whose merge point is passed once for a whole iteration of the guest, a bridge that began there would repeat most of the loop, once for each of its
   * guards.
   */
  private static final int FAR = 16;

  private final Set<Value> made = Collections.newSetFromMap(new IdentityHashMap<>());
  private int since;
  private Snapshot state;

  /** A merge point was passed; null if going back there is no good. */
  void passed(Snapshot behind) {
    state = behind;
    since = 0;
    made.clear();
  }

  /** Returns the state to go back to, or null. */
  Snapshot state() {
    return state;
  }

  /** An operation was recorded. */
  void recorded(Operation o) {
    if (state == null) {
      return;
    }
    if (++since > FAR) {
      state = null;
      return;
    }
    switch (o.op().family()) {
      case ALLOCATION -> made.add(o);
      case STORE -> {
        if (o.op() == Op.SETSTATIC || !made.contains(o.argument(0))) {
          state = null;
        }
      }
      case EFFECT -> state = null;
      default -> {
      }
    }
  }
}
