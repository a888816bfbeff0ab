package dev.clew.runtime;

import dev.clew.codegen.CodegenException;
import dev.clew.codegen.GeneratedCode;
import dev.clew.metainterp.Recording;
import dev.clew.metainterp.Tracing;
import dev.clew.opt.OptimizedLoop;
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
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import dev.clew.trace.TracePrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How trees of traces grow: records a loop at a hot cell or a bridge at a hot guard, compiles it, installs it, and stitches trees that have settled. Whatever fails on the way
 * is an event and a wait, never an exception in the guest.
 */
final class Growth {

  private static final int MAX_CHAIN = 4;

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
      RecordingEnvironment environment = new RecordingEnvironment(engine, id, site.guest, null);
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
    Trace failing = recording.trace();
    LoopHeader header = cell.header();
    TraceTree tree = header.tree();
    try {
      long start = System.nanoTime();
      OptimizedLoop loop = compiler().optimiseLoop(cell, recording.trace());
      long optimisedAt = System.nanoTime();
      failing = loop.entry();
      header.become(id);
      tree.add(header, new CompiledTrace(id, engine.keepsRecorded() ? recording.trace() : null, loop.entry()));
      List<Trace> traces = new ArrayList<>(List.of(loop.entry()));
      Map<Target, Trace> body = Map.of();
      if (loop.body() != null) {
        LoopHeader version = (LoopHeader) loop.target();
        version.become(id);
        tree.add(version, new CompiledTrace(id, null, loop.body()));
        traces.add(loop.body());
        body = Map.of(version, loop.body());
      }
      Validity validity = validity(tree, traces);
      GeneratedCode code = compiler().compile(tree.part(header, body, validity == null ? null : validity.handle()));
      long end = System.nanoTime();
      engine.faultPoint(Phase.INSTALL);
      tree.install(header, code, chunk());
      if (header != tree.header()) {
        tree.grew();
      }
      if (loop.body() != null) {
        cell.add((LoopHeader) loop.target(), loop.state());
      }
      cell.setRecorded(recording.trace());
      cell.budget().again();
      engine.register(tree);
      publish(new LoopCompiled(Stamp.now(), id, site.guest, work(recording.operations(), traces, recordingNanos, optimisedAt - start, end - optimisedAt, code)));
    } catch (Throwable t) {
      cell.forget();
      failed(site, id, t, failing, recording.operations());
    }
  }

  /** What came of compiling a version. */
  enum Outcome {
    /** It has code. */
    COMPILED,
    /** It takes another way than the trace recorded at its header. */
    TO_RECORD,
    /** It has none. */
    NONE
  }

  /** A version of a header is arrived at for the first time: compiles the trace recorded there for it. */
  Outcome version(LoopHeader version) {
    if (!growing.mayStart() || version.tree().isDropped()) {
      return Outcome.NONE;
    }
    long begin = System.nanoTime();
    Trace recorded = version.cell().recorded();
    Site site = new Site(version.cell().budget(), version.cell()::resetCount, version.tree().location());
    int id = engine.nextId();
    try {
      return installVersion(version, site, id, recorded, 0) ? Outcome.COMPILED : Outcome.TO_RECORD;
    } catch (Throwable t) { // the interpreter goes on from here
      version.tree().remove(version);
      failed(site, id, t, recorded, recorded.operations().size());
      return Outcome.NONE;
    } finally {
      growing.add(System.nanoTime() - begin);
    }
  }

  /** Tells whether the trace was one for the version. */
  private boolean installVersion(LoopHeader version, Site site, int id, Trace recorded, long recordingNanos) {
    TraceTree tree = version.tree();
    long start = System.nanoTime();
    Trace optimised = compiler().optimiseVersion(version, recorded);
    if (optimised == null) {
      return false;
    }
    long optimisedAt = System.nanoTime();
    version.become(id);
    tree.add(version, new CompiledTrace(id, engine.keepsRecorded() ? recorded : null, optimised));
    Validity validity = validity(tree, List.of(optimised));
    GeneratedCode code = compiler().compile(tree.part(version, Map.of(), validity == null ? null : validity.handle()));
    engine.faultPoint(Phase.INSTALL);
    tree.install(version, code, chunk());
    tree.grew();
    engine.register(tree);
    Work work = work(recorded.operations().size(), List.of(optimised), recordingNanos, optimisedAt - start, System.nanoTime() - optimisedAt, code);
    publish(new LoopCompiled(Stamp.now(), id, site.guest, work));
    return true;
  }

  /** Records what a version does from its header on. Returns where the guest stands then, or null if nothing was done. */
  Transfer recordVersion(LoopHeader version, long[] prims, Object[] refs) {
    Cell cell = version.cell();
    if (!growing.mayStart() || !cell.claim()) {
      return null;
    }
    long begin = System.nanoTime();
    try {
      Site site = new Site(cell.budget(), cell::resetCount, version.tree().location());
      int id = engine.nextId();
      publish(new TraceStarted(Stamp.now(), id, site.guest, -1, -1));
      RecordingEnvironment environment = new RecordingEnvironment(engine, id, site.guest, null);
      Recording recording = Tracing.loop(environment, cell.portal(), site.guest.text(), prims, refs);
      long recorded = System.nanoTime() - begin;
      afterwards(site, () -> {
        environment.publish();
        if (accept(recording, site, id, recorded)) {
          try {
            installVersion(version, site, id, recording.trace(), recorded);
          } catch (Throwable t) {
            version.tree().remove(version);
            failed(site, id, t, recording.trace(), recording.operations());
          }
        }
      });
      return recording.transfer();
    } finally {
      growing.add(System.nanoTime() - begin);
      cell.release();
    }
  }

  private int chunk() {
    return engine.parameters().intValue(Parameter.LOOP_CHUNK);
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
      RecordingEnvironment environment = new RecordingEnvironment(engine, id, site.guest, tree);
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
      Trace optimised = compiler().optimise(recording.trace(), exit.operation().snapshot());
      long optimisedAt = System.nanoTime();
      trace = new CompiledTrace(id, engine.keepsRecorded() ? recording.trace() : null, optimised);
      tree.addBridge(trace, exit);
      Validity validity = validity(tree, List.of(optimised));
      GeneratedCode code = compiler().compile(tree.alone(optimised, validity == null ? null : validity.handle()));
      long end = System.nanoTime();
      engine.faultPoint(Phase.INSTALL);
      exit.bridge = code.code();
      tree.grew();
      if (tree.header().isCallee() && stitching.mayStart() && tree.header().cell().claim()) {
        stitch(tree.header(), tree); // no dispatcher comes by to see that the tree has settled
      }
      publish(new BridgeCompiled(Stamp.now(), id, tree.header().id(), exit.trace(), exit.guard(), site.guest,
          work(recording.operations(), List.of(optimised), recordingNanos, optimisedAt - start, end - optimisedAt, code)));
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
    if (tree.hasSettled() && stitching.mayStart() && header.cell().claim()) {
      stitch(header, tree);
    }
  }

  private void stitch(LoopHeader header, TraceTree tree) {
    long start = System.nanoTime();
    try {
      tree.stitched();
      List<Trace> traces = tree.traces().stream().map(CompiledTrace::optimised).toList();
      Validity validity = validity(tree, traces);
      GeneratedCode code = compiler().compile(tree.whole(validity == null ? null : validity.handle()));
      tree.install(tree.header(), code, chunk());
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

  private static Work work(int recorded, List<Trace> optimised, long recordingNanos, long optimising, long generating, GeneratedCode code) {
    int operations = optimised.stream().mapToInt(t -> t.operations().size()).sum();
    int guards = (int) optimised.stream().flatMap(t -> t.operations().stream()).filter(o -> o.op().isGuard()).count();
    return new Work(recorded, operations, guards, recordingNanos, optimising, generating, code.bytecodeSize());
  }
}
