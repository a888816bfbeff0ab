package dev.clew.opt;

import dev.clew.trace.Boxes;
import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.TypeDescr;
import java.lang.reflect.Method;

/**
 * {@code equals}, {@code compareTo} and {@code hashCode} of boxes: questions about their contents. And {@code equals} of any final class of the JDK, if the other object is of another class.
 *
 * <p>Why: guests compare their values with {@code equals}; no box must be allocated for that.
 *
 * <p>Does not: answer for {@code Float} and {@code Double}, whose {@code equals} compares bits, which no operation does, unless both are the same box.
 */
final class BoxQuestions {
  private final Nodes nodes;
  private final Pure pure;
  private final Calls calls;

  BoxQuestions(Nodes nodes, Pure pure, Calls calls) {
    this.nodes = nodes;
    this.pure = pure;
    this.calls = calls;
  }

  /** Returns what a call gives without making it, or null. */
  Node value(MethodDescr callee, Node[] arguments) {
    if (!(callee.member() instanceof Method m) || arguments.length == 0 || arguments[0].kind != Kind.REF) {
      return null;
    }
    TypeDescr owner = TypeDescr.of(m.getDeclaringClass());
    if (!owner.isExact() || !owner.javaClass().getName().startsWith("java.")) {
      return null;
    }
    boolean isBox = Boxes.isBox(owner);
    return switch (m.getName()) {
      case "equals" -> areEqual(owner, arguments[0], arguments[1]);
      case "compareTo" -> isBox ? compared(owner, arguments[0], arguments[1]) : null;
      case "hashCode" -> isBox && arguments.length == 1 ? hash(owner, content(owner, arguments[0])) : null;
      default -> null;
    };
  }

  private Node areEqual(TypeDescr owner, Node a, Node b) {
    if (a == b) {
      return nodes.constant(1);
    }
    if (b.isNull() || b.type != null && b.type.isDisjointFrom(owner)) {
      return nodes.constant(0);
    }
    Node[] contents = contents(owner, a, b);
    if (contents == null) {
      return null;
    }
    return contents[0].kind == Kind.INT ? op(Op.INT_EQ, contents) : op(Op.INT_EQ, op(Op.LONG_CMP, contents), nodes.constant(0));
  }

  private Node compared(TypeDescr box, Node a, Node b) {
    Node[] contents = contents(box, a, b);
    if (contents == null) {
      return null;
    }
    if (contents[0].kind == Kind.LONG) {
      return op(Op.LONG_CMP, contents);
    }
    return box.javaClass() == Integer.class ? op(Op.LONG_CMP, op(Op.INT_TO_LONG, contents[0]), op(Op.INT_TO_LONG, contents[1])) : op(Op.INT_SUB, contents);
  }

  private Node hash(TypeDescr box, Node x) {
    if (x == null || box.javaClass() == Boolean.class) {
      return null;
    }
    return x.kind == Kind.INT ? x : x.kind == Kind.LONG ? op(Op.LONG_TO_INT, op(Op.LONG_XOR, x, op(Op.LONG_USHR, x, nodes.constant(32)))) : null;
  }

  /** Returns what is in two boxes, if they are of this class and one of them is known; the other is read. */
  private Node[] contents(TypeDescr box, Node a, Node b) {
    Kind kind = Boxes.kind(box);
    if (kind != Kind.INT && kind != Kind.LONG || !isBox(box, a) || !isBox(box, b)) {
      return null;
    }
    Node x = content(box, a);
    Node y = content(box, b);
    if (x == null && y == null) {
      return null;
    }
    return new Node[] {x == null ? read(box, a) : x, y == null ? read(box, b) : y};
  }

  private Node read(TypeDescr box, Node n) {
    return calls.pure(Boxes.primitiveValue(box), new Node[] {n});
  }

  private static boolean isBox(TypeDescr box, Node n) {
    return n.type == box && n.nonNull;
  }

  /** Returns the primitive in a box, if the box is of this class and its content is known; else null. */
  private Node content(TypeDescr box, Node n) {
    if (!isBox(box, n)) {
      return null;
    }
    if (n.isConstant()) {
      return nodes.constant(Constant.of(Boxes.kind(box), Boxes.bits(n.constant.object()), null));
    }
    Node content = Virtuals.unboxed(n);
    return content == null ? null : pure.narrowed(BoxCalls.primitive(box), content);
  }

  private Node op(Op op, Node... arguments) {
    return pure.value(op, null, arguments, null);
  }
}
