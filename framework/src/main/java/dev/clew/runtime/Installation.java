package dev.clew.runtime;

import dev.clew.codegen.CodegenException;
import dev.clew.codegen.GeneratedCode;
import dev.clew.codegen.Region;
import dev.clew.metainterp.Recording;
import dev.clew.observe.BridgeCompiled;
import dev.clew.observe.InternalFailure;
import dev.clew.observe.JitEvent;
import dev.clew.observe.LoopCompiled;
import dev.clew.observe.RegionStitched;
import dev.clew.observe.Stamp;
import dev.clew.observe.Work;
import dev.clew.opt.OptimizedLoop;
import dev.clew.trace.AbortReason;
import dev.clew.trace.Location;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From recorded traces to installed code: optimises, adds to the tree, compiles, and lets headers and guards lead there. */
final class Installation {
  private final Engine engine;
  private final Share stitching = new Share(0.10, 20_000_000, 100_000_000);
  private volatile TraceCompiler compiler;

  Installation(Engine engine) {
    this.engine = engine;
  }

  /** Tells whether a tree may be compiled anew, as far as the time spent on that goes. */
  boolean mayStitch() {
    return stitching.mayStart() && engine.warmUp().mayInvest();
  }

  /** Compiles the loop recorded at a cell. Tells whether that goes on, so that the cell's claim is given back when it is done. */
  boolean loop(Cell cell, Site site, int id, Recording recording, long recordingNanos) {
    Trace failing = recording.trace();
    LoopHeader header = cell.header();
    TraceTree tree = header.tree();
    try {
      long start = System.nanoTime();
      OptimizedLoop loop = compiler().optimiseLoop(cell, recording.trace());
      long optimising = System.nanoTime() - start;
      if (loop.otherWayNext() && cell.recordLonger()) {
        site.again(id, AbortReason.OTHER_WAY_NEXT, recording.operations(), optimising + recordingNanos, "tried again with " + cell.iterations() + (cell.iterations() == 1 ? " iteration" : " iterations"));
        return false;
      }
      cell.setInstructions(recording.instructions() / cell.iterations());
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
      Region region = tree.part(header, body, validity);
      if (engine.queue().isBackground()) {
        cell.resetCount(); // or every pass would ask for a recording until the code is there
      }
      engine.queue().submit(new Compilation(compiler(), region) {
        @Override
        void install(GeneratedCode code) {
          engine.faultPoint(Phase.INSTALL);
          if (!tree.install(header, code, chunk())) {
            site.again(id, AbortReason.STARTED_OVER, recording.operations(), recordingNanos + optimising, "tried again when it is hot");
            return;
          }
          if (header != tree.header()) {
            tree.grew();
          }
          if (loop.body() != null) {
            cell.add((LoopHeader) loop.target(), loop.state());
          }
          cell.setRecorded(recording.trace());
          cell.portal().novelty().compiled();
          cell.budget().again();
          engine.register(tree);
          engine.dump(id, traces);
          publish(new LoopCompiled(Stamp.now(), id, site.guest(), work(recording.operations(), traces, recordingNanos, optimising, nanos(), code), code.className()));
        }

        @Override
        public void failed(Throwable t) {
          cell.forget();
          site.failed(id, t, loop.entry(), recording.operations());
        }

        @Override
        public void done() {
          cell.release();
        }
      });
      return true;
    } catch (Throwable t) {
      cell.forget();
      site.failed(id, t, failing, recording.operations());
      return false;
    }
  }

  /**
   * Compiles a trace for a version of its header; tells whether it was one for that version.
   *
   * @param own what was recorded at the version, or null to try what was recorded at its cell
   * @param recordingNanos what recording it took
   * @param done what to do when it has been compiled
   */
  boolean version(LoopHeader version, Site site, int id, Recording own, long recordingNanos, Runnable done) {
    TraceTree tree = version.tree();
    Trace recorded = own == null ? version.cell().recorded() : own.trace();
    int operations = own == null ? recorded.operations().size() : own.operations();
    long start = System.nanoTime();
    Trace optimised = compiler().optimiseVersion(version, recorded, own != null);
    if (optimised == null) {
      return false;
    }
    long optimising = System.nanoTime() - start;
    version.become(id);
    tree.add(version, new CompiledTrace(id, engine.keepsRecorded() ? recorded : null, optimised));
    Validity validity = validity(tree, List.of(optimised));
    Region region = tree.part(version, Map.of(), validity);
    engine.queue().submit(new Compilation(compiler(), region) {
      @Override
      void install(GeneratedCode code) {
        engine.faultPoint(Phase.INSTALL);
        if (!tree.install(version, code, chunk())) {
          return;
        }
        tree.grew();
        engine.register(tree);
        engine.dump(id, List.of(optimised));
        publish(new LoopCompiled(Stamp.now(), id, site.guest(), work(operations, List.of(optimised), recordingNanos, optimising, nanos(), code), code.className()));
      }

      @Override
      public void failed(Throwable t) {
        tree.remove(version);
        site.failed(id, t, optimised, operations);
      }

      @Override
      public void done() {
        done.run();
      }
    });
    return true;
  }

