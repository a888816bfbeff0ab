package dev.clew.samples.lisp.machine;

import dev.clew.samples.lisp.nodes.Code;
import dev.clew.samples.lisp.nodes.Kont;
import java.util.ArrayList;
import java.util.List;

/** The calls under way, in words. Tail calls leave no frame, so they are not among them. */
final class CallChain {
  private static final int MAX_LINES = 12;

  private CallChain() {}

  static List<String> of(Kont innermost) {
    List<String> lines = new ArrayList<>();
    int more = 0;
    for (Kont k = innermost; k != null; k = k.next) {
      Code owner = k.step.owner();
      if (owner == null || !k.step.at().isKnown()) {
        continue;
      }
      if (lines.size() == MAX_LINES) {
        more++;
      } else {
        lines.add("in " + owner.name() + " (" + k.step.at() + ")");
      }
    }
    if (more > 0) {
      lines.add("and " + more + " more");
    }
    return lines;
  }
}
