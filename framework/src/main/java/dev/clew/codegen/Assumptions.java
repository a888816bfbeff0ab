package dev.clew.codegen;

/**
 * What a region relies on: generated code asks {@link #broken} where the trace has a {@code guard_not_invalidated}.
 *
 * <p>A plain field, and not a {@code SwitchPoint}, which costs nothing once C2 has compiled it, but a tree of method handles until then: a third of the time of half-compiled code went there. As any plain field
 * it may be read late when another thread writes it without synchronisation, as the author's interpreter may read the quasi-immutable field itself late; what the same thread has written is seen.
 */
public class Assumptions {
  /** Whether one of them does not hold any more. */
  public boolean broken;

  /** For the runtime. */
  public Assumptions() {}
}
