package dev.clew.testing;

import dev.clew.trace.Trace;
import java.util.List;

/**
 * A generated trace and what its inputs are made from.
 *
 * @param seed names the sample in failure messages
 * @param trace the trace
 * @param inputTypes exact declared types of its inputs
 */
public record Sample(long seed, Trace trace, List<Class<?>> inputTypes) {
  /** Makes the heap and inputs for one run: variant 0 as recorded, others a little different. Equal variants are isomorphic. */
  public World world(int variant) {
    return new World(seed, variant, inputTypes);
  }
}