  /** Compiles the bridge recorded at a guard. Tells whether that goes on, so that the guard's claim is given back when it is done. */
  boolean bridge(GuardExit exit, Site site, int id, Recording recording, long recordingNanos) {
    TraceTree tree = exit.tree();
    CompiledTrace prepared = null;
    try {
      long start = System.nanoTime();
      Trace optimised = compiler().optimise(recording.trace(), exit.operation().snapshot());
      long optimising = System.nanoTime() - start;
      CompiledTrace trace = new CompiledTrace(id, engine.keepsRecorded() ? recording.trace() : null, optimised);
      prepared = trace;
      tree.addBridge(trace, exit);
      Validity validity = validity(tree, List.of(optimised));
      Region region = tree.alone(optimised, validity);
      engine.queue().submit(new Compilation(compiler(), region) {
        @Override
        void install(GeneratedCode code) {
          engine.faultPoint(Phase.INSTALL);
          if (!tree.link(exit, code.code())) {
            return;
          }
          if (!tree.isStitched() || !exit.failsSeldom()) {
            tree.grew();
            if (tree.header().isCallee() && mayStitch() && tree.header().cell().claim()) {
              stitch(tree); // no dispatcher comes by to see that the tree has settled
            }
          }
          engine.dump(id, List.of(optimised));
          publish(new BridgeCompiled(Stamp.now(), id, tree.header().id(), exit.trace(), exit.guard(), site.guest(),
              work(recording.operations(), List.of(optimised), recordingNanos, optimising, nanos(), code), code.className()));
        }

        @Override
        public void failed(Throwable t) {
          tree.remove(trace, exit);
          site.failed(id, t, recording.trace(), recording.operations());
        }

        @Override
        public void done() {
          exit.release();
        }
      });
      return true;
    } catch (Throwable t) {
      if (prepared != null) {
        tree.remove(prepared, exit);
      }
      site.failed(id, t, recording.trace(), recording.operations());
      return false;
    }
  }

  /** Compiles a whole tree, and those that follow it, anew; its header's cell is claimed. */
  void stitch(TraceTree tree) {
    LoopHeader header = tree.header();
    long start = System.nanoTime();
    try {
      tree.stitched();
      Location location = tree.location();
      int[] traces = {0};
      Region region = tree.whole(inside -> {
        traces[0] = inside.size();
        return validity(tree, inside);
      });
      engine.queue().submit(new Compilation(compiler(), region) {
        @Override
        void install(GeneratedCode code) {
          if (engine.queue().isBackground()) {
            stitching.add(nanos());
          }
          if (tree.install(header, code, chunk())) {
            publish(new RegionStitched(Stamp.now(), header.id(), location, traces[0], nanos(), code.bytecodeSize(), code.className()));
          }
        }

        @Override
        public void failed(Throwable t) {
          notStitched(tree, t);
        }

        @Override
        public void done() {
          header.cell().release();
        }
      });
    } catch (Throwable t) {
      notStitched(tree, t);
      header.cell().release();
    } finally {
      stitching.add(System.nanoTime() - start);
      engine.warmUp().invested(System.nanoTime() - start);
    }
  }

  /** The linked traces stay as they are. */
  private void notStitched(TraceTree tree, Throwable t) {
    if (!(t instanceof CodegenException c) || c.reason() == AbortReason.INTERNAL_ERROR) { // else a limit, or an assumption that broke meanwhile
      publish(new InternalFailure(Stamp.now(), InternalFailure.Phase.GENERATING, tree.location(), t, ""));
    }
  }

  /** Returns what all assumptions of the traces hang on, or null if they have none. */
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

  private int chunk() {
    return engine.parameters().intValue(Parameter.LOOP_CHUNK);
  }

  private TraceCompiler compiler() {
    if (compiler == null) {
      compiler = new TraceCompiler(engine);
    }
    return compiler;
  }

  private static Work work(int recorded, List<Trace> optimised, long recordingNanos, long optimising, long generating, GeneratedCode code) {
    int operations = optimised.stream().mapToInt(t -> t.operations().size()).sum();
    int guards = (int) optimised.stream().flatMap(t -> t.operations().stream()).filter(o -> o.op().isGuard()).count();
    return new Work(recorded, operations, guards, recordingNanos, optimising, generating, code.bytecodeSize());
  }

  private void publish(JitEvent event) {
    engine.events().publish(event);
  }
}
