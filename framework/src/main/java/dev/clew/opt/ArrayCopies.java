package dev.clew.opt;

import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Constant;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.TypeDescr;
import java.util.Arrays;

/**
 * The methods of the JDK that copy and fill arrays, done element by element where that is a few elements.
 *
 * <p>Why: interpreters copy arguments into frames, grow stacks, and split argument lists with them. As a call each of them wants its arrays allocated, and makes the trace forget what is in
 * arrays; as loads and stores they are what all other loads and stores are, and between arrays that are virtual they are nothing.
 *
 * <p>Invariants: only where nothing can be raised: the arrays are not null, lengths and positions are known, and so are the types, as far as a store could fail. All elements are read before the first
 * is written, since the two arrays may be one.
 *
 * <p>Does not: copy more than {@value #LIMIT} elements, which the call does faster and in less code; ask for lengths or types, which would have to be guarded.
 */
final class ArrayCopies {
  private static final int LIMIT = 16;

  private enum Form {
    COPY,
    FILL,
    FILL_RANGE,
    COPY_OF,
    COPY_OF_RANGE,
    CLONE
  }

  private static final JavaMethods<Form> FORMS = new JavaMethods<Form>()
      .add(Form.COPY, System.class, "arraycopy", Object.class, int.class, Object.class, int.class, int.class)
      .add(Form.CLONE, ArrayDescr.class, "copy", Object.class);

  static {
    for (Class<?> c : new Class<?>[] {boolean.class, byte.class, char.class, short.class, int.class, long.class, float.class, double.class, Object.class}) {
      Class<?> array = c.arrayType();
      FORMS.add(Form.FILL, Arrays.class, "fill", array, c).add(Form.FILL_RANGE, Arrays.class, "fill", array, int.class, int.class, c)
          .add(Form.COPY_OF, Arrays.class, "copyOf", array, int.class).add(Form.COPY_OF_RANGE, Arrays.class, "copyOfRange", array, int.class, int.class);
    }
  }

  private final Nodes nodes;
  private final Pure pure;
  private final Heap heap;
  private final Virtuals virtuals;

  ArrayCopies(Nodes nodes, Pure pure, Heap heap, Virtuals virtuals) {
    this.nodes = nodes;
    this.pure = pure;
    this.heap = heap;
    this.virtuals = virtuals;
  }

  /** Does what a call would do, and returns its value; null if the call has to be made, or is of another kind. */
  Node value(Operation call, Node[] a) {
    Form form = FORMS.of(call.method().member());
    if (form == null || component(a[0]) == null || !a[0].nonNull) {
      return null;
    }
    boolean done = switch (form) {
      case COPY -> copy(a[0], a[1], a[2], a[3], a[4]);
      case FILL -> fill(a[0], nodes.constant(0), length(a[0]), a[1]);
      case FILL_RANGE -> fill(a[0], a[1], a[2], a[3]);
      case COPY_OF, COPY_OF_RANGE, CLONE -> false;
    };
    return done ? nodes.fresh(call) : switch (form) {
      case COPY_OF -> part(a[0], nodes.constant(0), a[1]);
      case COPY_OF_RANGE -> part(a[0], a[1], a[2]);
      case CLONE -> part(a[0], nodes.constant(0), length(a[0]));
      case COPY, FILL, FILL_RANGE -> null;
    };
  }

  /** Learns what is always so of the result of a call that is made. */
  static void made(Node result, MethodDescr callee, Node[] a) {
    Form form = FORMS.of(callee.member());
    if (form == Form.COPY_OF || form == Form.COPY_OF_RANGE || form == Form.CLONE) {
      result.nonNull = true;
      if (a[0].exact && a[0].type.isSubtypeOf(callee.returnType())) {
        result.type = a[0].type;
        result.exact = true;
      }
    }
  }

