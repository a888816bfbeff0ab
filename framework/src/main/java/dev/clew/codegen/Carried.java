package dev.clew.codegen;

import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Finds values that are used behind a label without being its arguments. They do not change from round to round, but they are values of the loop all the same:
 * each block gets them as further inputs, and jumps inside the trace bring them along.
 */
final class Carried {
  private Carried() {}

  /** Tells the blocks of a trace what they must carry. */
  static void find(List<Block> blocks) {
    if (blocks.size() == 1) {
      return;
    }
    List<Set<Value>> needed = new ArrayList<>();
    for (Block block : blocks) {
      needed.add(usedFromOutside(block));
    }
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int k = blocks.size() - 1; k >= 0; k--) {
        Block destination = destination(blocks, k);
        if (destination != null) {
          Set<Value> passed = newSet();
          passed.addAll(needed.get(blocks.indexOf(destination)));
          removeDefined(blocks.get(k), passed);
          changed |= needed.get(k).addAll(passed);
        }
      }
    }
    for (int k = 1; k < blocks.size(); k++) {
      blocks.get(k).carry(List.copyOf(needed.get(k)));
    }
  }

  /** Returns the block of the same trace that a block leads to, or null. */
  static Block destination(List<Block> blocks, int k) {
    Operation last = blocks.get(k).last();
    if (last.op() == Op.LABEL) {
      return blocks.get(k + 1);
    }
    if (last.op() == Op.JUMP && last.target() == null) {
      return blocks.get(0);
    }
    for (int label = 0; last.op() == Op.JUMP && label < blocks.size() - 1; label++) {
      if (blocks.get(label).last().target() == last.target()) {
        return blocks.get(label + 1);
      }
    }
    return null;
  }

  private static Set<Value> newSet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static Set<Value> usedFromOutside(Block block) {
    Set<Value> used = newSet();
    for (int i = block.start(); i < block.end(); i++) {
      Operation o = block.operation(i);
      used.addAll(List.of(o.arguments()));
      if (o.op().isGuard()) {
        used.addAll(o.snapshot().liveValues());
      }
    }
    used.removeIf(Value::isConstant);
    removeDefined(block, used);
    return used;
  }

  private static void removeDefined(Block block, Set<Value> values) {
    block.inputs().forEach(values::remove);
    for (int i = block.start(); i < block.end(); i++) {
      values.remove(block.operation(i));
    }
  }
}
