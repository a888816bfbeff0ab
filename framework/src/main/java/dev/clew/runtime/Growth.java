package dev.clew.runtime;

import dev.clew.metainterp.Nesting;
import dev.clew.metainterp.Recording;
import dev.clew.metainterp.Tracing;
import dev.clew.observe.GuardHot;
import dev.clew.observe.Stamp;
import dev.clew.observe.TraceAborted;
import dev.clew.observe.TraceStarted;
import dev.clew.spi.Transfer;
import dev.clew.trace.AbortReason;
import dev.clew.trace.Trace;
import java.util.function.BooleanSupplier;

/**
 * How trees of traces grow: decides when to record a loop at a hot cell, a bridge at a hot guard or a version of a header, and when a tree that has settled is stitched; {@link Installation}
 * compiles. Whatever fails on the way is an event and a wait, never an exception in the guest.
 */
final class Growth {

  private static final int MAX_CHAIN = 4;
  /** Passes after which a hot loop that may not be compiled yet asks again. */
  private static final int PATIENCE = 500;

  private final Engine engine;
  private final Installation installation;

  Growth(Engine engine) {
    this.engine = engine;
    this.installation = new Installation(engine);
  }

  /**
   * A hot cell: records its loop. If another loop shows itself on the way, the guest stands at that one's header when the recording is given up, and so it is recorded there and then.
   * Returns where the guest stands in the end, or null if nothing was done.
   */
  Transfer loop(Cell start, long[] prims, Object[] refs) {
    Cell cell = start;
    Transfer at = loopAt(cell, prims, refs);
    for (int i = 0; i < MAX_CHAIN && at != null && at.kind == Transfer.CONTINUE; i++) {
      Cell next = cell.portal().cellAt(at);
      if (next == cell || !next.isHeated()) {
        return at;
      }
      Transfer further = loopAt(next, at.prims, at.refs);
      if (further == null) {
        return at;
      }
      cell = next;
      at = further;
    }
    return at;
  }

  private Transfer loopAt(Cell cell, long[] prims, Object[] refs) {
    if (!cell.budget().isHot(cell.count())) {
      cell.resetCount();
      return null;
    }
    if (engine.queue().isFull() || !engine.warmUp().mayInvest(cell.count())) {
      engine.statistics().postponed(cell.portal().location(cell.greens()));
      cell.wait(PATIENCE);
      return null;
    }
    if (!cell.claim()) { // it is being compiled
      cell.wait(PATIENCE);
      return null;
    }
    boolean compiling = false;
    long begin = System.nanoTime();
    engine.statistics().addInterpretedIterations(cell.count());
    try {
      Site site = Site.of(cell);
      int id = engine.nextId();
      publish(new TraceStarted(Stamp.now(), id, site.guest(), -1, -1));
      RecordingEnvironment environment = new RecordingEnvironment(engine, id, site.guest(), cell.iterations());
      long start = System.nanoTime();
      Recording recording = Tracing.loop(environment, cell.portal(), site.guest().text(), prims, refs);
      long recorded = System.nanoTime() - start;
      compiling = afterwards(site, () -> {
        environment.publish();
        return site.accept(recording, id, recorded) && installation.loop(cell, site, id, recording, recorded);
      });
      return recording.transfer();
    } finally {
      engine.warmUp().invested(System.nanoTime() - begin);
      if (!compiling) {
        cell.release();
      }
    }
  }

  /**
   * The guest has gone on already: nothing that happens from here on may keep it from knowing where it is.
   *
   * @param work tells whether what was claimed is given back by somebody else
   */
  private static boolean afterwards(Site site, BooleanSupplier work) {
    try {
      return work.getAsBoolean();
    } catch (Throwable t) { // out of stack or memory even for a report
      site.budget().close();
      return false;
    }
  }

  /**
   * A jump arrived at a version of a header that has no code: compiles the trace that was recorded there for it or, if that takes another way, records what the version does. Returns where the guest
   * stands if it was recorded, else null.
   */
  Transfer version(LoopHeader version, long[] prims, Object[] refs) {
    Attempts attempts = version.attempts();
    if (!attempts.isDue() || version.tree().isDropped()) {
      return null;
    }
    if (version.cell().recorded() == null || engine.queue().isFull() || !engine.warmUp().mayInvest(attempts.arrivals())) {
      attempts.postpone();
      return null;
    }
    if (!attempts.isToRecord() && takesRecordedWay(version)) {
      attempts.succeeded();
      return null;
    }
    attempts.record();
    Transfer at = version.toInterpreter(prims, refs);
    return recordVersion(version, at.prims, at.refs);
  }

  /** Compiles the trace that was recorded at a cell for a version. Tells whether that goes on, or can never be: not if the version takes another way. */
  private boolean takesRecordedWay(LoopHeader version) {
    long begin = System.nanoTime();
    Trace recorded = version.cell().recorded();
    Site site = Site.of(version.cell());
    int id = engine.nextId();
    try {
      return installation.version(version, site, id, null, 0, () -> { });
    } catch (Throwable t) { // the interpreter goes on from here
      version.tree().remove(version);
      site.failed(id, t, recorded, recorded == null ? 0 : recorded.operations().size()); // null if another thread made the location start over
      return true;
    } finally {
      engine.warmUp().invested(System.nanoTime() - begin);
    }
  }

