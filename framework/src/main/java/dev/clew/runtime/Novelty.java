package dev.clew.runtime;

import dev.clew.bytecode.DecodedMethod;
import dev.clew.observe.NothingRepeats;
import dev.clew.observe.Stamp;
import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Watches whether the locations that a portal meets are ever new ones: then one of its greens is no position in a guest program but something that the program computes, and nothing will ever be hot. Looks
 * until something is compiled or {@value #LOCATIONS} locations are known; no value is kept, only a bit of its hash.
 */
final class Novelty {
  static final int LOCATIONS = 20_000;
  private static final double SHARE = 0.9;
  private static final int BITS = 1 << 16;

  private final LinkedPortal portal;
  private BitSet[] values;
  private int locations;
  private volatile boolean decided;

  Novelty(LinkedPortal portal) {
    this.portal = portal;
    this.values = new BitSet[portal.greenCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = new BitSet();
    }
  }

  /** A location was met for the first time. */
  void met(Cell cell) {
    if (!decided) {
      count(cell);
    }
  }

  /** Something was compiled. */
  void compiled() {
    if (!decided) {
      decided = true;
      forget();
    }
  }

  private synchronized void forget() {
    values = null;
  }

  private synchronized void count(Cell cell) {
    if (locations == 0 && portal.hasLoopHeader()) {
      portal.engine().statistics().loopHeaderPassed(portal.text());
    }
    if (values == null) {
      return;
    }
    List<Constant> greens = cell.greens();
    for (int i = 0; i < values.length; i++) {
      values[i].set((int) (hash(greens.get(i)) & BITS - 1));
    }
    if (++locations == LOCATIONS) {
      decided = true;
      report(cell);
      forget();
    }
  }

  private void report(Cell latest) {
    List<String> ever = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (different(values[i]) >= SHARE * LOCATIONS) {
        ever.add(name(i));
      }
    }
    if (!ever.isEmpty()) {
      portal.engine().events().publish(new NothingRepeats(Stamp.now(), portal.location(latest.greens()), portal.text(), ever, LOCATIONS));
    }
  }

  /** How many different values have set these bits, give or take one in a hundred: several may have met in one. */
  private static double different(BitSet bits) {
    return -BITS * Math.log(1 - (double) bits.cardinality() / BITS);
  }

  /** Numbers in a row must not miss each other better than chance, or there would seem to be more of them. */
  private static long hash(Constant green) {
    long h = green.kind() == Kind.REF ? System.identityHashCode(green.object()) : green.bits();
    h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
    h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
    return h ^ h >>> 33;
  }

  private String name(int green) {
    DecodedMethod method = portal.method();
    int at = portal.mergePoint();
    return method.localNames.stream().filter(n -> n.slot() == portal.slot(green) && n.start() <= at && at < n.end()).map(DecodedMethod.LocalName::name).findFirst()
        .orElse("the variable in slot " + portal.slot(green));
  }
}
