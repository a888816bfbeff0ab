package dev.clew.benchmarks.tiny.ast;

/** A call that has seen several functions. */
final class IndirectCall extends Call {
  IndirectCall(Child callee, Child[] arguments) {
    super(callee, arguments);
  }

  @Override
  Object execute(Frame frame) {
    Closure closure = closure(frame);
    return closure.function().call(closure.outer(), arguments(frame));
  }
}
