package dev.clew.runtime;

import dev.clew.codegen.CompiledCode;
import dev.clew.spi.Transfer;

/** The trampoline between pieces of compiled code: whatever jumps goes through here, so that the Java stack does not grow by looping. */
final class Dispatcher {
  private Dispatcher() {}

  /**
   * Runs compiled code until it gives control back to the interpreter.
   *
   * @param start where to enter
   * @param prims raw bits of the primitive reds
   * @param refs the reference reds
   */
  static Transfer run(LoopHeader start, long[] prims, Object[] refs) {
    Journey journey = Journey.from(start);
    Transfer t = travel(start, prims, refs, journey);
    journey.ends();
    start.travelled(journey);
    return t;
  }

  private static Transfer travel(LoopHeader start, long[] prims, Object[] refs, Journey journey) {
    LoopHeader header = start;
    long[] p = prims;
    Object[] r = refs;
    while (true) {
      CompiledCode code = header.continuation();
      if (code == null && header.code != null) { // not worth it at the moment
        return header.toInterpreter(p, r);
      }
      if (code == null) { // retired, or the rest of a trace that was cut
        Transfer recorded = header.isVersion() ? header.cell().portal().engine().growth().version(header, p, r) : null;
        if (recorded != null) {
          return recorded;
        }
        if (header.code != null) {
          continue;
        }
        LoopHeader successor = header.cell().compiled();
        if (successor == null) {
          return goOn(header.cell(), header.toInterpreter(p, r));
        }
        if (header.isVersion()) { // nobody made code for what is known here
          Transfer t = header.to(successor, p, r);
          p = t.prims;
          r = t.refs;
        } // else it was dropped, and its location compiled anew: same greens, same reds
        header = successor;
        continue;
      }
      header.entered();
      Transfer t = header.run(code, p, r, journey);
      header.ran(t.target);
      t = located(t);
      if (t.kind != Transfer.JUMP) {
        return t;
      }
      header = (LoopHeader) t.target;
      p = t.prims;
      r = t.refs;
    }
  }

  /** Goes on where a jump leads to that compiled code returned with; the result is none. */
  static Transfer follow(Transfer jump) {
    Transfer t = located(jump);
    return t.kind == Transfer.JUMP ? run((LoopHeader) t.target, t.prims, t.refs) : t;
  }

  /** Of a jump to anywhere, finds out where that is: to a header, or into the interpreter. Any other transfer is as it was. */
  private static Transfer located(Transfer t) {
    if (!(t.target instanceof Anywhere anywhere)) {
      return t;
    }
    Cell cell = anywhere.cell(t);
    LoopHeader header = cell.compiled();
    return header == null ? goOn(cell, anywhere.toInterpreter(t)) : anywhere.to(header, t);
  }

  /** No code here: the interpreter goes on, unless the place is worth a recording by now. */
  private static Transfer goOn(Cell cell, Transfer at) {
    Transfer recorded = cell.compiled() == null && cell.tick() ? cell.portal().engine().hot(cell, at.prims, at.refs) : null;
    return recorded == null ? at : recorded;
  }
}
