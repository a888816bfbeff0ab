package dev.clew.benchmarks.tiny.ast;

/** A call that has seen one function only. */
final class DirectCall extends Call {
  private final Function function;

  DirectCall(Function function, Child callee, Child[] arguments) {
    super(callee, arguments);
    this.function = function;
  }

  @Override
  Object execute(Frame frame) {
    Closure closure = closure(frame);
    if (closure.function() == function) {
      return function.call(closure.outer(), arguments(frame));
    }
    replaceBy(new IndirectCall(callee, arguments));
    return closure.function().call(closure.outer(), arguments(frame));
  }
}
