package dev.clew.opt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.testing.Equivalence;
import dev.clew.testing.Sample;
import dev.clew.testing.Traces;
import dev.clew.trace.Symbols;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import dev.clew.trace.TraceParser;
import dev.clew.trace.TracePrinter;
import dev.clew.trace.TraceVerifier;

/**
 * A loop in, its entry part and its loop part out: {@link TracePair} for loops. The entry part jumps to {@code @version}. Both are executed, too, against the recorded
 * loop going round and round.
 */
final class LoopPair {
  private LoopPair() {}

  /** Checks that a loop without its header line becomes these two parts. */
  static void becomes(String recorded, String entry, String body, Class<?>... classes) {
    Target version = new Target("version");
    Symbols symbols = Traces.symbols().define(classes).define(version);
    LoopTree tree = tree(recorded, symbols, version);
    assertThat(tree.loop().body()).as("the loop part").isNotNull();
    assertThat(TracePrinter.print(tree.loop().body(), symbols)).isEqualTo(normal(body, symbols));
    assertThat(TracePrinter.print(tree.loop().entry(), symbols)).isEqualTo(normal(entry, symbols));
    goesRoundAsRecorded(tree);
  }

  /** Checks what the loop part is; the entry part is as one would think. */
  static void goesRound(String recorded, String body, Class<?>... classes) {
    Target version = new Target("version");
    Symbols symbols = Traces.symbols().define(classes).define(version);
    LoopTree tree = tree(recorded, symbols, version);
    assertThat(tree.loop().body()).as("the loop part").isNotNull();
    assertThat(TracePrinter.print(tree.loop().body(), symbols)).isEqualTo(normal(body, symbols));
    goesRoundAsRecorded(tree);
  }

  /** Checks that a loop has no loop part. */
  static void staysWhole(String recorded, String optimised, Class<?>... classes) {
    Target version = new Target("version");
    Symbols symbols = Traces.symbols().define(classes);
    LoopTree tree = tree(recorded, symbols, version);
    assertThat(tree.loop().body()).as("the loop part").isNull();
    assertThat(TracePrinter.print(tree.loop().entry(), symbols)).isEqualTo(normal(optimised, symbols));
    goesRoundAsRecorded(tree);
  }

  /** Checks that a loop has no loop part, whatever else becomes of it. */
  static void staysWhole(String recorded) {
    LoopTree tree = tree(recorded, Traces.symbols(), new Target("version"));
    assertThat(tree.loop().body()).as("the loop part").isNull();
    goesRoundAsRecorded(tree);
  }

  private static LoopTree tree(String recorded, Symbols symbols, Target version) {
    Trace in = TraceParser.parse("loop t\n" + recorded, symbols);
    TraceVerifier.verify(in);
    return new LoopTree(null, in, new Target("header"), name -> version);
  }

  private static String normal(String text, Symbols symbols) {
    Trace trace = TraceParser.parse("loop t\n" + text, symbols);
    TraceVerifier.verify(trace);
    return TracePrinter.print(trace, symbols);
  }

  private static void goesRoundAsRecorded(LoopTree tree) {
    for (int seed = 0; seed < TracePair.WORLDS; seed++) {
      Sample sample = new Sample(seed, tree.recorded(), TracePair.types(tree.recorded()));
      for (int variant = 0; variant < 2; variant++) {
        Equivalence.check(sample, variant, inputs -> tree.run(inputs, guard -> false, exit -> { }, () -> false), tree::toString);
      }
    }
  }
}
