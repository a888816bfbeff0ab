package dev.clew.benchmarks.micro;

import dev.clew.benchmarks.Task;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What the places that the weaver put into an interpreter cost where the JIT is off: an iteration of a guest loop, which takes about twenty instructions
 * and passes a merge point for each.
 */
public class MergePoint extends Micro {
  private static final int ITERATIONS = 1000;

  /** How the interpreter is run. */
  @Param({"unwoven", "off"})
  public String way;

  private Task task;

  /** Loads the interpreter. */
  @Setup(Level.Trial)
  public void load() {
    task = way.equals("unwoven") ? Interpreters.unwoven("stack/count") : Interpreters.woven("stack/count", "off").task();
  }

  /** Runs the loop. */
  @Benchmark
  @OperationsPerInvocation(ITERATIONS)
  public Object iteration() {
    return task.interpret(ITERATIONS);
  }
}
