package dev.clew.benchmarks.overhead;

import dev.clew.benchmarks.program.Program;
import dev.clew.benchmarks.program.Programs;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table that can be asked for, with the programs it is usually made from. */
enum Part {
  /** What weaving costs while the JIT is off: a program of each language, and of each tiny interpreter one with loops and calls. */
  WOVEN(new Pair(Variant.OFF, Variant.UNWOVEN, Figure.WARM),
      "bf/primes", "lisp/fib", "prolog/nrev", "stack/calls", "ast/calls", "cek/calls", "register/calls", "stackless/calls"),
  /** What the log costs, warm. */
  LOG(new Pair(Variant.LOG, Variant.ON, Figure.WARM), Usual.EVENTFUL),
  /** What the log costs while it is written. */
  LOG_SHORT(new Pair(Variant.LOG, Variant.ON, Figure.SHORT), Usual.EVENTFUL),
  /** What Flight Recorder costs with its own settings, warm. */
  JFR(new Pair(Variant.JFR, Variant.ON, Figure.WARM), Usual.EVENTFUL),
  /** The same while most events are made. */
  JFR_SHORT(new Pair(Variant.JFR, Variant.ON, Figure.SHORT), Usual.EVENTFUL),
  /** What the framework's events cost in Flight Recorder, warm. */
  JFR_OWN(new Pair(Variant.JFR_OWN, Variant.ON, Figure.WARM), Usual.EVENTFUL),
  /** The same while most events are made. */
  JFR_OWN_SHORT(new Pair(Variant.JFR_OWN, Variant.ON, Figure.SHORT), Usual.EVENTFUL),
  /** What a trace costs when the compiler is warm. */
  TRACES(new WarmTraces(), "bf/primes", "bf/mandelbrot", "lisp/tak", "lisp/queens", "prolog/zebra", "prolog/queens", "stack/nested", "stack/calls", "ast/calls", "cek/nested", "register/calls"),
  /** How long a cold process takes from its first hot loop to its first compiled one. */
  COLD(new ColdStart(), "bf/primes", "lisp/fib", "prolog/nrev");

  private final Probe probe;
  private final List<String> usual;

  Part(Probe probe, String... usual) {
    this.probe = probe;
    this.usual = List.of(usual);
  }

  /** Returns the parts of these names, all if there are none; throws {@link IllegalArgumentException} for a name that is none. */
  static List<Part> of(List<String> names) {
    Map<String, Part> parts = Arrays.stream(values()).collect(Collectors.toMap(Part::id, Function.identity()));
    names.stream().filter(n -> !parts.containsKey(n)).findFirst().ifPresent(n -> {
      throw new IllegalArgumentException("no part is called " + n + "; there are " + Arrays.stream(values()).map(Part::id).collect(Collectors.joining(", ")));
    });
    return names.isEmpty() ? List.of(values()) : names.stream().distinct().map(parts::get).toList();
  }

  /** Returns its name on the command line. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns what measures it. */
  Probe probe() {
    return probe;
  }

  /** Returns the names of the programs it is usually made from. */
  List<String> usual() {
    return usual;
  }

  /** Returns the programs it is usually made from. */
  List<Program> programs() {
    return Programs.of(List.of()).stream().filter(p -> usual.contains(p.name())).toList();
  }

  /** Out of the enum, whose constants cannot see its static fields. */
  private static final class Usual {
    /** Programs for which many traces are compiled, and one for which there are few. */
    static final String[] EVENTFUL = {"bf/primes", "lisp/queens", "prolog/zebra", "stack/nested"};
  }
}
