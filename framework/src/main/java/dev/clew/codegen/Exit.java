package dev.clew.codegen;

import dev.clew.spi.Transfer;

/**
 * What generated code knows of one guard without a bridge inside its region: a constant object with a field for the bridge. A plain field, not a call site:
 * it is free of LambdaForms when cold, and C2's type profile at the exit inlines a bridge that is hot.
 */
public abstract class Exit {
  /** The compiled bridge, or null while the guard has none. A racy read is fine: whoever sees null takes the slow way once more. */
  public CompiledCode bridge;

  /** For the runtime. */
  protected Exit() {}

  /**
   * Leaves compiled code: rebuilds the interpreter's frames and runs them to the next merge point.
   *
   * @param prims live primitive values as raw bits, in the snapshot's order
   * @param refs live references, in the snapshot's order, then the pending exception for the two exception guards
   * @return where to go on; never null
   */
  public abstract Transfer fail(long[] prims, Object[] refs);

  /** Goes on behind a failed guard: runs the bridge if there is one, else {@linkplain #fail leaves}. Called by generated code; what it hands over and gets back is as of {@link #fail}. */
  public final Transfer leave(long[] prims, Object[] refs) {
    CompiledCode linked = bridge;
    return linked == null ? fail(prims, refs) : linked.run(prims, refs);
  }

  /** Tells, in stress mode only, whether the guard is to fail this time although it holds. */
  public abstract boolean stressed();
}
