package dev.clew.runtime;

import java.util.Locale;

/**
 * The one table of parameters: name, type, default, range, meaning (the idea is LuaJIT's {@code JIT_PARAMDEF}). The table in the documentation is
 * generated from it. How values are set and read: {@link Parameters}.
 */
public enum Parameter {
  /** Whether hot loops are compiled. */
  JIT(true, "whether hot guest loops are compiled at all; off leaves the woven interpreter alone"),
  /** Loop iterations before a recording. */
  THRESHOLD(Type.INT, 200, 1, Integer.MAX_VALUE,
      "how often a guest loop header is passed before a trace is recorded there; lower than RPython's 1039 because on the JVM a new trace still has to be compiled by HotSpot,"
          + " so that an early start is what shortens warm-up"),
  /** Guard failures before a bridge. */
  BRIDGE_THRESHOLD(Type.INT, 50, 1, Integer.MAX_VALUE,
      "how often a guard fails before a bridge is recorded from it; below threshold because every failure costs a pass through the slow blackhole interpreter"),
  /** Per mille a counter loses. */
  DECAY(Type.INT, 40, 0, 1000,
      "per mille of its count that a counter loses at each decay step, so that a place is compiled for being hot now and not for having been met often in hours; 0 keeps counts for ever"),
  /** Longest recording. */
  TRACE_LIMIT(Type.INT, 6000, 10, 1_000_000,
      "how many operations a recording may have before it is given up; from a third of it on, a trace is cut at the next merge point and its rest becomes another trace"),
  /** Deepest inlining of a portal into itself. */
  RECURSION_LIMIT(Type.INT, 0, 0, 1000,
      "how deep calls of a portal from itself are inlined into one trace before they become calls of compiled code; RPython inlines 7 deep, but a function that calls itself twice makes traces that double with each level, and C2 inlines calls, too"),
  /** Operations for a callee with a loop. */
  INLINE_BUDGET(Type.INT, 2000, 0, 1_000_000,
      "how many operations one call of an interpreter method that loops may add to a trace before it becomes a residual call; a third of trace-limit, so that one such helper does not end the trace"),
  /** Jumps of young code between returns to the dispatcher. */
  LOOP_CHUNK(Type.INT, 32, 1, Integer.MAX_VALUE,
      "how many iterations young compiled code runs before it returns to the dispatcher; measured: with 16 to 64, HotSpot's C2 takes the new method after 2 to 3 ms, with one endless call after 10 ms or more"),
  /** What becoming fast may cost. */
  WARM_UP_SHARE(Type.INT, 50, 0, 100,
      "per cent of the run time that may go into becoming faster: recording and compiling, running new code that HotSpot has not compiled yet, and leaving compiled code by guards that have no bridge;"
          + " when it is used up, the guest goes on in the interpreter; in the first two seconds half as much, and whatever compiled code gains besides. With less, programs of many loops lose less in their first seconds and gain later; 100 for no bound"),
  /** Failures before the blacklist. */
  RETRY_LIMIT(Type.INT, 5, 1, 1000,
      "how many recordings a place may fail, each after twice the wait of the one before, until it is blacklisted"),
  /** How long a place stays on the blacklist. */
  BLACKLIST_SECONDS(Type.INT, 60, 0, Integer.MAX_VALUE,
      "for how many seconds a blacklisted place is left to the interpreter; it expires because programs change their phase"),
  /** Most bridges of a loop. */
  MAX_BRIDGES(Type.INT, 256, 0, 100_000,
      "how many bridges one loop may have; more of them mean that a promoted value is not as constant as its author thought"),
  /** Most versions of a loop header. */
  VERSIONS(Type.INT, 4, 0, 100,
      "how many versions of a loop header there may be beside the one that knows nothing, each for another state of the interpreter's data; 0 lets loops carry nothing but their variables"),
  /** How long code is worth keeping. */
  LONGEVITY_SECONDS(Type.INT, 60, 0, Integer.MAX_VALUE,
      "for how many seconds compiled code is kept that nothing enters, where its greens do not keep it alive; and after how many a bridge counts as late: a loop that is as much late bridges as early ones starts over,"
          + " since many of its bridges may be for programs that have ended (RPython's loop_longevity counts generations of traces)"),
  /** Whether code is generated. */
  COMPILE(true, "whether classes are generated; off records, optimises and runs on in the blackhole interpreter only, which tests the recorder"),
  /** Whether classes are generated while the guest goes on. */
  BACKGROUND(true, "whether classes are generated on a thread of the compiler's own while the guest goes on in the interpreter; off generates them at once, so that what happens when does not depend on the clock"),
  /** Whether traces are optimised. */
  OPTIMISE(true, "whether traces are optimised; off compiles them as recorded, which tells whether a wrong result is the optimiser's"),
  /** Whether stages are checked. */
  VERIFY(false, "whether traces are verified between stages and generated classes after them; off because it can only find bugs of the JIT compiler itself"),
  /** One guard in how many fails. */
  STRESS_GUARDS(Type.INT, 0, 0, Integer.MAX_VALUE, "for tests: about one guard in this many fails although it holds; 0 none"),
  /** One operation in how many aborts. */
  STRESS_ABORTS(Type.INT, 0, 0, Integer.MAX_VALUE, "for tests: about one recorded operation in this many gives the recording up; 0 none"),
  /** One question in how many is answered with no. */
  STRESS_WARM_UP(Type.INT, 0, 0, Integer.MAX_VALUE, "for tests: about one time in this many nothing may be spent on warming up, so that young code is left to the interpreter; 0 never"),
  /** Seed for the three above. */
  STRESS_SEED(Type.LONG, 1, Long.MIN_VALUE, Long.MAX_VALUE, "for tests: the seed that stress-guards, stress-aborts and stress-warm-up choose by"),
  /** Where the log goes. */
  LOG("file that gets one line for each trace, - for standard error; empty for no log"),
  /** Whether the summary is printed. */
  STATS(false, "whether the summary of what the JIT did is printed to standard error when the process ends; for programs that use the shared JIT"),
  /** Where traces go. */
  DUMP_TRACES("file that gets each trace as text when it is compiled, - for standard error; empty for none"),
  /** Where generated classes go. */
  DUMP_CLASSES("directory that gets each generated class as a class file; empty for none");

