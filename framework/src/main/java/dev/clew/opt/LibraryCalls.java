package dev.clew.opt;

import dev.clew.trace.MethodDescr;
import dev.clew.trace.Operation;

/** The pure methods of the JDK whose meaning the optimiser knows, but for making and reading boxes, which is {@link BoxCalls}'s. */
final class LibraryCalls {
  private final ExactCalls exact;
  private final ArithmeticCalls arithmetic;
  private final BoxQuestions boxes;

  LibraryCalls(Nodes nodes, Pure pure, Calls calls) {
    exact = new ExactCalls(nodes, pure, pure.facts());
    arithmetic = new ArithmeticCalls(nodes, pure);
    boxes = new BoxQuestions(nodes, pure, calls);
  }

  /** Returns what a call gives without making it, if it cannot raise; else null. */
  Node value(MethodDescr callee, Node[] arguments) {
    Node known = exact.value(callee, arguments);
    if (known == null) {
      known = arithmetic.value(callee, arguments);
    }
    return known != null ? known : boxes.value(callee, arguments);
  }

  /** Learns what is always so of the result of a call that is made. */
  void made(Node result, MethodDescr callee, Node[] arguments) {
    ArithmeticCalls.bound(result, callee, arguments);
  }

  /** Learns that a call returned that could have raised. */
  void returned(Node result, Operation call, Node[] arguments) {
    exact.returned(result, call, arguments);
  }
}
