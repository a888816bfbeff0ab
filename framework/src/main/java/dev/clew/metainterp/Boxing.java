package dev.clew.metainterp;

import dev.clew.resume.Frame;
import dev.clew.trace.Boxes;
import dev.clew.trace.Kind;

/** Between raw bits and the boxes that method handles take; narrow types are {@link Integer} on this side. */
final class Boxing {
  private Boxing() {}

  static Object box(Frame f, int slot, Kind kind) {
    long bits = f.prims[slot];
    return switch (kind) {
      case INT -> (int) bits;
      case LONG -> bits;
      case FLOAT -> (Object) Float.intBitsToFloat((int) bits);
      case DOUBLE -> Double.longBitsToDouble(bits);
      case REF -> f.refs[slot];
      case VOID -> throw new IllegalArgumentException("void");
    };
  }

  static long bits(Object boxed) {
    return Boxes.bits(boxed);
  }
}
