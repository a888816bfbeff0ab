package dev.clew.runtime;

import dev.clew.spi.Transfer;
import dev.clew.trace.Target;

/**
 * Where a trace jumps to that does not know at which greens it ends, as a return to one of many callers: jumps bring all greens and reds, and the code is found as the interpreter's merge point
 * would find it, by the greens.
 */
final class Anywhere extends Target {
  private final LinkedPortal portal;

  Anywhere(LinkedPortal portal) {
    super("anywhere");
    this.portal = portal;
  }

  /** Returns the cell of the greens that a jump brought. */
  Cell cell(Transfer jump) {
    return portal.cellAt(jump);
  }

  /** Returns the transfer that lets the interpreter go on with what a jump brought. */
  Transfer toInterpreter(Transfer jump) {
    return new Transfer(Transfer.CONTINUE, null, jump.prims, jump.refs);
  }

  /** Returns the jump to the header of the greens that a jump brought. */
  Transfer to(LoopHeader header, Transfer jump) {
    return new Transfer(Transfer.JUMP, header, portal.redPrims(jump.prims), portal.redRefs(jump.refs));
  }
}
