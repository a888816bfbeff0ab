package dev.clew.runtime;

import dev.clew.codegen.CodegenException;
import dev.clew.codegen.GeneratedCode;
import dev.clew.metainterp.Recording;
import dev.clew.metainterp.Tracing;
import dev.clew.observe.BridgeCompiled;
import dev.clew.observe.GuardHot;
import dev.clew.observe.InternalFailure;
import dev.clew.observe.LoopCompiled;
import dev.clew.observe.RegionStitched;
import dev.clew.observe.Stamp;
import dev.clew.observe.TraceAborted;
import dev.clew.observe.TraceStarted;
import dev.clew.observe.Work;
import dev.clew.spi.Transfer;
import dev.clew.trace.AbortReason;
import dev.clew.trace.Location;
import dev.clew.trace.Trace;
import dev.clew.trace.TracePrinter;
import java.util.List;

/**
 * How trees of traces grow: records a loop at a hot cell or a bridge at a hot guard, compiles it, installs it, and stitches trees that have settled. Whatever fails on the way
 * is an event and a wait, never an exception in the guest.
 */
final class Growth {

  private final Engine engine;
  private final Share stitching = new Share(0.10, 20_000_000);
  private final Share growing = new Share(0.5, 2_000_000_000L);
  private volatile TraceCompiler compiler;

  Growth(Engine engine) {
    this.engine = engine;
  }

  private TraceCompiler compiler() {
    if (compiler == null) {
      compiler = new TraceCompiler(engine);
    }
    return compiler;
  }

  /** Something that can be hot: a cell or a guard, as far as growing from it is concerned. */
  private record Site(Budget budget, Runnable reset, Location guest) {}

  /** A hot cell: records its loop. Returns where the guest stands then, or null if nothing was done. */
  Transfer loop(Cell cell, long[] prims, Object[] refs) {
    if (!cell.budget().isHot(cell.count())) {
      cell.resetCount();
      return null;
    }
    if (!growing.mayStart()) {
      cell.resetCount();
      return null;
    }
    if (!cell.claim()) {
      return null;
    }
    long begin = System.nanoTime();
    engine.statistics().addInterpretedIterations(cell.count());
    try {
      Site site = new Site(cell.budget(), cell::resetCount, cell.portal().location(cell.greens()));
      int id = engine.nextId();
      publish(new TraceStarted(Stamp.now(), id, site.guest, -1, -1));
      RecordingEnvironment environment = new RecordingEnvironment(engine, id, site.guest);
      long start = System.nanoTime();
      Recording recording = Tracing.loop(environment, cell.portal(), site.guest.text(), prims, refs);
      long recorded = System.nanoTime() - start;
      afterwards(site, () -> {
        environment.publish();
        if (accept(recording, site, id, recorded)) {
          installLoop(cell, site, id, recording, recorded);
        }
      });
      return recording.transfer();
    } finally {
      growing.add(System.nanoTime() - begin);
      cell.release();
    }
  }

  /** The guest has gone on already: nothing that happens from here on may keep it from knowing where it is. */
  private static void afterwards(Site site, Runnable work) {
    try {
      work.run();
    } catch (Throwable t) { // out of stack or memory even for a report
      site.budget.close();
    }
  }

  private void installLoop(Cell cell, Site site, int id, Recording recording, long recordingNanos) {
    LoopHeader header = cell.header();
    header.become(id, engine.parameters().intValue(Parameter.LOOP_CHUNK));
    TraceTree tree = header.tree();
    Trace optimised = null;
    try {
      long start = System.nanoTime();
      optimised = compiler().optimise(recording.trace());
      long optimisedAt = System.nanoTime();
      tree.add(new CompiledTrace(id, engine.keepsRecorded() ? recording.trace() : null, optimised), null);
      Validity validity = validity(tree, List.of(optimised));
      GeneratedCode code = compiler().compile(tree.alone(optimised, true, validity == null ? null : validity.handle()));
      long end = System.nanoTime();
      engine.faultPoint(Phase.INSTALL);
      header.code = code.code();
      cell.budget().again();
      engine.register(tree);
      publish(new LoopCompiled(Stamp.now(), id, site.guest, work(recording, optimised, recordingNanos, optimisedAt - start, end - optimisedAt, code)));
    } catch (Throwable t) {
      cell.forget();
      failed(site, id, t, optimised != null ? optimised : recording.trace(), recording.operations());
    }
  }

