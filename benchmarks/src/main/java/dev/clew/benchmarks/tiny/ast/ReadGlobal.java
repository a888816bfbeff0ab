package dev.clew.benchmarks.tiny.ast;

import java.util.Map;

/** Finds a function by its name when it is first asked for. */
final class ReadGlobal extends Node {
  private final Map<String, Closure> functions;
  private final String name;

  ReadGlobal(Map<String, Closure> functions, String name) {
    this.functions = functions;
    this.name = name;
  }

  @Override
  Object execute(Frame frame) {
    Closure function = functions.get(name);
    if (function == null) {
      throw new IllegalStateException("unknown: '" + name + "', known: " + functions.keySet());
    }
    replaceBy(new Literal(function));
    return function;
  }
}
