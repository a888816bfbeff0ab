package dev.clew.codegen;

import java.util.List;
import net.bytebuddy.jar.asm.Label;

/** A loop header as one method has it: the variables that every jump to it fills, and its labels. */
final class HeaderCode {
  private final Block block;
  private final List<Local> slots;
  private final Label start = new Label();
  private final Label latch = new Label();
  private final Label spent = new Label();
  private final Label unpack = new Label();
  private final boolean unpacksOnce;
  private boolean placed;
  private boolean latchPlaced;
  private boolean spentPlaced;

  HeaderCode(Block block, List<Local> slots) {
    this.block = block;
    this.slots = slots;
    this.unpacksOnce = Shape.isPacked(slots);
  }

  /** Tells whether there is only one place that fills the variables from arrays, as there are so many. */
  boolean unpacksOnce() {
    return unpacksOnce;
  }

  /** Returns that place. */
  Label unpack() {
    return unpack;
  }

  Block block() {
    return block;
  }

  /** Returns the variables of the inputs, in order, with the types every jump must provide. */
  List<Local> slots() {
    return slots;
  }

  /** Returns the label of the loop's first operation. */
  Label start() {
    return start;
  }

  /** Returns where jumps of the region's own traces meet before they go back. */
  Label latch() {
    return latch;
  }

  /** Tells whether the latch has been placed. */
  boolean latchPlaced() {
    return latchPlaced;
  }

  void setLatchPlaced() {
    latchPlaced = true;
  }

  /** Returns where a jump goes that finds the budget used up; its variables are filled. */
  Label spent() {
    return spent;
  }

  /** Tells whether the start label has been placed. */
  boolean placed() {
    return placed;
  }

  void setPlaced() {
    placed = true;
  }

  /** Tells whether the place for a budget used up is there already. */
  boolean spentPlaced() {
    return spentPlaced;
  }

  void setSpentPlaced() {
    spentPlaced = true;
  }

  /**
   * Returns an upper bound for the bytes of what every header needs, wherever its body is: leaving with the budget used up, stub, its share of going on
   * after a transfer.
   */
  int overhead() {
    int bytes = 124;
    for (Local l : slots) {
      bytes += 2 * l.accessBytes() + Packing.bytesToBits(l.kind()) + unpackBytes(l);
    }
    return bytes;
  }

  private static int unpackBytes(Local l) {
    return l.accessBytes() + 12;
  }
}
