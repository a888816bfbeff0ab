package dev.clew.testkit;

import dev.clew.trace.Location;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** A failure in the form compilers use: what is wrong, what was expected, what was found, and the trace with the operations at fault marked. */
final class Listing {
  private static final String MARK = "  >> ";
  private static final String NO_MARK = "     ";

  private Listing() {}

  static String of(Part part, String what, String expected, String found, Collection<Operation> atFault, boolean snapshots) {
    StringBuilder b = new StringBuilder("%n%s: %s%n  expected: %s%n  found:    %s%n".formatted(part.title, what, expected, found));
    Set<Operation> marked = Collections.newSetFromMap(new IdentityHashMap<>());
    marked.addAll(atFault);
    b.append(NO_MARK).append(part.inputs).append('\n');
    if (part.startsAtMergePoint()) {
      b.append(NO_MARK).append("-- ").append(part.trace.name()).append('\n');
    }
    for (Part.Line line : part.lines) {
      String text = line.op() == Op.MERGE_POINT ? "-- " + ((Location) line.operation().descriptor()).text() : snapshots ? line.text() : line.shortText();
      b.append(marked.contains(line.operation()) ? MARK : NO_MARK).append(text).append('\n');
    }
    return b.toString();
  }
}
