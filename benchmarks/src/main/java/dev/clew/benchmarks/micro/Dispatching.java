package dev.clew.benchmarks.micro;

import dev.clew.benchmarks.Task;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Entering compiled code and leaving it again, through the dispatcher: a guest function with a loop of one iteration is called from outside. Compiled, it is
 * entered where it starts and left where it returns; of what is left besides, making its frame is most.
 */
public class Dispatching extends Micro {
  static final int CALLS_UNTIL_COMPILED = 5000;

  /** Whether the JIT is on. */
  @Param({"off", "on"})
  public String jit;

  private Task task;

  /** Loads the interpreter, and lets everything become compiled that will. */
  @Setup(Level.Trial)
  public void load() {
    task = Interpreters.woven("stack/count", "jit=" + jit).task();
    for (int i = 0; i < CALLS_UNTIL_COMPILED; i++) {
      task.interpret(1);
    }
  }

  /** Calls the function. */
  @Benchmark
  public Object call() {
    return task.interpret(1);
  }
}
