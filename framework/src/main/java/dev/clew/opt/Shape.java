package dev.clew.opt;

import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Constant;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Kind;
import dev.clew.trace.Operation;
import java.util.Arrays;
import java.util.List;

/**
 * The contents of an object that is not allocated yet: what the toy optimizer calls its abstract heap.
 *
 * <p>Invariants: contents are raw, that is, an int in a byte field is narrowed when it is read, not when it is written; whoever allocates the object at
 * last narrows by storing. Contents may have been forwarded since: call {@link Node#find}.
 */
abstract sealed class Shape {
  /** The allocation as it was recorded, emitted again if the object is needed after all. */
  final Operation allocation;

  private Shape(Operation allocation) {
    this.allocation = allocation;
  }

  /** Returns the fields {@link #contents} lists, none for a box, null for an array: what {@link dev.clew.trace.Virtual} asks for. */
  abstract List<FieldDescr> fields();

  /** Returns how many of {@link #contents} count. */
  final int size() {
    return fields() == null || this instanceof OfBox ? contents().length : fields().size();
  }

  /** Returns one node for each field or element; of an object there may be unused places at the end. */
  abstract Node[] contents();

  /** An object: the fields written so far, in the order of first writing; others are zero. */
  static final class OfObject extends Shape {
    private FieldDescr[] written = new FieldDescr[4];
    private Node[] contents = new Node[4];
    private int count;
    private List<FieldDescr> fields = List.of();

    OfObject(Operation allocation) {
      super(allocation);
    }

    /** Returns what the field holds, or null if it was not written. */
    Node get(FieldDescr field) {
      for (int i = 0; i < count; i++) {
        if (written[i] == field) {
          return contents[i];
        }
      }
      return null;
    }

    void set(FieldDescr field, Node value) {
      for (int i = 0; i < count; i++) {
        if (written[i] == field) {
          contents[i] = value;
          return;
        }
      }
      if (count == written.length) {
        written = Arrays.copyOf(written, count * 2);
        contents = Arrays.copyOf(contents, count * 2);
      }
      written[count] = field;
      contents[count++] = value;
    }

    @Override
    List<FieldDescr> fields() {
      if (fields.size() != count) {
        fields = List.of(Arrays.copyOf(written, count));
      }
      return fields;
    }

    @Override
    Node[] contents() {
      return contents;
    }
  }

  /** An array of known, small length. */
  static final class OfArray extends Shape {
    private final Node[] elements;

    OfArray(Operation allocation, int length, Node zero) {
      super(allocation);
      elements = new Node[length];
      Arrays.fill(elements, zero);
    }

    ArrayDescr array() {
      return allocation.array();
    }

    @Override
    List<FieldDescr> fields() {
      return null;
    }

    @Override
    Node[] contents() {
      return elements;
    }
  }

  /** A box of java.lang, made by its {@code valueOf}. */
  static final class OfBox extends Shape {
    private final Node[] content;

    OfBox(Operation allocation, Node primitive) {
      super(allocation);
      this.content = new Node[] {primitive};
    }

    @Override
    List<FieldDescr> fields() {
      return List.of();
    }

    @Override
    Node[] contents() {
      return content;
    }
  }

  /** Returns the zero of a kind: what was never written. */
  static Constant zero(Kind kind) {
    return Constant.of(kind, 0, null);
  }
}