  /** A hot guard: records its bridge. Returns where the guest stands then. */
  Transfer bridge(GuardExit exit, long[] prims, Object[] refs) {
    TraceTree tree = exit.tree();
    if (tree.bridgeCount() >= engine.parameters().intValue(Parameter.MAX_BRIDGES)) {
      exit.budget().close();
      publish(new TraceAborted(Stamp.now(), engine.nextId(), tree.location(), AbortReason.TOO_MANY_BRIDGES, null, 0, 0, "the guard is left to the interpreter"));
      return Tracing.blackhole(tree.environment(), exit.data(), prims, refs);
    }
    if (tree.isDropped() || exit.bridge != null || !growing.mayStart() || !exit.claim()) {
      return Tracing.blackhole(tree.environment(), exit.data(), prims, refs);
    }
    long begin = System.nanoTime();
    try {
      try {
        engine.faultPoint(Phase.EXIT);
      } catch (Throwable t) {
        failed(new Site(exit.budget(), exit::resetCount, tree.location()), engine.nextId(), t, null, 0);
        return Tracing.blackhole(tree.environment(), exit.data(), prims, refs);
      }
      int id = engine.nextId();
      Site site = new Site(exit.budget(), exit::resetCount, tree.location());
      publish(new GuardHot(Stamp.now(), exit.trace(), exit.guard(), site.guest, exit.failures()));
      publish(new TraceStarted(Stamp.now(), id, site.guest, exit.trace(), exit.guard()));
      RecordingEnvironment environment = new RecordingEnvironment(engine, id, site.guest);
      long start = System.nanoTime();
      Recording recording = Tracing.bridge(environment, exit.data(), site.guest.text() + " bridge " + id, prims, refs);
      long recorded = System.nanoTime() - start;
      afterwards(site, () -> {
        environment.publish();
        if (accept(recording, site, id, recorded)) {
          installBridge(exit, site, id, recording, recorded);
        }
      });
      return recording.transfer();
    } finally {
      growing.add(System.nanoTime() - begin);
      exit.release();
    }
  }

  private void installBridge(GuardExit exit, Site site, int id, Recording recording, long recordingNanos) {
    TraceTree tree = exit.tree();
    CompiledTrace trace = null;
    try {
      long start = System.nanoTime();
      Trace optimised = compiler().optimise(recording.trace());
      long optimisedAt = System.nanoTime();
      trace = new CompiledTrace(id, engine.keepsRecorded() ? recording.trace() : null, optimised);
      tree.add(trace, exit);
      Validity validity = validity(tree, List.of(optimised));
      GeneratedCode code = compiler().compile(tree.alone(optimised, false, validity == null ? null : validity.handle()));
      long end = System.nanoTime();
      engine.faultPoint(Phase.INSTALL);
      exit.bridge = code.code();
      tree.grew();
      publish(new BridgeCompiled(Stamp.now(), id, tree.header().id(), exit.trace(), exit.guard(), site.guest,
          work(recording, optimised, recordingNanos, optimisedAt - start, end - optimisedAt, code)));
    } catch (Throwable t) {
      if (trace != null) {
        tree.remove(trace, exit);
      }
      failed(site, id, t, recording.trace(), recording.operations());
    }
  }

