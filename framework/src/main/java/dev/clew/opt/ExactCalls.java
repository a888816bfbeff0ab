package dev.clew.opt;

import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;

/**
 * {@code Math.addExact} and the like: plain arithmetic that raises where it would wrap.
 *
 * <p>Why: it is how interpreters with numbers of any size compute on small ones, in every instruction. Where bounds show that nothing wraps, the call is the plain operation, and its
 * exception guard goes. Where they do not, the call stays (HotSpot makes it an addition and a jump on overflow); but once it has returned its value is the plain operation's, and the
 * bounds are those of the true result.
 *
 * <p>Does not: say anything of a call that raised.
 */
final class ExactCalls {
  private static final JavaMethods<Op> OPS = new JavaMethods<>();

  static {
    for (Class<?> math : new Class<?>[] {Math.class, StrictMath.class}) {
      OPS.add(Op.INT_ADD, math, "addExact", int.class, int.class).add(Op.LONG_ADD, math, "addExact", long.class, long.class)
          .add(Op.INT_SUB, math, "subtractExact", int.class, int.class).add(Op.LONG_SUB, math, "subtractExact", long.class, long.class)
          .add(Op.INT_MUL, math, "multiplyExact", int.class, int.class).add(Op.LONG_MUL, math, "multiplyExact", long.class, long.class)
          .add(Op.LONG_MUL, math, "multiplyExact", long.class, int.class)
          .add(Op.INT_NEG, math, "negateExact", int.class).add(Op.LONG_NEG, math, "negateExact", long.class)
          .add(Op.INT_ADD, math, "incrementExact", int.class).add(Op.LONG_ADD, math, "incrementExact", long.class)
          .add(Op.INT_SUB, math, "decrementExact", int.class).add(Op.LONG_SUB, math, "decrementExact", long.class)
          .add(Op.LONG_TO_INT, math, "toIntExact", long.class);
    }
  }

  private final Nodes nodes;
  private final Pure pure;
  private final Facts facts;
  private final Ranges ranges = new Ranges();

  ExactCalls(Nodes nodes, Pure pure, Facts facts) {
    this.nodes = nodes;
    this.pure = pure;
    this.facts = facts;
  }

  /** Returns the value of a call that cannot raise with these arguments; null if it can, or is of another kind. */
  Node value(MethodDescr callee, Node[] arguments) {
    Op op = OPS.of(callee.member());
    if (op == null) {
      return null;
    }
    Node[] operands = operands(op, arguments);
    return ranges.exact(op, operands) ? pure.value(op, null, operands, null) : null;
  }

  /** Learns that a call returned. */
  void returned(Node n, Operation call, Node[] arguments) {
    Op op = OPS.of(call.method().member());
    if (op == null) {
      return;
    }
    Node[] operands = operands(op, arguments);
    ranges.exact(op, operands);
    facts.within(n, ranges.low, ranges.high);
    if (op == Op.LONG_TO_INT) {
      facts.within(operands[0], Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    pure.enterEqual(n.find(), op, null, operands);
  }

  /** Returns the second operand that the method's name says, or its conversion, beside what was given; constants right. */
  private Node[] operands(Op op, Node[] given) {
    Node first = given[0];
    if (op == Op.LONG_TO_INT || op == Op.INT_NEG || op == Op.LONG_NEG) {
      return new Node[] {first};
    }
    Node second = given.length > 1 ? given[1] : nodes.constant(Constant.of(first.kind, 1, null));
    if (first.kind == Kind.LONG && second.kind == Kind.INT) {
      second = pure.value(Op.INT_TO_LONG, null, new Node[] {second}, null);
    }
    return op.isCommutative() && first.isConstant() ? new Node[] {second, first} : new Node[] {first, second};
  }
}
