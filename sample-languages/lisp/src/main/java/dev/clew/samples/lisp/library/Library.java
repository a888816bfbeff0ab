package dev.clew.samples.lisp.library;

import dev.clew.samples.lisp.syntax.Environment;
import dev.clew.samples.lisp.values.Symbol;
import java.util.LinkedHashMap;
import java.util.Map;

/** A library: a top level of its own, and what others may see of it. */
final class Library {
  private final String name;
  private final Environment environment;
  private final Map<Symbol, Symbol> exports = new LinkedHashMap<>();
  private Runnable body;

  /** Makes a library; the body is run when it is first needed. */
  Library(String name, Environment environment, Runnable body) {
    this.name = name;
    this.environment = environment;
    this.body = body;
  }

  String name() {
    return name;
  }

  Environment environment() {
    return environment;
  }

  /** Exports what is called {@code internal} inside. */
  void export(Symbol internal, Symbol external) {
    exports.put(external, internal);
  }

  /** Returns the exported names with those they have inside. */
  Map<Symbol, Symbol> exports() {
    return exports;
  }

  /** Evaluates the body unless that has been done. */
  void load() {
    if (body != null) {
      Runnable todo = body;
      body = null; // first, so that two libraries that import each other do not load each other for ever
      todo.run();
    }
  }
}
