package dev.clew.codegen;

import dev.clew.trace.AbortReason;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A region cut into blocks: which trace starts where, and which block a jump goes to. */
final class Layout {
  /** Lines the text form of a trace has before its first operation: its name and its inputs. */
  private static final int HEAD_LINES = 2;

  private final Map<Target, Block> headers = new LinkedHashMap<>(); // a Target's equality is identity
  private final Map<Operation, Block> bridges = new IdentityHashMap<>();
  private final Map<Trace, List<Block>> blocks = new LinkedHashMap<>();
  private final List<GeneratedCode.Lines> lines = new ArrayList<>();
  private final Block root;
  private int line = HEAD_LINES;

  Layout(Region region) {
    root = cut(region.root(), region.header());
    for (Map.Entry<Target, Trace> loop : region.loops().entrySet()) {
      cut(loop.getValue(), loop.getKey());
    }
    for (Map.Entry<Operation, Trace> bridge : region.bridges().entrySet()) {
      bridges.put(bridge.getKey(), cut(bridge.getValue(), null));
    }
    for (List<Block> cut : blocks.values()) {
      connect(cut);
    }
  }

  /** Cuts a trace behind its labels; returns its first block. */
  private Block cut(Trace trace, Target header) {
    List<Block> cut = new ArrayList<>();
    int start = 0;
    List<? extends Value> arguments = trace.inputs();
    List<Operation> operations = trace.operations();
    for (int i = 0; i < operations.size(); i++) {
      Operation o = operations.get(i);
      if (o.op() == Op.LABEL || i == operations.size() - 1) {
        cut.add(new Block(trace, start, i + 1, arguments, line));
        start = i + 1;
        arguments = List.of(o.arguments());
      }
    }
    Target start0 = header == null && trace.last().op() == Op.JUMP && trace.last().target() == null ? new Target(trace.name()) : header;
    if (start0 != null) {
      makeHeader(cut.get(0), start0);
    }
    Carried.find(cut);
    for (int k = 1; k < cut.size(); k++) {
      Target label = cut.get(k - 1).last().target();
      // others cannot bring what is carried, so they must not find the block
      makeHeader(cut.get(k), cut.get(k).carried().isEmpty() ? label : new Target(label.name()));
    }
    blocks.put(trace, cut);
    lines.add(new GeneratedCode.Lines(trace, line));
    line += operations.size() + HEAD_LINES;
    return cut.get(0);
  }

  private void makeHeader(Block block, Target target) {
    block.makeHeader(target);
    if (headers.put(target, block) != null) {
      throw new CodegenException(AbortReason.INTERNAL_ERROR, "two headers for one target in a region: " + target, null);
    }
  }

  private void connect(List<Block> cut) {
    for (int k = 0; k < cut.size(); k++) {
      Block inside = Carried.destination(cut, k);
      Operation last = cut.get(k).last();
      cut.get(k).setDestination(inside != null || last.op() != Op.JUMP ? inside : headers.get(last.target()));
    }
  }

  /** Returns the block the region is entered at. */
  Block root() {
    return root;
  }

  /** Returns all blocks that jumps can go to. */
  Collection<Block> headers() {
    return headers.values();
  }

  /** Returns the first block of the bridge that stands in for a guard's exit, or null. */
  Block bridge(Operation guard) {
    return bridges.get(guard);
  }

  /** Returns where each trace's line numbers start. */
  List<GeneratedCode.Lines> lines() {
    return lines;
  }
}
