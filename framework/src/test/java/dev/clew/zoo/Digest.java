package dev.clew.zoo;

/** What a run computed, one running hash for each construct. */
final class Digest {
  private static final long PRIME = 0x100000001b3L;

  private final long[] lanes;

  Digest(int lanes) {
    this.lanes = new long[lanes];
  }

  void add(int lane, long value) {
    long h = (lanes[lane] ^ value) * PRIME;
    lanes[lane] = h ^ h >>> 29;
  }

  void add(int lane, double value) {
    add(lane, Double.doubleToLongBits(value));
  }

  void add(int lane, boolean value) {
    add(lane, value ? 1L : 2L);
  }

  void add(int lane, Object value) {
    add(lane, (long) String.valueOf(value).hashCode());
  }

  /** Adds class and message of an exception that the interpreter itself made, or whose message is part of its meaning. */
  void told(int lane, Throwable t) {
    add(lane, t.getClass().getName() + ": " + t.getMessage());
  }

  /** Adds only the class of an exception: the message of an implicit one names local variables or class loaders. */
  void kind(int lane, Throwable t) {
    add(lane, t.getClass().getName());
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (int i = 0; i < lanes.length; i++) {
      text.append(i).append('=').append(Long.toHexString(lanes[i])).append(' ');
    }
    return text.toString();
  }
}