  private boolean copy(Node from, Node at, Node to, Node toAt, Node count) {
    boolean possible = isCount(count) && isPosition(at) && isPosition(toAt) && to.nonNull && holds(to, from)
        && hasElements(from, at.low + count.low) && hasElements(to, toAt.low + count.low);
    if (possible) {
      Node[] elements = read(from, (int) at.low, (int) count.low);
      for (int i = 0; i < elements.length; i++) {
        store(to, (int) toAt.low + i, elements[i]);
      }
    }
    return possible;
  }

  private boolean fill(Node array, Node from, Node to, Node with) {
    boolean possible = isRange(from, to) && hasElements(array, to.low) && holdsElement(array, with);
    for (long i = from.low; possible && i < to.low; i++) {
      store(array, (int) i, with);
    }
    return possible;
  }

  /** Returns a new array with the elements from one index to another, which may lie behind the end; null if that is not known to be possible. */
  private Node part(Node array, Node from, Node to) {
    Node length = length(array);
    if (!array.exact || !isRange(from, to) || length == null || length.low < from.low || !length.isConstant() && length.low < to.low) {
      return null;
    }
    Node[] elements = read(array, (int) from.low, (int) (Math.min(to.low, length.low) - from.low));
    Constant size = Constant.of((int) (to.low - from.low));
    Node made = virtuals.allocateArray(Operation.of(Op.NEW_ARRAY, ArrayDescr.of(component(array)), size), nodes.constant(size), false);
    for (int i = 0; i < elements.length; i++) {
      store(made, i, elements[i]);
    }
    return made;
  }

  private Node[] read(Node array, int at, int count) {
    ArrayDescr access = access(array);
    Node[] elements = new Node[count];
    for (int i = 0; i < count; i++) {
      Node index = nodes.constant(at + i);
      Node known = virtuals.loadElement(access, array, index);
      elements[i] = known != null ? known : heap.loadElement(Operation.of(Op.GETARRAYITEM, access, null, null), array, index, false);
    }
    return elements;
  }

  private void store(Node array, int at, Node value) {
    ArrayDescr access = access(array);
    Node index = nodes.constant(at);
    if (!virtuals.storeElement(access, array, index, value)) {
      heap.storeElement(Operation.of(Op.SETARRAYITEM, access, null, null, null), array, index, value);
    }
  }

  /** Elements of all arrays of references are reached by one descriptor, as the recorder does. */
  private static ArrayDescr access(Node array) {
    Class<?> component = component(array);
    return ArrayDescr.of(component.isPrimitive() ? component : Object.class);
  }

  private static Class<?> component(Node array) {
    return array.type == null ? null : array.type.javaClass().getComponentType();
  }

  private static boolean isPosition(Node n) {
    return n.isConstant() && n.low >= 0;
  }

  private static boolean isCount(Node n) {
    return isPosition(n) && n.low <= LIMIT;
  }

  private static boolean isRange(Node from, Node to) {
    return isPosition(from) && to != null && isPosition(to) && from.low <= to.low && to.low - from.low <= LIMIT;
  }

  /** Returns the length of an array if the trace has it already, else null. */
  private Node length(Node array) {
    return array.shape instanceof Shape.OfArray shape ? nodes.constant(shape.contents().length)
        : array.length != null ? array.length.find()
        : array.isConstant() ? pure.value(Op.ARRAYLEN, null, new Node[] {array}, null)
        : pure.table().find(Op.ARRAYLEN, null, new Node[] {array});
  }

  private boolean hasElements(Node array, long count) {
    Node length = length(array);
    return length != null && length.low >= count;
  }

  /** Tells whether all that is in one array can be stored into another. */
  private static boolean holds(Node to, Node from) {
    Class<?> target = component(to);
    return to == from || target != null && to.exact && (target.isPrimitive() ? target == component(from) : target.isAssignableFrom(component(from)));
  }

  private static boolean holdsElement(Node array, Node element) {
    Class<?> target = component(array);
    return target.isPrimitive() || element.isNull() || array.exact && (target == Object.class || element.type != null && element.type.isSubtypeOf(TypeDescr.of(target)));
  }
}
