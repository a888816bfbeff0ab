package dev.clew.trace;

/**
 * Why a recording was given up: one table of reasons, as LuaJIT's {@code lj_traceerr.h}. Each row's sentence is what logs print; the second says what
 * the author can do about it. An abort costs time, never correctness: the guest goes on interpreting.
 */
public enum AbortReason {
  TRACE_TOO_LONG("the trace grew past trace-limit operations", "mark the largest helper @DontLookInside, or raise trace-limit"),
  HELPER_LOOP("a loop in a helper method used up inline-budget", "nothing: the helper is called from now on; @UnrollSafe lifts the budget"),
  LONG_HELPER("a helper method was traced into while its loop was short, and the rest of it had to be interpreted when it was long",
      "nothing: the loop starts over, and the helper is called; with @DontLookInside it is from the beginning"),
  INNER_LOOP_FIRST("an inner guest loop closed before the traced one", "nothing: the inner loop is compiled first"),
  OTHER_WAY_NEXT("the next iteration takes another way than the recorded one", "nothing: a recording of several iterations follows"),
  LOOP_IN_CALL("a guest loop ran inside an inlined portal call", "nothing: that call is not inlined any more"),
  GREEN_NOT_CONSTANT("a green did not become constant at a merge point", "promote it, or compute it from greens only"),
  MONITOR("the portal itself holds a monitor (synchronized block) in the dispatch loop", "move the block into a helper method, which is then called"),
  LINKAGE("a class of the interpreter failed to link or initialise while being traced", "see the error; the guest gets it as the JVM would throw it"),
  NOT_EXPRESSIBLE("the trace did something that generated code cannot express", "report this with the log"),
  STRESS("an abort was forced by stress-aborts", "nothing: a test asked for it"),
  COMPILE_OFF("compilation is switched off by compile=off", "nothing: the parameter asks for it"),
  QUASI_IMMUTABLE_CHANGED("a quasi-immutable field changed while it was being relied on", "do not mark fields that change often"),
  VERSION_GIVEN_UP("no code could be made for what some jumps bring to the loop", "see what else was given up there; those jumps go on in the loop's general code"),
  STARTED_OVER("the loop it belongs to started over while it was compiled", "nothing: the loop is recorded again"),
  TOO_MANY_BRIDGES("the location already has max-bridges bridges", "look for a promoted value that always changes"),
  LOSES_TIME("leaving compiled code through guards that no bridge grows from took most of the time", "look for a value that always changes, or for more than max-bridges ways through one loop"),
  TOO_SHORT("entering compiled code for so few iterations took longer than interpreting them, by trying both in turn", "let one call of the portal do more: put the loop that calls it into the portal, or mark its callers as portals, too"),
  METHOD_TOO_LARGE("the generated class would pass a limit of the class file format", "lower trace-limit"),
  INTERNAL_ERROR("an internal error in the JIT compiler", "report this with the log; the location is retried later");

  private final String sentence;
  private final String advice;

  AbortReason(String sentence, String advice) {
    this.sentence = sentence;
    this.advice = advice;
  }

  /** Returns what happened, in words. */
  public String sentence() {
    return sentence;
  }

  /** Returns what the author can do about it. */
  public String advice() {
    return advice;
  }
}
