package dev.clew.runtime;

import dev.clew.codegen.CodegenException;
import dev.clew.metainterp.Recording;
import dev.clew.observe.InternalFailure;
import dev.clew.observe.JitEvent;
import dev.clew.observe.Stamp;
import dev.clew.observe.TraceAborted;
import dev.clew.trace.AbortReason;
import dev.clew.trace.Location;
import dev.clew.trace.Trace;
import dev.clew.trace.TracePrinter;

/** Something that can be hot, a cell or a guard, as far as growing from it is concerned: what a failure costs it, and whom it is reported to. */
record Site(Engine engine, Budget budget, Runnable reset, Location guest) {

  /** The site of a cell. */
  static Site of(Cell cell) {
    return new Site(cell.portal().engine(), cell.budget(), cell::resetCount, cell.portal().location(cell.greens()));
  }

  /** The site of a guard. */
  static Site of(GuardExit exit) {
    return new Site(exit.tree().engine(), exit.budget(), exit::resetCount, exit.tree().location());
  }

  /** Tells whether there is a trace to compile; if not, makes the site wait. */
  boolean accept(Recording recording, int id, long nanos) {
    if (recording.trace() != null && engine.parameters().isOn(Parameter.COMPILE)) {
      return true;
    }
    AbortReason reason = recording.trace() != null ? AbortReason.COMPILE_OFF : recording.reason() == null ? AbortReason.NOT_EXPRESSIBLE : recording.reason();
    if (recording.failure() != null) {
      publish(new InternalFailure(Stamp.now(), InternalFailure.Phase.RECORDING, guest, recording.failure(), ""));
    }
    reset.run();
    boolean innocent = reason == AbortReason.COMPILE_OFF || reason == AbortReason.STRESS
        || (reason == AbortReason.INNER_LOOP_FIRST || reason == AbortReason.HELPER_LOOP) && budget.forgives();
    if (!innocent) {
      budget.failed(reason, guest);
    }
    publish(new TraceAborted(Stamp.now(), id, guest, reason, recording.place(), recording.operations(), nanos, "tried again after " + budget.limit() + " more passes"));
    return false;
  }

  /** Nothing went wrong, but another recording will be better. */
  void again(int id, AbortReason reason, int operations, long nanos, String then) {
    publish(new TraceAborted(Stamp.now(), id, guest, reason, null, operations, nanos, then));
  }

  /** Something went wrong, in whatever phase: reports it and makes the site wait. */
  void failed(int id, Throwable t, Trace trace, int operations) {
    AbortReason reason = t instanceof CodegenException c ? c.reason() : AbortReason.INTERNAL_ERROR;
    try {
      reset.run();
      budget.failed(reason, guest);
      if (reason == AbortReason.INTERNAL_ERROR) {
        publish(new InternalFailure(Stamp.now(), InternalFailure.Phase.GENERATING, guest, t, trace == null ? "" : TracePrinter.print(trace)));
      }
      publish(new TraceAborted(Stamp.now(), id, guest, reason, null, operations, 0, "tried again after " + budget.limit() + " more passes"));
    } catch (Throwable again) { // out of stack or memory: reporting can wait, the guest cannot
      budget.close();
    }
  }

  void publish(JitEvent event) {
    engine.events().publish(event);
  }
}
