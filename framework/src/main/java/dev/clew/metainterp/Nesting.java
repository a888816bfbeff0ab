package dev.clew.metainterp;

/**
 * How deep a thread is inside of frames of ours: in compiled code that calls the guest, or in the meta-interpreter, again and again. Each time takes the Java stack a dozen frames beside the interpreter's own, so
 * that a guest that recurses on the Java stack would reach its end at a fraction of the depth it reaches without a JIT compiler. So beyond some depth the interpreter is left alone: {@link #isDeep}.
 */
public final class Nesting {
  /** What entering compiled code from the interpreter counts; it takes about a kilobyte of the stack. */
  public static final int ENTERED = 1;
  /** What interpreting the rest of a portal call that compiled code made counts, beside entering it again. */
  public static final int COMPLETED = 9;
  /** What interpreting or recording by the meta-interpreter counts. */
  public static final int META = 10;

  /** A tenth of a stack of one megabyte. */
  private static final int MAX = 100;

  private static final ThreadLocal<Nesting> CURRENT = ThreadLocal.withInitial(Nesting::new);

  /** How deep the thread is now. Whoever goes in adds to it, and sets it back to what it was without a call: there may be no stack left for one. */
  public int depth;

  private Nesting() {}

  /** Returns this thread's. */
  public static Nesting current() {
    return CURRENT.get();
  }

  /** Tells whether nothing should be entered or recorded on this thread for now. */
  public boolean isDeep() {
    return depth > MAX;
  }
}
