package dev.clew.codegen;

import dev.clew.spi.Transfer;
import dev.clew.trace.Target;

/** A loop header with compiled code on it; jumps between regions go through it. */
public class Header extends Target {
  /** The newest code that starts at this header, or null once retired. */
  public volatile CompiledCode code;

  /**
   * How far code entered here may go before it returns to the dispatcher, in units of {@link #weight}. Small while the code is young, so that HotSpot
   * sees many short calls and compiles in milliseconds instead of waiting for on-stack replacement; large, but never infinite, later, so that newer code
   * gets its chance.
   */
  public int budget;

  /** How much of the budget was left when code of the region that begins here returned; racy, for estimates only. */
  public int left;

  /** Returns what one iteration counts for: as much as it takes in the author's interpreter, compared with others. */
  public int weight() {
    return 1;
  }

  /** Is told of each time that code which starts here goes to that of another header. */
  public void leadsTo(Object header) {}

  /**
   * Takes a portal call to its end.
   *
   * @param transfer where it stands: anything but a plain return
   * @return what the portal returns, boxed; of narrow types an {@link Integer}
   * @throws Throwable what the portal throws
   */
  public Object complete(Transfer transfer) throws Throwable {
    throw new UnsupportedOperationException("calls do not enter " + this);
  }

  /** Creates a header without code. */
  public Header(String name) {
    super(name);
  }
}
