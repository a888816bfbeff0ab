package dev.clew.codegen;

import dev.clew.spi.Transfer;

/** Superclass of every generated class: one compiled region, entered at its root with the root trace's inputs. */
public abstract class CompiledCode {
  /** For generated classes. */
  protected CompiledCode() {}

  /**
   * Runs until the code leaves.
   *
   * @param prims the root trace's primitive inputs as raw bits, in order
   * @param refs the root trace's reference inputs, in order
   * @return where to go on; never null
   */
  public abstract Transfer run(long[] prims, Object[] refs);
}
