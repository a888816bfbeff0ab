package dev.clew.opt;

import dev.clew.trace.ArrayDescr;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Operation;
import dev.clew.trace.TypeDescr;

/**
 * Allocation removal: objects and small arrays are not allocated where the interpreter allocates them, but kept as a {@link Shape}, and accesses to them are
 * answered from it. Whatever needs the object itself makes {@link Materializer} allocate it just before; most objects meet no such operation.
 *
 * <p>Why straight-line: in a trace there are no joins, so an object is virtual up to one point and real after it; there is nothing to merge. It is the
 * optimisation this kind of compiler lives from: boxes, frames, cons cells and closures of the interpreter disappear.
 *
 * <p>Invariants: a virtual object is known to nobody but snapshots and other virtuals. Its class and length are exact.
 *
 * <p>Does not: keep arrays virtual that are longer than {@value #MAX_LENGTH} or of variable length, or across an access at a variable index.
 */
final class Virtuals {
  /** The longest array that is kept virtual, in elements: every snapshot lists all of them. */
  static final int MAX_LENGTH = 64;

  private final Nodes nodes;
  private final Output output;
  private final Pure pure;
  private final Materializer materializer;

  Virtuals(Nodes nodes, Output output, Pure pure, Materializer materializer) {
    this.nodes = nodes;
    this.output = output;
    this.pure = pure;
    this.materializer = materializer;
  }

  /** Returns the node of a new object. */
  Node allocate(Operation o, boolean mustEmit) {
    Node n = mustEmit ? emitted(o, new Node[0]) : nodes.virtual(new Shape.OfObject(o), o.typeDescriptor());
    n.fresh = true;
    return n;
  }

  /** Returns the node of a new array. */
  Node allocateArray(Operation o, Node length, boolean mustEmit) {
    Node n;
    if (mustEmit || !length.isConstant() || !length.isWithin(0, MAX_LENGTH)) {
      n = emitted(o, new Node[] {length});
    } else {
      Node zero = nodes.constant(Shape.zero(o.array().kind()));
      n = nodes.virtual(new Shape.OfArray(o, length.constant.asInt(), zero), o.array().arrayType());
    }
    n.fresh = true;
    n.length = length;
    return n;
  }

  private Node emitted(Operation o, Node[] arguments) {
    Node n = output.emit(o.op(), o.descriptor(), arguments, o);
    n.exact = true;
    n.nonNull = true;
    return n;
  }

  /** Returns the value of a field if the object is virtual, else null. */
  Node load(FieldDescr field, Node object) {
    if (!(object.shape instanceof Shape.OfObject shape)) {
      return null;
    }
    Node content = shape.get(field);
    return content == null ? nodes.constant(Shape.zero(field.kind())) : pure.narrowed(field.javaField().getType(), content.find());
  }

  /** Writes a field if the object is virtual; tells whether it is. */
  boolean store(FieldDescr field, Node object, Node value) {
    if (!(object.shape instanceof Shape.OfObject shape)) {
      return false;
    }
    shape.set(field, value);
    return true;
  }

  /** Returns an element if the array is virtual and can stay so, else null. */
  Node loadElement(ArrayDescr access, Node array, Node index) {
    Node[] elements = elements(access, array, index);
    return elements == null ? null : pure.narrowed(access.component(), elements[index.constant.asInt()].find());
  }

  /** Writes an element if the array is virtual and can stay so; tells whether it did. */
  boolean storeElement(ArrayDescr access, Node array, Node index, Node value) {
    Node[] elements = elements(access, array, index);
    if (elements == null) {
      return false;
    }
    elements[index.constant.asInt()] = value;
    return true;
  }

  private Node[] elements(ArrayDescr access, Node array, Node index) {
    if (array.shape instanceof Shape.OfArray shape && shape.array().kind() == access.kind()
        && index.isConstant() && index.isWithin(0, shape.contents().length - 1L)) {
      return shape.contents();
    }
    if (array.isVirtual()) {
      materializer.force(array);
    }
    return null;
  }

  /** Returns the node of a box that is not allocated yet. */
  Node box(Operation call, TypeDescr type, Node primitive) {
    return nodes.virtual(new Shape.OfBox(call, primitive), type);
  }

  /** Returns the primitive in a box if it is known, else null. */
  static Node unboxed(Node box) {
    return box.shape instanceof Shape.OfBox shape ? shape.contents()[0].find() : box.unboxed == null ? null : box.unboxed.find();
  }
}
