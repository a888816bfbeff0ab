package dev.clew.testkit;

import dev.clew.trace.Location;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Symbols;
import dev.clew.trace.Trace;
import dev.clew.trace.TracePrinter;
import java.util.ArrayList;
import java.util.List;

/** A trace, or the operations between some of its guest locations, with the text of each operation. */
final class Part {
  /** One operation and how it prints, without its snapshot unless asked for. */
  record Line(Operation operation, String text) {
    Op op() {
      return operation.op();
    }

    String shortText() {
      int snapshot = operation.snapshot() == null ? -1 : text.indexOf(" => [");
      return snapshot < 0 ? text : text.substring(0, snapshot);
    }
  }

  final Trace trace;
  final String title;

  /** What comes in, as printed: {@code [i0, r1:Frame]}. */
  final String inputs;

  final List<Line> lines;

  private Part(Trace trace, String title, String inputs, List<Line> lines) {
    this.trace = trace;
    this.title = title;
    this.inputs = inputs;
    this.lines = lines;
  }

  static Part of(Trace trace) {
    Symbols symbols = new Symbols();
    List<String> printed = TracePrinter.print(trace, symbols).lines().toList();
    int first = printed.size() - trace.operations().size();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < trace.operations().size(); i++) {
      lines.add(new Line(trace.operations().get(i), printed.get(first + i)));
    }
    return new Part(trace, title(trace), printed.get(first - 1), lines);
  }

  private static String title(Trace trace) {
    String name = '"' + trace.name() + '"';
    if (trace.role() == Trace.Role.BRIDGE) {
      return "the bridge " + name;
    }
    boolean enters = trace.last().op() == Op.JUMP && trace.last().target() != null && trace.last().target().name().equals(trace.name());
    return (goesRound(trace) ? "the loop part of " : enters ? "the entry part of " : "the trace ") + name;
  }

  /** Tells whether a trace is a loop: it ends by a jump to its own start. */
  static boolean goesRound(Trace trace) {
    return trace.role() == Trace.Role.LOOP && trace.last().op() == Op.JUMP && trace.last().target() == null;
  }

  /** Tells whether the first operations belong to the guest location that the trace is named after. */
  boolean startsAtMergePoint() {
    return trace.role() == Trace.Role.LOOP && lines.size() == trace.operations().size() && lastMergePoint() < lines.size();
  }

  /** Returns the operations from every merge point at this location up to the next merge point, or null if it is not passed. */
  Part at(String location) {
    return slice(title + " at \"" + location + '"', location, null);
  }

  /** Returns the operations from the first merge point at one location up to the next one at another, or null if the first is not passed. */
  Part between(String from, String to) {
    return slice(title + " from \"" + from + "\" to \"" + to + '"', from, to);
  }

  /** A loop begins behind the merge point it is named after; the last merge point of a trace that ends by a jump begins nothing. */
  private Part slice(String newTitle, String from, String to) {
    List<Line> kept = new ArrayList<>();
    boolean found = trace.role() == Trace.Role.LOOP && trace.name().equals(from);
    boolean inside = found;
    int end = trace.last().op() == Op.JUMP ? lastMergePoint() : lines.size();
    for (Line line : lines.subList(0, end)) {
      String here = location(line);
      if (here != null) {
        boolean begins = here.equals(from) && (to == null || !found);
        inside = begins || to != null && inside && !here.equals(to);
        found |= begins;
      }
      if (inside) {
        kept.add(line);
      }
    }
    return found ? new Part(trace, newTitle, inputs, kept) : null;
  }

  private int lastMergePoint() {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (location(lines.get(i)) != null) {
        return i;
      }
    }
    return lines.size();
  }

  private static String location(Line line) {
    return line.op() == Op.MERGE_POINT ? ((Location) line.operation.descriptor()).text() : null;
  }

  /** Returns the guest locations passed, in order. */
  List<String> locations() {
    List<String> passed = new ArrayList<>(trace.role() == Trace.Role.LOOP ? List.of(trace.name()) : List.of());
    lines.stream().map(Part::location).filter(l -> l != null && !passed.contains(l)).forEach(passed::add);
    return passed;
  }
}
