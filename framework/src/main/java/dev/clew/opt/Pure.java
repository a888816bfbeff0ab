package dev.clew.opt;

import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Constant;
import dev.clew.trace.Executor;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.TypeDescr;

/**
 * Values of pure operations: the one way in which the walk comes by a node for {@code op(arguments)}.
 *
 * <p>Why a function from operation to node: an operation of the trace, the replacement of a {@link Rule} and the narrowing of a forwarded store all
 * need the same steps, tried in order of cost: fold constants, apply rules, use what is known (bounds, classes, comparisons), find an earlier equal
 * operation, and only then emit.
 *
 * <p>Invariants: constants stand right in commutative operations. Nothing is emitted that another node already holds. Folding is done by {@link Executor}, so
 * it is right by definition.
 *
 * <p>Does not: calls; {@link Calls} has them.
 */
final class Pure {
  private final Nodes nodes;
  private final Output output;
  private final Facts facts;
  private final Ranges ranges = new Ranges();
  private final PureTable table = new PureTable();

  Pure(Nodes nodes, Output output, Facts facts) {
    this.nodes = nodes;
    this.output = output;
    this.facts = facts;
  }

  Facts facts() {
    return facts;
  }

  PureTable table() {
    return table;
  }

  /**
   * Returns the node for the value of a pure operation.
   *
   * @param given roots; kept, not copied
   * @param original the operation this comes from, emitted itself if nothing changed; or null
   */
  Node value(Op op, Object descriptor, Node[] given, Operation original) {
    Node[] arguments = given;
    if (op.isCommutative() && given[0].isConstant() && !given[1].isConstant()) {
      arguments = new Node[] {given[1], given[0]};
    }
    Node known = folded(op, descriptor, arguments);
    if (known == null) {
      known = rewritten(op, arguments);
    }
    if (known == null) {
      known = implied(op, descriptor, arguments);
    }
    if (known == null) {
      known = table.find(op, descriptor, arguments);
    }
    return known == null ? emit(op, descriptor, arguments, original) : known;
  }

  /** Emits an operation whatever is known of its value: the result is pinned, or would be found equal to something pinned. */
  Node emitAsGiven(Operation o, Node[] arguments) {
    Node n = output.emit(o.op(), o.descriptor(), arguments, o);
    if (n.kind == Kind.INT || n.kind == Kind.LONG) {
      ranges.compute(o.op(), o.descriptor(), arguments);
      n.low = ranges.low;
      n.high = ranges.high;
    }
    return n;
  }

  /** Returns a value as a field or element of this declared type gives it back. */
  Node narrowed(Class<?> type, Node value) {
    if (type == boolean.class) {
      return value(Op.INT_AND, null, new Node[] {value, nodes.constant(1)}, null);
    }
    Op narrowing = type == byte.class ? Op.INT_TO_BYTE : type == char.class ? Op.INT_TO_CHAR : type == short.class ? Op.INT_TO_SHORT : null;
    return narrowing == null ? value : value(narrowing, null, new Node[] {value}, null);
  }

  private Node folded(Op op, Object descriptor, Node[] arguments) {
    for (Node n : arguments) {
      if (!n.isConstant()) {
        return null;
      }
    }
    if (Executor.isScalar(op)) {
      if (isDivision(op) && arguments[1].isBits(0)) {
        return null;
      }
      long second = arguments.length > 1 ? arguments[1].constant.bits() : 0;
      char kind = op.result();
      return nodes.constant(Constant.of(kind == 'I' ? Kind.INT : Kind.ofLetter(kind), Executor.evaluate(op, arguments[0].constant.bits(), second), null));
    } else if (op == Op.ARRAYLEN) {
      Constant length = Executor.fold(op, descriptor, arguments[0].constant);
      return length == null ? null : nodes.constant(length);
    }
    return null;
  }

  private static boolean isDivision(Op op) {
    return op == Op.INT_DIV || op == Op.INT_REM || op == Op.LONG_DIV || op == Op.LONG_REM;
  }

  private Node rewritten(Op op, Node[] arguments) {
    Rule[] rules = Rules.of(op);
    if (rules != null) {
      for (Rule rule : rules) {
        Node[] bound = rule.match(arguments);
        if (bound != null) {
          return build(rule.replacement(), bound);
        }
      }
    }
    return null;
  }

