package dev.clew.opt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.testing.Equivalence;
import dev.clew.testing.Sample;
import dev.clew.testing.Traces;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Symbols;
import dev.clew.trace.Trace;
import dev.clew.trace.TraceParser;
import dev.clew.trace.TracePrinter;
import dev.clew.trace.TraceVerifier;
import java.util.List;

/**
 * Trace in, trace out: the form of all tests of single rules. The optimised trace must be the expected one up to renaming, and it must do what the
 * recorded one does on random inputs and heaps, because people write wrong expectations, too. The first input of every trace is an int.
 */
final class TracePair {
  static final int WORLDS = 40;

  private TracePair() {}

  /**
   * Checks that a trace without its header line is optimised to another.
   *
   * @param classes named in the traces, besides those of {@link Traces#symbols}
   */
  static void optimises(String recorded, String expected, Class<?>... classes) {
    Symbols symbols = Traces.symbols().define(classes);
    Trace in = TraceParser.parse("loop t\n" + recorded, symbols);
    Trace wanted = TraceParser.parse("loop t\n" + expected, symbols);
    TraceVerifier.verify(in);
    TraceVerifier.verify(wanted);
    Trace out = Optimizer.optimize(in);
    TraceVerifier.verify(out);
    assertThat(TracePrinter.print(out, symbols)).isEqualTo(TracePrinter.print(wanted, symbols));
    for (int seed = 0; seed < WORLDS; seed++) {
      Sample sample = new Sample(seed, in, types(in));
      Equivalence.check(sample, 0, out);
      Equivalence.check(sample, 1, out);
    }
  }

  /** Checks that a trace is left as it is. */
  static void keeps(String recorded, Class<?>... classes) {
    optimises(recorded, recorded, classes);
  }

  /** Returns the types of a trace's inputs. */
  static List<Class<?>> types(Trace trace) {
    return trace.inputs().stream().<Class<?>>map(TracePair::type).toList();
  }

  private static Class<?> type(Input input) {
    return switch (input.kind()) {
      case INT -> int.class;
      case LONG -> long.class;
      case FLOAT -> float.class;
      case DOUBLE -> double.class;
      case REF -> input.type() == null ? Object.class : input.type().javaClass();
      case VOID -> throw new IllegalArgumentException(Kind.VOID.name());
    };
  }
}
