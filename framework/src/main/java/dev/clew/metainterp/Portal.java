package dev.clew.metainterp;

import dev.clew.bytecode.DecodedMethod;
import dev.clew.bytecode.PortalShape;
import dev.clew.spi.Transfer;
import dev.clew.trace.Kind;
import dev.clew.trace.TypeDescr;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;

/**
 * A linked portal: its decoded method, and how its live locals travel through the merge point.
 */
public class Portal {
  private final DecodedMethod method;
  private final PortalShape shape;
  private final int[] slots;
  private final Kind[] kinds;
  private final TypeDescr[] types;
  private final MethodHandle resume;

  /**
   * Describes a portal.
   *
   * @param type types of greens, then reds, as the weaver put them at the call site
   * @param resume runs the portal from its merge point: {@code (Transfer)R}; may be null if the portal is never inlined
   * @throws IllegalArgumentException if the call site does not fit the shape: the class was woven by another version
   */
  public Portal(DecodedMethod method, PortalShape shape, MethodType type, MethodHandle resume) {
    this.method = method;
    this.shape = shape;
    this.slots = shape.slots();
    if (slots.length != type.parameterCount()) {
      throw new IllegalArgumentException("the merge point of " + method + " passes " + type.parameterCount() + " values, but " + slots.length
          + " locals are live there: weave the class again with this version of Clew");
    }
    this.kinds = new Kind[slots.length];
    this.types = new TypeDescr[slots.length];
    for (int i = 0; i < slots.length; i++) {
      kinds[i] = Kind.of(type.parameterType(i));
      types[i] = kinds[i] == Kind.REF ? TypeDescr.of(type.parameterType(i)) : null;
    }
    this.resume = resume;
  }

  /** Returns the decoded portal method. */
  public final DecodedMethod method() {
    return method;
  }

  /** Returns the index of the merge point. */
  public final int mergePoint() {
    return shape.mergePoint();
  }

  /** Tells whether the portal marks its loop headers itself. */
  public final boolean hasLoopHeader() {
    return shape.hasLoopHeader();
  }

  /** Returns the number of greens; they come first. */
  public final int greenCount() {
    return shape.greens().length;
  }

  /** Returns the number of greens and reds. */
  public final int count() {
    return slots.length;
  }

  /** Returns the local variable of value {@code i}. */
  public final int slot(int i) {
    return slots[i];
  }

  /** Returns the kind of value {@code i}. */
  public final Kind kind(int i) {
    return kinds[i];
  }

  /** Returns the declared type of value {@code i}, or null for primitives. */
  public final TypeDescr type(int i) {
    return types[i];
  }

  /** Returns what runs the portal from its merge point, or null. */
  final MethodHandle resume() {
    return resume;
  }

  /** Packs the values of a frame that stands at the merge point. */
  final Transfer transfer(dev.clew.resume.Frame frame) {
    int prims = 0;
    for (Kind k : kinds) {
      prims += k.isPrimitive() ? 1 : 0;
    }
    long[] p = new long[prims];
    Object[] r = new Object[kinds.length - prims];
    int ip = 0;
    int ir = 0;
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i].isPrimitive()) {
        p[ip++] = frame.prims[slots[i]];
      } else {
        r[ir++] = frame.refs[slots[i]];
      }
    }
    return new Transfer(Transfer.CONTINUE, null, p, r);
  }
}