  private Node build(Rule.Term term, Node[] bound) {
    if (term instanceof Rule.Letter letter) {
      return bound[letter.slot()];
    } else if (term instanceof Rule.Literal literal) {
      return nodes.constant(literal.constant());
    }
    Rule.Apply apply = (Rule.Apply) term;
    Node[] arguments = new Node[apply.terms().length];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = build(apply.terms()[i], bound);
    }
    return value(apply.op(), null, arguments, null);
  }

  /** Returns what bounds, comparisons and classes say the value is, or null; leaves the bounds in {@link #ranges}. */
  private Node implied(Op op, Object descriptor, Node[] arguments) {
    switch (op) {
      case INT_EQ, INT_NE, INT_LT, INT_LE, INT_GT, INT_GE, INT_ULT, REF_EQ, REF_NE -> {
        int outcome = facts.comparisons().decide(op, arguments[0], arguments[1]);
        if (outcome >= 0) {
          return nodes.constant(outcome);
        }
      }
      case LONG_CMP -> {
        int outcomes = facts.comparisons().outcomes(arguments[0], arguments[1]);
        if (Integer.bitCount(outcomes) == 1) {
          return nodes.constant(outcomes == Relations.LESS ? -1 : outcomes == Relations.EQUAL ? 0 : 1);
        }
        Node wraps = wraps(arguments[0], arguments[1]);
        if (wraps != null) {
          return wraps;
        }
        wraps = wraps(arguments[1], arguments[0]);
        if (wraps != null) {
          return value(Op.INT_NEG, null, new Node[] {wraps}, null);
        }
      }
      case INT_TO_LONG -> {
        Node whole = arguments[0].op == Op.LONG_TO_INT ? arguments[0].arguments[0].find() : null;
        if (whole != null && whole.isWithin(Integer.MIN_VALUE, Integer.MAX_VALUE)) {
          return whole; // narrowed and widened again without a loss
        }
        Node wide = widened(arguments[0]);
        if (wide != null) {
          return wide;
        }
      }
      case INSTANCEOF -> {
        return instanceOf(arguments[0], (TypeDescr) descriptor);
      }
      case ARRAYLEN -> {
        return arguments[0].length == null ? null : arguments[0].length.find();
      }
      default -> { }
    }
    if (op.result() != 'I' && op.result() != 'J') {
      return null;
    }
    Node same = Ranges.unchanged(op, arguments);
    if (same != null) {
      return same;
    }
    ranges.compute(op, descriptor, arguments);
    return ranges.low != ranges.high ? null : nodes.constant(op.result() == 'I' ? Constant.of((int) ranges.low) : Constant.of(ranges.low));
  }

  /** Returns the long that was computed from the same operands as an int that cannot have wrapped, or null. */
  private Node widened(Node n) {
    Op op = n.op == Op.INT_ADD ? Op.LONG_ADD : n.op == Op.INT_SUB ? Op.LONG_SUB : n.op == Op.INT_MUL ? Op.LONG_MUL : null;
    if (op == null) {
      return null;
    }
    Node[] operands = {n.arguments[0].find(), n.arguments[1].find()};
    if (!ranges.exact(n.op, operands)) {
      return null;
    }
    for (int i = 0; i < operands.length; i++) {
      operands[i] = operands[i].isConstant() ? nodes.constant(Constant.of(operands[i].low)) : table.find(Op.INT_TO_LONG, null, new Node[] {operands[i]});
      if (operands[i] == null) {
        return null;
      }
    }
    return table.find(op, null, operands);
  }

  /**
   * Returns how a narrow sum compares with the wide one, the sum of an int and a constant: the two are equal unless the int is too near to one end. Null if the two are something else.
   */
  private Node wraps(Node narrow, Node wide) {
    Node sum = narrow.op == Op.INT_TO_LONG ? narrow.arguments[0].find() : null;
    if (sum == null || sum.op != Op.INT_ADD || wide.op != Op.LONG_ADD) {
      return null;
    }
    Node x = sum.arguments[0].find();
    Node by = sum.arguments[1].find();
    Node wideX = wide.arguments[0].find();
    if (!by.isConstant() || !wide.arguments[1].find().isBits(by.low) || wideX.op != Op.INT_TO_LONG || wideX.arguments[0].find() != x) {
      return null;
    }
    if (by.low < 0) {
      return value(Op.INT_LT, null, new Node[] {x, nodes.constant(Integer.MIN_VALUE - (int) by.low)}, null);
    }
    Node above = value(Op.INT_GT, null, new Node[] {x, nodes.constant(Integer.MAX_VALUE - (int) by.low)}, null);
    return value(Op.INT_NEG, null, new Node[] {above}, null);
  }

  private Node instanceOf(Node object, TypeDescr type) {
    if (object.isNull()) {
      return nodes.constant(0);
    }
    if (object.type == null) {
      return null;
    }
    if (object.type.isSubtypeOf(type)) {
      return object.nonNull ? nodes.constant(1) : value(Op.REF_NE, null, new Node[] {object, nodes.constant(Constant.NULL)}, null);
    }
    return object.exact || object.type.isDisjointFrom(type) ? nodes.constant(0) : null;
  }

  private Node emit(Op op, Object descriptor, Node[] arguments, Operation original) {
    Node n = output.emit(op, descriptor, arguments, original);
    if (n.kind == Kind.INT || n.kind == Kind.LONG) {
      ranges.compute(op, descriptor, arguments);
      n.low = ranges.low;
      n.high = ranges.high;
    }
    enter(n, op, descriptor, arguments);
    return n;
  }

  /** Remembers how a node was computed. */
  void enter(Node n, Op op, Object descriptor, Node[] arguments) {
    n.op = op;
    n.descriptor = descriptor;
    n.arguments = arguments;
    table.add(n);
  }

  /** Remembers that a node, however it was computed, is what an operation would give. */
  void enterEqual(Node n, Op op, Object descriptor, Node[] arguments) {
    if (!n.isConstant() && n.op == null) {
      enter(n, op, descriptor, arguments);
    } else {
      Node alias = nodes.fresh(n.value);
      alias.forward = n;
      enter(alias, op, descriptor, arguments);
    }
  }

  /** Returns the type of what an array holds: better than the descriptor of the access, if the array's own type is known. */
  static TypeDescr elementType(Node array, ArrayDescr access) {
    if (array.type != null && array.type.javaClass().isArray() && !array.type.javaClass().getComponentType().isPrimitive()) {
      return TypeDescr.of(array.type.javaClass().getComponentType());
    }
    return access.elementType();
  }
}