  private Transfer recordVersion(LoopHeader version, long[] prims, Object[] refs) {
    Cell cell = version.cell();
    if (!cell.claim()) {
      version.attempts().postpone();
      return null;
    }
    boolean compiling = false;
    long begin = System.nanoTime();
    try {
      Site site = Site.of(cell);
      int id = engine.nextId();
      publish(new TraceStarted(Stamp.now(), id, site.guest(), -1, -1));
      RecordingEnvironment environment = new RecordingEnvironment(engine, id, site.guest(), 1);
      Recording recording = Tracing.loop(environment, cell.portal(), site.guest().text(), prims, refs);
      long recorded = System.nanoTime() - begin;
      compiling = afterwards(site, () -> {
        environment.publish();
        return site.accept(recording, id, recorded) && compileVersion(version, site, id, recording, recorded);
      });
      return recording.transfer();
    } finally {
      engine.warmUp().invested(System.nanoTime() - begin);
      if (compiling) {
        version.attempts().succeeded();
      } else {
        if (version.attempts().failed()) {
          publish(new TraceAborted(Stamp.now(), engine.nextId(), version.tree().location(), AbortReason.VERSION_GIVEN_UP, null, 0, 0, "not tried again"));
        }
        cell.release();
      }
    }
  }

  private boolean compileVersion(LoopHeader version, Site site, int id, Recording recording, long nanos) {
    try {
      return installation.version(version, site, id, recording, nanos, version.cell()::release);
    } catch (Throwable t) {
      version.tree().remove(version);
      site.failed(id, t, recording.trace(), recording.operations());
      return false;
    }
  }

  /** A hot guard: records its bridge. Returns where the guest stands then. */
  Transfer bridge(GuardExit exit, long[] prims, Object[] refs) {
    TraceTree tree = exit.tree();
    if (tree.isOvergrown() && !tree.isDropped()) {
      tree.renew();
      return exit.blackhole(prims, refs);
    }
    if (tree.bridgeCount() >= engine.parameters().intValue(Parameter.MAX_BRIDGES)) {
      exit.budget().close();
      publish(new TraceAborted(Stamp.now(), engine.nextId(), tree.location(), AbortReason.TOO_MANY_BRIDGES, null, 0, 0, "the guard is left to the interpreter"));
      return exit.blackhole(prims, refs);
    }
    if (tree.isDropped() || exit.bridge != null || Nesting.current().isDeep() || isPostponed(exit) || !exit.claim()) {
      return exit.blackhole(prims, refs);
    }
    boolean compiling = false;
    long begin = System.nanoTime();
    try {
      try {
        engine.faultPoint(Phase.EXIT);
      } catch (Throwable t) {
        Site.of(exit).failed(engine.nextId(), t, null, 0);
        return exit.blackhole(prims, refs);
      }
      int id = engine.nextId();
      Site site = Site.of(exit);
      publish(new GuardHot(Stamp.now(), exit.trace(), exit.guard(), site.guest(), exit.failures()));
      publish(new TraceStarted(Stamp.now(), id, site.guest(), exit.trace(), exit.guard()));
      RecordingEnvironment environment = new RecordingEnvironment(engine, id, site.guest(), tree);
      long start = System.nanoTime();
      Recording recording = Tracing.bridge(environment, exit.data(), site.guest().text() + " bridge " + id, prims, refs, exit.isPolymorphic());
      long recorded = System.nanoTime() - start;
      compiling = afterwards(site, () -> {
        environment.publish();
        return site.accept(recording, id, recorded) && installation.bridge(exit, site, id, recording, recorded);
      });
      return recording.transfer();
    } finally {
      engine.warmUp().invested(System.nanoTime() - begin);
      if (!compiling) {
        exit.release();
      }
    }
  }

  private boolean isPostponed(GuardExit exit) {
    boolean postponed = engine.queue().isFull() || !engine.warmUp().mayInvest(exit.lostNanos());
    if (postponed && exit.isFirstToWait()) { // it asks again at each failure
      engine.statistics().postponed(exit.tree().location());
    }
    return postponed;
  }

  /** A header was entered by the dispatcher: stitches its tree if it has settled. */
  void settle(LoopHeader header) {
    TraceTree tree = header.tree().leader();
    if (tree.hasSettled() && installation.mayStitch() && tree.header().cell().claim()) {
      installation.stitch(tree);
    }
  }

  /** The guest has gone from one header to the other very often: stitches their trees together, so that it need not go through the dispatcher. The older leads: see {@link TraceTree#lead}. */
  void together(LoopHeader from, LoopHeader to) {
    TraceTree a = from.tree().leader();
    TraceTree b = to.tree().leader();
    TraceTree older = a.header().id() < b.header().id() ? a : b;
    TraceTree younger = older == a ? b : a;
    if (!older.mayLead(younger) || !installation.mayStitch() || !older.header().cell().claim()) {
      return;
    }
    if (younger.header().cell().claim()) {
      older.lead(younger);
      younger.header().cell().release();
      installation.stitch(older);
    } else {
      older.header().cell().release();
    }
  }

  private void publish(dev.clew.observe.JitEvent event) {
    engine.events().publish(event);
  }
}
