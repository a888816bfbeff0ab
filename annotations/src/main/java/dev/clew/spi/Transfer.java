package dev.clew.spi;

/**
 * What a merge point, or a piece of compiled code, hands back: where execution goes on and with which values. One flat class for all cases, so that
 * C2 can remove the allocation wherever producer and consumer are compiled together. Primitive values travel as raw bits (int sign-extended to
 * long, float and double through their raw bit patterns), references beside them; both arrays keep the order of the value list they came from.
 *
 * <p>Woven portals see only {@link #RETURN}, {@link #THROW} and {@link #CONTINUE}; {@link #JUMP} stays between compiled code and the dispatcher.
 */
public final class Transfer {
  /** The portal call is over; its value is {@link #prims}{@code [0]} or {@link #refs}{@code [0]} by the portal's return type. */
  public static final int RETURN = 0;

  /** The portal call ended by throwing {@link #refs}{@code [0]}, a {@link Throwable}. */
  public static final int THROW = 1;

  /** Go on interpreting at the merge point with these greens and reds. */
  public static final int CONTINUE = 2;

  /** Go on in compiled code: {@link #target} says where, the arrays hold its inputs. */
  public static final int JUMP = 3;

  /** One of the constants above. */
  public final int kind;

  /** The compiled header to jump to, for {@link #JUMP}; else null. */
  public final Object target;

  /** Raw bits of the primitive values, in order. */
  public final long[] prims;

  /** The reference values, in order. */
  public final Object[] refs;

  /**
   * Creates a transfer; the arrays are kept, not copied.
   *
   * @param kind one of the four constants
   * @param target the compiled header for {@link #JUMP}, else null
   * @param prims raw bits of the primitive values
   * @param refs the reference values
   */
  public Transfer(int kind, Object target, long[] prims, Object[] refs) {
    this.kind = kind;
    this.target = target;
    this.prims = prims;
    this.refs = refs;
  }

  /**
   * Rethrows the carried throwable as it is, checked or not, and never returns normally.
   *
   * @return nothing; declared so that callers can write {@code throw t.rethrow()}
   */
  public RuntimeException rethrow() {
    return Transfer.<RuntimeException>sneak((Throwable) refs[0]);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneak(Throwable t) throws T {
    throw (T) t;
  }
}
