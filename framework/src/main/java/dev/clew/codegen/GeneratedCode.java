package dev.clew.codegen;

import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Map;

/**
 * One generated class, defined and ready to run.
 *
 * @param code enters the region at the root trace's start
 * @param entries one more way in for each {@link Header} inside the region (labels of its traces, other stitched loops), the root's header included; what a
 *     dispatcher runs when it is told to jump to that header
 * @param call runs the root as a method: takes its inputs (references as Object), returns what the portal returns (references as Object, narrow types as int), throws what
 *     it throws; null if the region was not to be called, or takes too many inputs for it
 * @param className name of the hidden class, as stack traces show it
 * @param classFile the bytes, for dumping
 * @param methodSizes bytes of bytecode of each generated method, in the order of emission; the first is the trace's own
 * @param lines the traces in the order their line numbers were given; a trace's operation k has line {@code base + k + 1}
 */
public record GeneratedCode(CompiledCode code, Map<Target, CompiledCode> entries, MethodHandle call, String className, byte[] classFile, Map<String, Integer> methodSizes,
    List<Lines> lines) {
  /**
   * Where the operations of one trace are in the class's line table.
   *
   * @param base line number before its first operation
   */
  public record Lines(Trace trace, int base) {}

  /** Returns the size of the biggest method, in bytes of bytecode: what HotSpot compares with its limit of 8000. */
  public int largestMethod() {
    return methodSizes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** Returns the bytes of bytecode of all methods together. */
  public int bytecodeSize() {
    return methodSizes.values().stream().mapToInt(Integer::intValue).sum();
  }
}
