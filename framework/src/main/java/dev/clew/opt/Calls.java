package dev.clew.opt;

import dev.clew.trace.Constant;
import dev.clew.trace.Executor;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;

/**
 * Residual calls and calls of elidable methods.
 *
 * <p>Why a word about exceptions: a call that may raise is one operation with the exception guard behind it, and the two are kept or dropped together.
 * Dropping is right only if the call is known to return normally: because it was folded, or because an equal one before it did ({@code guard_no_exception}
 * passed). A call recorded as raising ({@code guard_exception}) is never dropped, and its value means nothing.
 *
 * <p>Invariants: between a call and its exception guard nothing is emitted. All reference arguments escape, of elidable calls too: the result may be
 * one of them.
 *
 * <p>Does not: leave out an elidable call that may raise because its result is unused; the guest would miss the exception.
 */
final class Calls {
  private final Nodes nodes;
  private final Output output;
  private final Heap heap;
  private final Pure pure;
  private final Virtuals virtuals;
  private final Materializer materializer;
  private final OwedStores owed;
  private final CallRules rules;
  private final LibraryCalls library;
  private final ArrayCopies copies;

  /** The last call was dropped, and its exception guard goes with it. */
  private boolean dropped;

  /** The last call, if it is known to be repeatable once its exception guard has passed. */
  private Node unconfirmed;

  private Operation unconfirmedCall;
  private Node[] unconfirmedArguments;

  Calls(Nodes nodes, Output output, Heap heap, Pure pure, Virtuals virtuals, Materializer materializer, OwedStores owed) {
    this.nodes = nodes;
    this.output = output;
    this.heap = heap;
    this.pure = pure;
    this.virtuals = virtuals;
    this.materializer = materializer;
    this.owed = owed;
    this.rules = new CallRules(nodes, pure, this);
    this.library = new LibraryCalls(nodes, pure, this);
    this.copies = new ArrayCopies(nodes, pure, heap, virtuals);
  }

  /**
   * Returns the value of a residual call; emits it unless it is known to do nothing.
   *
   * @param next the operation after it
   */
  Node residual(Operation o, Node[] arguments, Op next, boolean mustEmit) {
    if (next == Op.GUARD_NO_EXCEPTION && !mustEmit && KnownCalls.isPassedNullCheck(o.method(), arguments)) {
      dropped = true;
      return arguments[0];
    }
    Node copied = mustEmit || !returned(o, next) ? null : copies.value(o, arguments);
    if (copied != null) {
      dropped = true;
      return copied;
    }
    Node n = emit(o, arguments);
    heap.forget(o.effects());
    return n;
  }

  /** Tells whether a call returned normally when it was recorded. */
  private static boolean returned(Operation o, Op next) {
    return next == Op.GUARD_NO_EXCEPTION || !o.effects().raises() && next != Op.GUARD_EXCEPTION;
  }

  /**
   * Returns the value of a call of an elidable method.
   *
   * @param next the operation after it, which tells whether it raised when it was recorded
   */
  Node elidable(Operation o, Node[] arguments, Op next, boolean mustEmit) {
    boolean raises = o.effects().raises();
    if (!returned(o, next) || mustEmit) {
      return emit(o, arguments);
    }
    Node known = known(o, arguments);
    if (known != null) {
      dropped = true;
      return known;
    }
    Node n = emit(o, arguments);
    library.made(n, o.method(), arguments);
    if (raises) {
      unconfirmed = n;
      unconfirmedCall = o;
      unconfirmedArguments = arguments;
    } else {
      pure.enter(n, o.op(), o.descriptor(), arguments);
    }
    return n;
  }

  /** Emits a call of a portal's own code, its arguments as that code takes them. */
  Node emitEntering(MethodDescr callee, Node[] arguments) {
    Node n = emit(Operation.of(Op.CALL, callee, new Value[arguments.length]), arguments);
    heap.forget(callee.effects());
    return n;
  }

  private Node known(Operation o, Node[] arguments) {
    MethodDescr callee = o.method();
    if (KnownCalls.isPassedNullCheck(callee, arguments)) {
      return arguments[0];
    }
    TypeDescr made = callee.effects().raises() ? null : BoxCalls.made(callee);
    if (made != null) {
      return virtuals.box(o, made, arguments[0]);
    }
    TypeDescr read = BoxCalls.read(callee);
    if (read != null && arguments[0].type == read) {
      Node content = Virtuals.unboxed(arguments[0]);
      if (content != null) {
        return unboxed(pure.narrowed(BoxCalls.primitive(read), content), callee);
      }
    }
    Node folded = folded(o, arguments);
    if (folded == null) {
      folded = library.value(callee, arguments);
    }
    Node found = folded != null ? folded : pure.table().find(o.op(), callee, arguments);
    return found != null ? found : rules.rewritten(callee, arguments);
  }

  /** Returns the value of a call that an author's rule puts in the place of others; it does not raise. */
  Node pure(MethodDescr callee, Node[] arguments) {
    Operation o = Operation.of(Op.CALL_PURE, callee, new Value[arguments.length]);
    Node known = known(o, arguments);
    if (known != null) {
      return known;
    }
    Node n = emit(o, arguments);
    pure.enter(n, Op.CALL_PURE, callee, arguments);
    return n;
  }

  private Node unboxed(Node content, MethodDescr callee) {
    Op conversion = BoxCalls.conversion(content.kind, callee.returnKind());
    Node converted = conversion == null ? content : pure.value(conversion, null, new Node[] {content}, null);
    return pure.narrowed(callee.methodType().returnType(), converted);
  }

  /** Calls the method now if all arguments are constants: the author promised that this gives what a call at any other time gives. */
  private Node folded(Operation o, Node[] arguments) {
    Value[] constants = new Value[arguments.length];
    for (int i = 0; i < constants.length; i++) {
      if (!arguments[i].isConstant()) {
        return null;
      }
      constants[i] = arguments[i].constant;
    }
    try {
      Constant result = Executor.fold(o.op(), o.descriptor(), constants);
      return result == null ? null : nodes.constant(result);
    } catch (RuntimeException e) {
      return null; // raised although its effects say it does not: that is for the run to find out, not for the optimiser
    }
  }

  private Node emit(Operation o, Node[] arguments) {
    for (Node n : arguments) {
      if (n.kind == Kind.REF) {
        materializer.escape(n);
      }
    }
    owed.settle(o.effects());
    Node n = output.emit(o.op(), o.descriptor(), arguments, o);
    if (n.kind == Kind.INT) {
      Ranges.declared(n, o.method().methodType().returnType());
    }
    if (KnownCalls.constructs(o.method())) {
      n.nonNull = true;
      n.exact = true;
    } else if (BoxCalls.made(o.method()) != null) {
      n.nonNull = true;
    }
    ArrayCopies.made(n, o.method(), arguments);
    dropped = false;
    unconfirmed = null;
    return n;
  }

  /** Tells whether the exception guard after the last call has nothing to guard. */
  boolean wasDropped() {
    return dropped;
  }

  /** Learns that the last call returned normally, so that an equal one later can be left out. */
  void returnedNormally() {
    if (unconfirmed != null) {
      library.returned(unconfirmed, unconfirmedCall, unconfirmedArguments);
      pure.enterEqual(unconfirmed.find(), unconfirmedCall.op(), unconfirmedCall.descriptor(), unconfirmedArguments);
      unconfirmed = null;
    }
  }
}
