package dev.clew.modes;

import java.util.Map;
import java.util.TreeMap;

/** One way to run a program. All but the first are woven, with traces and generated classes verified. */
public enum Mode {
  /** The classes as the compiler made them. */
  PLAIN(1),
  /** Woven, nothing traced. */
  OFF(1, "jit", "off"),
  /** Recorded, and run on in the blackhole interpreter only. */
  BLACKHOLE(1, "compile", "off", "threshold", "2", "bridge-threshold", "1"),
  /** Traces from the first iteration on. */
  THRESHOLD_1(1, "threshold", "1", "bridge-threshold", "3"),
  /** Traces from the second iteration on. */
  THRESHOLD_2(1, "threshold", "2", "bridge-threshold", "2"),
  /** RPython's own test setting. */
  THRESHOLD_3(1, "threshold", "3", "bridge-threshold", "2"),
  /** Traces when a third of the program has run. */
  THRESHOLD_50(1, "threshold", "50", "bridge-threshold", "5"),
  /** Every exit becomes a bridge at once. */
  BRIDGES(1, "threshold", "2", "bridge-threshold", "1", "loop-chunk", "1000000"),
  /** No bridges: every exit is left through the blackhole interpreter, every time. */
  EXITS(1, "threshold", "2", "bridge-threshold", "1000000", "loop-chunk", "1"),
  /** Traces are compiled as they were recorded. */
  UNOPTIMISED(1, "optimise", "off", "threshold", "2", "bridge-threshold", "1"),
  /** Guards that hold fail at random. */
  STRESS_GUARDS(1, "stress-guards", "7", "threshold", "2", "bridge-threshold", "4"),
  /** Recordings are given up at random. */
  STRESS_ABORTS(1, "stress-aborts", "60", "retry-limit", "1000", "threshold", "2", "bridge-threshold", "1"),
  /** Classes are generated while the program runs on. */
  BACKGROUND(1, "background", "on", "threshold", "2", "bridge-threshold", "1"),
  /** New code is entered now and then only, and the interpreter, or older code, goes on meanwhile. */
  STRESS_WARM_UP(1, "stress-warm-up", "2", "threshold", "2", "bridge-threshold", "1", "loop-chunk", "3"),
  /** Recursion is inlined little, traces are short, loops in helpers are not followed. */
  TIGHT(1, "trace-limit", "120", "recursion-limit", "1", "inline-budget", "20", "max-bridges", "3", "threshold", "2", "bridge-threshold", "1"),
  /** As it comes, but that loops are hot early. */
  DEFAULTS(2, "background", "on", "warm-up-share", "20", "threshold", "10", "bridge-threshold", "5"),
  /** The same classes on several threads at once. */
  THREADS(4, "threshold", "3", "bridge-threshold", "1"),
  /** The same on virtual threads, where there are such. */
  VIRTUAL_THREADS(4, "threshold", "3", "bridge-threshold", "1");

  private final int threads;
  private final Map<String, String> parameters = new TreeMap<>();

  Mode(int threads, String... parameters) {
    this.threads = threads;
    for (int i = 0; i < parameters.length; i += 2) {
      this.parameters.put(parameters[i], parameters[i + 1]);
    }
    this.parameters.put("verify", "on");
  }

  /** Returns on how many threads the program runs at once. */
  public int threads() {
    return threads;
  }

  /** Returns the parameters of the JIT compiler, but for the seed. */
  public Map<String, String> parameters() {
    return parameters;
  }

  /** Tells whether the running JDK can do it. */
  public boolean available() {
    return this != VIRTUAL_THREADS || Runtime.version().feature() >= 21;
  }
}
