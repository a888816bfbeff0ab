package dev.clew.runtime;

import dev.clew.codegen.CodeGenerator;
import dev.clew.codegen.GeneratedCode;
import dev.clew.codegen.Region;
import dev.clew.opt.Optimizer;
import dev.clew.trace.Trace;
import dev.clew.trace.TraceVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * From a recorded trace to code: verify, optimise, verify, emit, define. It is the map of the system; what is around it, recording and installing, is {@link Growth}.
 */
final class TraceCompiler {
  private final Engine engine;
  private final boolean verify;
  private final Function<Trace, Trace> optimiser;
  private final String dump;

  TraceCompiler(Engine engine) {
    this.engine = engine;
    this.verify = engine.parameters().isOn(Parameter.VERIFY);
    this.optimiser = Optimizer.switched(engine.parameters().isOn(Parameter.OPTIMISE), report -> { });
    this.dump = engine.parameters().text(Parameter.DUMP_CLASSES);
  }

  /**
   * Optimises a recorded trace.
   *
   * @throws RuntimeException if a stage has a bug; the trace is then given up
   */
  Trace optimise(Trace recorded) {
    engine.faultPoint(Phase.OPTIMISE);
    check(recorded);
    Trace optimised = optimiser.apply(recorded);
    check(optimised);
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