  /** A header was entered by the dispatcher: stitches its tree if it has settled. */
  void settle(LoopHeader header) {
    TraceTree tree = header.tree();
    if (!tree.hasSettled() || !stitching.mayStart() || !header.cell().claim()) {
      return;
    }
    long start = System.nanoTime();
    try {
      tree.stitched();
      List<Trace> traces = tree.traces().stream().map(CompiledTrace::optimised).toList();
      Validity validity = validity(tree, traces);
      GeneratedCode code = compiler().compile(tree.whole(validity == null ? null : validity.handle()));
      header.becomeYoung(engine.parameters().intValue(Parameter.LOOP_CHUNK));
      if (!tree.isDropped()) {
        header.code = code.code();
      }
      publish(new RegionStitched(Stamp.now(), header.id(), tree.location(), traces.size(), System.nanoTime() - start, code.bytecodeSize()));
    } catch (Throwable t) { // the linked traces stay as they are
      if (!(t instanceof CodegenException c) || c.reason() == AbortReason.INTERNAL_ERROR) { // else a limit, or an assumption that broke meanwhile
        publish(new InternalFailure(Stamp.now(), InternalFailure.Phase.GENERATING, tree.location(), t, ""));
      }
    } finally {
      stitching.add(System.nanoTime() - start);
      header.cell().release();
    }
  }

  /** Returns the switch that all assumptions of the traces hang on, or null if they have none. */
  private static Validity validity(TraceTree tree, List<Trace> traces) {
    List<Object> assumptions = traces.stream().flatMap(t -> t.assumptions().stream()).toList();
    if (assumptions.isEmpty()) {
      return null;
    }
    Validity validity = new Validity(tree::drop);
    tree.keep(validity);
    for (Object a : assumptions) {
      if (!((QuasiCell.Assumption) a).register(validity)) {
        throw new CodegenException(AbortReason.QUASI_IMMUTABLE_CHANGED, "changed while being compiled: " + a, null);
      }
    }
    return validity;
  }

  /** Tells whether there is a trace to compile; if not, makes the site wait. */
  private boolean accept(Recording recording, Site site, int id, long nanos) {
    if (recording.trace() != null && engine.parameters().isOn(Parameter.COMPILE)) {
      return true;
    }
    AbortReason reason = recording.trace() != null ? AbortReason.COMPILE_OFF : recording.reason() == null ? AbortReason.NOT_EXPRESSIBLE : recording.reason();
    if (recording.failure() != null) {
      publish(new InternalFailure(Stamp.now(), InternalFailure.Phase.RECORDING, site.guest, recording.failure(), ""));
    }
    site.reset.run();
    boolean innocent = reason == AbortReason.COMPILE_OFF || reason == AbortReason.STRESS || reason == AbortReason.INNER_LOOP_FIRST
        || reason == AbortReason.HELPER_LOOP;
    if (!innocent) {
      site.budget.failed(reason, site.guest);
    }
    publish(new TraceAborted(Stamp.now(), id, site.guest, reason, recording.place(), recording.operations(), nanos, "tried again after " + site.budget.limit() + " more passes"));
    return false;
  }

  private void failed(Site site, int id, Throwable t, Trace trace, int operations) {
    AbortReason reason = t instanceof CodegenException c ? c.reason() : AbortReason.INTERNAL_ERROR;
    try {
      site.reset.run();
      site.budget.failed(reason, site.guest);
      if (reason == AbortReason.INTERNAL_ERROR) {
        publish(new InternalFailure(Stamp.now(), InternalFailure.Phase.GENERATING, site.guest, t, trace == null ? "" : TracePrinter.print(trace)));
      }
      publish(new TraceAborted(Stamp.now(), id, site.guest, reason, null, operations, 0, "tried again after " + site.budget.limit() + " more passes"));
    } catch (Throwable again) { // out of stack or memory: reporting can wait, the guest cannot
      site.budget.close();
    }
  }

  private void publish(dev.clew.observe.JitEvent event) {
    engine.events().publish(event);
  }

  private static Work work(Recording recording, Trace optimised, long recordingNanos, long optimising, long generating, GeneratedCode code) {
    int guards = (int) optimised.operations().stream().filter(o -> o.op().isGuard()).count();
    return new Work(recording.operations(), optimised.operations().size(), guards, recordingNanos, optimising, generating, code.bytecodeSize());
  }
}
