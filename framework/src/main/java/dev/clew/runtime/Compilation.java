package dev.clew.runtime;

import dev.clew.codegen.GeneratedCode;
import dev.clew.codegen.Region;

/** The class of a region, to be made by the queue. */
abstract class Compilation implements CompileQueue.Job {
  private final TraceCompiler compiler;
  private final Region region;
  private long nanos;

  Compilation(TraceCompiler compiler, Region region) {
    this.compiler = compiler;
    this.region = region;
  }

  @Override
  public final void perform() {
    long start = System.nanoTime();
    GeneratedCode code = compiler.compile(region);
    nanos = System.nanoTime() - start;
    install(code);
  }

  /** Lets the class be entered. */
  abstract void install(GeneratedCode code);

  /** Returns how long it took to make the class. */
  final long nanos() {
    return nanos;
  }
}
