package dev.clew.annotations;

/**
 * Turns the greens of a portal into the guest's own words for a position: {@code mandel.bf:12:3}, {@code fib@7 ADD}.
 *
 * <p><b>When.</b> Always worth writing: every log line, report and stack trace of compiled code names guest positions through it. Given by {@link Portal#location}; the class has a
 * constructor without parameters and keeps no state, for several threads may ask at once.
 *
 * <p><b>Wrong use.</b> It is asked while compiling, not while the guest runs; if it throws, the greens themselves are shown.
 *
 * <pre>{@code
 * final class BfLocation implements LocationProvider {
 *   public String locate(Object[] greens) {
 *     return ((Program) greens[0]).describe((Integer) greens[1]);
 *   }
 * }
 * }</pre>
 *
 * <p>After {@code get_printable_location} of RPython's {@code JitDriver}.
 */
@FunctionalInterface
public interface LocationProvider {
  /**
   * Names a guest position.
   *
   * @param greens the values of the greens in the order of their local variables, primitives boxed
   * @return a short text without line breaks
   */
  String locate(Object[] greens);
}
