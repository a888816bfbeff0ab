package dev.clew.benchmarks.micro;

import dev.clew.codegen.CodeGenerator;
import dev.clew.codegen.Exit;
import dev.clew.codegen.GeneratedCode;
import dev.clew.codegen.Header;
import dev.clew.codegen.Region;
import dev.clew.opt.OptimizedLoop;
import dev.clew.opt.Optimizer;
import dev.clew.opt.Versions;
import dev.clew.runtime.CompiledTrace;
import dev.clew.trace.Operation;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;

/**
 * Two stages of making code of a loop, when the compiler is warm: optimising its trace, and generating and defining its class. The loop is the longest that
 * {@code stack/nested} has.
 */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Compiling extends Micro {
  private static final int ENOUGH_TO_BE_HOT = 1000;

  private Interpreters.Woven woven;
  private Trace recorded;
  private Header header;
  private OptimizedLoop optimised;

  /** Records the loop. */
  @Setup(Level.Trial)
  public void record() {
    woven = Interpreters.woven("stack/nested", "jit=on");
    woven.task().interpret(ENOUGH_TO_BE_HOT);
    recorded = woven.jit().traces().stream().map(CompiledTrace::recorded).filter(t -> t != null && t.role() == Trace.Role.LOOP && t.last().target() == null)
        .max(Comparator.comparingInt(t -> t.operations().size())).orElseThrow(() -> new IllegalStateException("no loop was recorded"));
    header = new Header("loop");
    optimised = optimise();
  }

  /** Optimises the trace: into an entry part and a loop part. */
  @Benchmark
  public OptimizedLoop optimise() {
    return Optimizer.optimizeLoop(recorded, state -> new Header("version"), Versions.NONE);
  }

  /** Generates one class with both parts, and defines it. */
  @Benchmark
  public GeneratedCode generate() {
    Map<Target, Trace> loops = optimised.body() == null ? Map.of() : Map.of(optimised.target(), optimised.body());
    Map<Operation, Exit> exits = new IdentityHashMap<>();
    return CodeGenerator.generate(new Region("loop", optimised.entry(), header, Map.of(), loops, g -> exits.computeIfAbsent(g, k -> new Leaving()), t -> false,
        null, null, woven.host(), false));
  }
}
