package dev.clew.samples.lisp.nodes;

/**
 * A continuation: what is to be done with a value. A frame is one call under way, and never changes, so that {@code call/cc} has nothing to copy and a
 * continuation can be entered as often as one likes. Frames live on the heap, which is what bounds recursion.
 */
public final class Kont {
  /** What to do with the value. */
  public final Step step;

  /** The variables that it needs. */
  public final Env env;

  /** What to do afterwards, null at the end. */
  public final Kont next;

  /** Makes a frame. */
  public Kont(Step step, Env env, Kont next) {
    this.step = step;
    this.env = env;
    this.next = next;
  }
}
