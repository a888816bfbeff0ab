package dev.clew.bytecode;

/**
 * What the weaver and the meta-interpreter must agree on about a portal: where its merge point is and in which order its live locals travel through it: greens in slot
 * order, then reds in slot order. Dead locals do not travel.
 *
 * @param mergePoint index of the merge point in the decoded method
 * @param greens slots of the live greens, ascending
 * @param reds slots of all other live locals, ascending
 * @param hasLoopHeader whether the portal says itself where guest loops close
 */
public record PortalShape(int mergePoint, int[] greens, int[] reds, boolean hasLoopHeader) {

  /** Returns the shape of a method, or null if it has no merge point. */
  public static PortalShape of(DecodedMethod m) {
    int mergePoint = -1;
    boolean hasLoopHeader = false;
    for (int i = m.length() - 1; i >= 0; i--) {
      if (m.opcode[i] == DecodedMethod.MERGE_POINT) {
        mergePoint = i;
      }
      hasLoopHeader |= m.opcode[i] == DecodedMethod.LOOP_HEADER;
    }
    if (mergePoint < 0) {
      return null;
    }
    int at = mergePoint;
    int[] live = m.liveness().slotsBefore(at);
    int[] greens = java.util.Arrays.stream(live).filter(s -> isGreen(m, s, at)).toArray();
    int[] reds = java.util.Arrays.stream(live).filter(s -> !isGreen(m, s, at)).toArray();
    return new PortalShape(at, greens, reds, hasLoopHeader);
  }

  private static boolean isGreen(DecodedMethod m, int slot, int index) {
    return m.greens.stream().anyMatch(g -> g.slot() == slot && g.start() <= index && index < g.end());
  }

  /** Returns greens, then reds. */
  public int[] slots() {
    int[] all = java.util.Arrays.copyOf(greens, greens.length + reds.length);
    System.arraycopy(reds, 0, all, greens.length, reds.length);
    return all;
  }
}
