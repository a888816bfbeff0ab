package dev.clew.samples.prolog.engine;

import dev.clew.annotations.*;
import dev.clew.samples.prolog.errors.PrologError;

/**
 * The dispatch loop.
 *
 * <p><b>Why the node is the only green.</b> A node is a place in a clause body, or one alternative of a predicate: it fixes which goal is called with which argument patterns and which
 * clause's head is unified next, so in compiled code all of that is constant and unfolds. Everything else that a step reads, the frame and the choice point, is data. One more green,
 * say the caller's node, would split each loop by the place it was called from and compile a predicate anew for each.
 *
 * <p><b>Where loops can close.</b> A Prolog loop is a recursive call, a return into a frame that a recursive call left (the second half of a recursion that is no last call), or a
 * retry. The registers tell which steps did one of these ({@link Registers#loop}). A call of a predicate from two places of one clause passes the callee's nodes twice without being a
 * loop; were it to close one ("false loop"), the trace would return to a frame other than the one it began with and leave at once. So a return is announced as a loop only where the
 * call before it was recursive ({@link CallNode}), and shallow backtracking, from a clause's head or its guard into the next clause, is not announced.
 */
final class Driver {
  private Driver() {}

  /**
   * Runs from a node until the query succeeds or fails.
   *
   * @return the newest choice point if it has succeeded, null if it has failed
   */
  @Portal(location = PrologLocation.class)
  static ChoicePoint run(@Green Node node, Frame frame, ChoicePoint choice, Machine machine) {
    while (node != null) {
      Jit.mergePoint();
      // A fresh object for each step: in compiled code it needs no memory, whereas one that lived longer would have to be kept up to date
      Registers registers = new Registers(frame, choice);
      try {
        node.step(registers, machine);
      } catch (PrologError | StackOverflowError | OutOfMemoryError e) {
        registers = Recovery.handle(e, node, frame, choice, machine);
      }
      node = registers.node;
      frame = registers.frame;
      choice = registers.choice;
      if (registers.loop) {
        Jit.loopHeader();
      }
    }
    return choice;
  }
}
