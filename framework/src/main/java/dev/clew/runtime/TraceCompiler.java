package dev.clew.runtime;

import dev.clew.codegen.CodeGenerator;
import dev.clew.codegen.GeneratedCode;
import dev.clew.codegen.Region;
import dev.clew.opt.OptimizedLoop;
import dev.clew.opt.Optimizer;
import dev.clew.opt.Versions;
import dev.clew.trace.Op;
import dev.clew.trace.Snapshot;
import dev.clew.trace.Trace;
import dev.clew.trace.TraceVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * From a recorded trace to code: verify, optimise, verify, emit, define. It is the map of the system; what is around it, recording and installing, is {@link Growth}.
 */
final class TraceCompiler {
  private final Engine engine;
  private final boolean verify;
  private final boolean optimise;
  private final int limit;
  private final Versions versions;
  private final String dump;

  TraceCompiler(Engine engine) {
    this.engine = engine;
    this.verify = engine.parameters().isOn(Parameter.VERIFY);
    this.optimise = engine.parameters().isOn(Parameter.OPTIMISE);
    this.limit = engine.parameters().intValue(Parameter.VERSIONS);
    this.versions = limit == 0 ? Versions.NONE : new CellVersions(limit);
    this.dump = engine.parameters().text(Parameter.DUMP_CLASSES);
  }

  /**
   * Optimises a recorded trace; a jump at its end goes to the version of the header that fits best.
   *
   * @param guard for a bridge, the snapshot of its guard; else null
   * @throws RuntimeException if a stage has a bug; the trace is then given up
   */
  Trace optimise(Trace recorded, Snapshot guard) {
    engine.faultPoint(Phase.OPTIMISE);
    check(recorded);
    Trace optimised = optimise ? Optimizer.optimize(recorded, guard, versions) : recorded;
    check(optimised);
    return optimised;
  }

  /**
   * Optimises a recorded trace that starts at a cell.
   *
   * @throws RuntimeException if a stage has a bug; the trace is then given up
   */
  OptimizedLoop optimiseLoop(Cell cell, Trace recorded) {
    boolean goesRound = recorded.last().op() == Op.JUMP && recorded.last().target() == null;
    if (!optimise || limit == 0 || !goesRound) {
      return new OptimizedLoop(optimise(recorded, null), null, null, null, false);
    }
    engine.faultPoint(Phase.OPTIMISE);
    check(recorded);
    OptimizedLoop loop = Optimizer.optimizeLoop(recorded, cell::version, versions);
    check(loop.entry());
    if (loop.body() != null) {
      check(loop.body());
    }
    return loop;
  }

  /**
   * Optimises a trace for a version of its header; null if the version takes another way.
   *
   * @param own whether it was recorded at the version, and not just anywhere at its cell
   * @throws RuntimeException if a stage has a bug; the version then stays with the interpreter
   */
  Trace optimiseVersion(LoopHeader version, Trace recorded, boolean own) {
    engine.faultPoint(Phase.OPTIMISE);
    LoopHeader general = version.cell().header();
    Trace optimised = own ? Optimizer.optimizeAt(version.state(), recorded, general, versions) : Optimizer.optimizeFrom(version.state(), recorded, general, versions);
    if (optimised != null) {
      check(optimised);
    }
    return optimised;
  }

  private void check(Trace trace) {
    if (verify) {
      TraceVerifier.verify(trace);
    }
  }

  /**
   * Generates and defines the class of a region.
   *
   * @throws dev.clew.codegen.CodegenException if the region passes a limit of the class file format
   */
  GeneratedCode compile(Region region) {
    engine.faultPoint(Phase.GENERATE);
    GeneratedCode code = CodeGenerator.generate(region);
    engine.warmUp().investedCode(code.bytecodeSize());
    if (!dump.isEmpty()) {
      dump(code);
    }
    return code;
  }

  private void dump(GeneratedCode code) {
    try {
      Path file = Path.of(dump, code.className().substring(code.className().lastIndexOf('/') + 1) + "-" + engine.nextId() + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, code.classFile());
    } catch (IOException e) { // a wish of whoever debugs, no reason to stop
      System.getLogger("dev.clew").log(System.Logger.Level.WARNING, "cannot dump a generated class to " + dump, e);
    }
  }
}
