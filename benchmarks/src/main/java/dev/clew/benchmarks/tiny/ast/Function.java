package dev.clew.benchmarks.tiny.ast;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import dev.clew.annotations.UnrollSafe;

/** The code of a function. */
final class Function {
  private final String name;
  private final int variables;
  private final Child body;

  Function(String name, int variables, Node body) {
    this.name = name;
    this.variables = variables;
    this.body = new Child(body);
  }

  @UnrollSafe
  Object call(Frame outer, Object... arguments) {
    Frame frame = new Frame(variables, outer);
    for (int i = 0; i < arguments.length; i++) {
      frame.set(i, arguments[i]);
    }
    return run(this, frame);
  }

  @Portal(location = NodeLocation.class, name = "function")
  private static Object run(@Green Function function, Frame frame) {
    Jit.mergePoint();
    try {
      return function.body.execute(frame);
    } catch (ReturnException e) {
      return e.result;
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
