package dev.clew.codegen;

import dev.clew.trace.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * In which order generated methods that hold operations take their values: by kind.
 *
 * <p>Why: HotSpot makes an adapter between interpreted and compiled code for each sequence of parameter kinds that it meets. It never frees one, and they share five megabytes of its code cache with the
 * interpreter; when those are full it compiles nothing any more, for the rest of the process. In the order of the traces nearly every method has a sequence of its own: two seconds each of the forty sample programs
 * of Scheme and Prolog left two megabytes of them.
 */
final class ParameterOrder {
  private ParameterOrder() {}

  /** Returns the indexes of values in the order in which they are passed. */
  static int[] of(List<Local> values) {
    int[] order = new int[values.size()];
    int n = 0;
    for (Kind kind : Kind.values()) {
      for (int k = 0; k < order.length; k++) {
        if (values.get(k).kind() == kind) {
          order[n++] = k;
        }
      }
    }
    return order;
  }

  /** Returns values in the order in which they are passed. */
  static List<Local> sorted(List<Local> values) {
    List<Local> sorted = new ArrayList<>(values.size());
    for (int k : of(values)) {
      sorted.add(values.get(k));
    }
    return sorted;
  }

  /** Returns the same values, in their own order, in the slots they are passed in. */
  static List<Local> inSlots(List<Local> values) {
    Local[] placed = new Local[values.size()];
    int slot = 0;
    for (int k : of(values)) {
      Local v = values.get(k);
      placed[k] = new Local(v.value(), v.kind(), slot, v.type());
      slot += v.kind().slots();
    }
    return Arrays.asList(placed);
  }
}
