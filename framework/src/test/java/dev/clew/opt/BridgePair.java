package dev.clew.opt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.testing.Frame;
import dev.clew.testing.Sample;
import dev.clew.testing.Traces;
import dev.clew.trace.Operation;
import dev.clew.trace.Symbols;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import dev.clew.trace.TraceParser;
import dev.clew.trace.TracePrinter;
import dev.clew.trace.TraceVerifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A loop and a bridge in, the bridge out: {@link TracePair} for what starts at an exit and may go back to the loop part. The bridge is written in terms of the frames that the recorded guard
 * shows and ends at {@code @header}; what comes out has the exit's live values as inputs, and ends at {@code @version} if the loop part fits. Loop and bridge are executed, too.
 */
final class BridgePair {
  private BridgePair() {}

  /**
   * Checks the bridge from the loop part's guard at a place, or the entry part's if there is no such guard in the loop part.
   *
   * @param loop the recorded loop, without its header line
   * @param place where the guard goes back to
   * @param bridge the bridge in terms of frames, without its header line
   */
  static void becomes(String loop, String place, String bridge, String expected, Class<?>... classes) {
    Target header = new Target("header");
    Map<String, Target> versions = new HashMap<>();
    List.of("version", "version1", "version2", "version3").forEach(name -> versions.put(name, new Target(name)));
    Symbols symbols = Traces.symbols().define(classes).define(header).define(versions.values().toArray(Target[]::new));
    Trace in = TraceParser.parse("loop t\n" + loop, symbols);
    TraceVerifier.verify(in);
    LoopTree tree = new LoopTree(null, in, header, versions::get);
    Trace plain = TraceParser.parse("bridge b\n" + bridge, symbols);
    TraceVerifier.verify(plain);
    Trace wanted = TraceParser.parse("bridge b\n" + expected, symbols);
    Trace out = null;
    for (Trace part : tree.loop().body() == null ? List.of(tree.loop().entry()) : List.of(tree.loop().entry(), tree.loop().body())) {
      for (Operation o : part.operations()) {
        if (o.op().isGuard() && Frame.chain(o.snapshot()).equals(place)) {
          out = tree.add(o, plain);
        }
      }
    }
    assertThat(out).as("the bridge at %s of %s", place, tree).isNotNull();
    assertThat(TracePrinter.print(out, symbols)).isEqualTo(TracePrinter.print(wanted, symbols));
    for (int seed = 0; seed < TracePair.WORLDS; seed++) {
      Sample sample = new Sample(seed, in, TracePair.types(in));
      for (int variant = 0; variant < 3; variant++) {
        Transcript.check(tree, sample, variant, new Random(seed));
      }
    }
  }
}