  /** The type of a parameter's value. */
  public enum Type {
    /** A 32-bit integer. */
    INT,
    /** A 64-bit integer. */
    LONG,
    /** {@code on} or {@code off}; {@code true} and {@code false} are accepted too. */
    BOOLEAN,
    /** Any text. */
    STRING
  }

  private final Type type;
  private final Object initial;
  private final long min;
  private final long max;
  private final String meaning;
  private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

  Parameter(Type type, Object initial, long min, long max, String meaning) {
    this.type = type;
    this.initial = initial;
    this.min = min;
    this.max = max;
    this.meaning = meaning;
  }

  Parameter(Type type, long initial, long min, long max, String meaning) {
    this(type, (Object) initial, min, max, meaning);
  }

  Parameter(boolean initial, String meaning) {
    this(Type.BOOLEAN, initial, 0, 0, meaning);
  }

  Parameter(String meaning) {
    this(Type.STRING, "", 0, 0, meaning);
  }

  /** Returns the name users write, {@code bridge-threshold}. */
  public String text() {
    return text;
  }

  /** Returns the type of the value. */
  public Type type() {
    return type;
  }

  /** Returns the default as users would write it; empty for an unset string. */
  public String initial() {
    return format(initial);
  }

  /** Returns which values are allowed, in words. */
  public String range() {
    return switch (type) {
      case INT, LONG -> max == limit() ? min == -limit() - 1 ? "any" : "at least " + min : min + " to " + max;
      case BOOLEAN -> "on, off";
      case STRING -> "any text";
    };
  }

  /** Returns what the parameter does and why its default is what it is, in one sentence. */
  public String meaning() {
    return meaning;
  }

  Object initialValue() {
    return initial;
  }

  /** Returns the value a user's text stands for: a Long, Boolean or String; throws with found and allowed. */
  Object parse(String value) {
    return switch (type) {
      case INT, LONG -> parseNumber(value);
      case BOOLEAN -> switch (value) {
        case "on", "true" -> true;
        case "off", "false" -> false;
        default -> throw bad(value);
      };
      case STRING -> value;
    };
  }

  /** Returns a value as a user would write it. */
  static String format(Object value) {
    return value instanceof Boolean on ? on ? "on" : "off" : value.toString();
  }

  private Long parseNumber(String value) {
    try {
      long number = Long.parseLong(value);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw bad(value);
    }
    throw bad(value);
  }

  private long limit() {
    return type == Type.INT ? Integer.MAX_VALUE : Long.MAX_VALUE;
  }

  private IllegalArgumentException bad(String value) {
    String required = type == Type.INT || type == Type.LONG ? "a whole number, " + range() : range();
    return new IllegalArgumentException("bad value for parameter " + text + ": found '" + value + "', allowed: " + required);
  }
}
