package dev.clew.benchmarks.tiny.ast;

/** A call that has not been executed yet. */
final class UninitializedCall extends Call {
  UninitializedCall(Child callee, Child[] arguments) {
    super(callee, arguments);
  }

  @Override
  Object execute(Frame frame) {
    Closure closure = closure(frame);
    replaceBy(new DirectCall(closure.function(), callee, arguments));
    return closure.function().call(closure.outer(), arguments(frame));
  }
}
