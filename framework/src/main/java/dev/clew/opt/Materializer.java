package dev.clew.opt;

import dev.clew.trace.FieldDescr;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Allocates virtual objects after all, where something needs the object itself.
 *
 * <p>Why all at once: an object may hold other virtuals, and they may hold it. All allocations come first, then the stores, in the order in which objects were
 * reached, so that every store finds its value allocated and cycles need no special case. A work list instead of recursion: guest programs build long lists.
 *
 * <p>Invariants: contents that are zero need no store. Whatever is stored into an allocated object has escaped as far as {@link Aliasing} is concerned, even if
 * that object has not. What the stores write is entered into {@link Heap}, so it is not loaded again.
 */
final class Materializer {
  private final Nodes nodes;
  private final Output output;
  private final Heap heap;
  private final Deque<Node> unfilled = new ArrayDeque<>();
  private final Deque<Shape> shapes = new ArrayDeque<>();

  Materializer(Nodes nodes, Output output, Heap heap) {
    this.nodes = nodes;
    this.output = output;
    this.heap = heap;
  }

  /** Says that an object is known elsewhere from now on; allocates it first if it is virtual. */
  void escape(Node n) {
    if (n.isVirtual()) {
      force(n);
    }
    if (n.fresh && n.escaped == Node.NEVER) {
      n.escaped = nodes.count();
    }
  }

  /** Allocates a virtual object. */
  void force(Node root) {
    allocate(root);
    while (!unfilled.isEmpty()) {
      Node object = unfilled.remove();
      Shape shape = shapes.remove();
      if (shape instanceof Shape.OfObject) {
        fillObject(object, shape);
      } else {
        fillArray(object, (Shape.OfArray) shape);
      }
    }
  }

  private void allocate(Node n) {
    Shape shape = n.shape;
    n.shape = null;
    Node[] arguments = {};
    if (shape instanceof Shape.OfBox) {
      n.unboxed = shape.contents()[0].find();
      arguments = new Node[] {n.unboxed};
    } else {
      if (shape instanceof Shape.OfArray array) {
        n.length = nodes.constant(array.contents().length);
        arguments = new Node[] {n.length};
      }
      unfilled.add(n);
      shapes.add(shape);
    }
    n.value = output.emit(shape.allocation.op(), shape.allocation.descriptor(), arguments, shape.allocation).value;
  }

  private void fillObject(Node object, Shape shape) {
    List<FieldDescr> fields = shape.fields();
    Node[] contents = shape.contents();
    for (int i = 0; i < fields.size(); i++) {
      Node content = contents[i].find();
      if (!content.isDefault()) {
        allocateContent(content);
        output.emit(Op.SETFIELD, fields.get(i), new Node[] {object, content}, null);
      }
      heap.wrote(fields.get(i), object, content);
    }
  }

  private void fillArray(Node array, Shape.OfArray shape) {
    Node[] contents = shape.contents();
    for (int i = 0; i < contents.length; i++) {
      Node content = contents[i].find();
      Node index = nodes.constant(i);
      if (!content.isDefault()) {
        allocateContent(content);
        output.emit(Op.SETARRAYITEM, shape.array(), new Node[] {array, index, content}, null);
        heap.wroteElement(shape.array(), array, index, content);
      }
    }
  }

  private void allocateContent(Node content) {
    if (content.isVirtual()) {
      allocate(content);
    }
    if (content.kind == Kind.REF && content.fresh && content.escaped == Node.NEVER) {
      content.escaped = nodes.count();
    }
  }
}
