package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Symbol;
import java.util.IdentityHashMap;
import java.util.Map;

/** Where identifiers are bound: the local ones here, the others in the {@link Environment} at the end of the chain. */
public class Scope {
  private final Scope parent;
  private final Map<Object, Binding> bindings = new IdentityHashMap<>();

  /** Makes a scope inside of another. */
  Scope(Scope parent) {
    this.parent = parent;
  }

  /** Binds an identifier here. */
  void bind(Object identifier, Binding binding) {
    bindings.put(identifier, binding);
  }

  /** Binds an identifier to a new variable here. */
  Variable variable(Object identifier) {
    Variable v = new Variable(Alias.symbol(identifier).name());
    bind(identifier, v);
    return v;
  }

  /** Returns what is bound to exactly this identifier in this very scope, or null. */
  Binding own(Object identifier) {
    return bindings.get(identifier);
  }

  /** Returns the top level that this scope is in. */
  Environment environment() {
    Scope s = this;
    while (s.parent != null) {
      s = s.parent;
    }
    return (Environment) s;
  }

  /** Returns what an identifier means here: a {@link Binding}, or its {@link Symbol} if nothing binds it. */
  Object resolve(Object identifier) {
    Scope scope = this;
    Object name = identifier;
    while (true) {
      for (Scope s = scope; s != null; s = s.parent) {
        Binding b = s.own(name);
        if (b != null) {
          return b;
        }
      }
      if (!(name instanceof Alias a)) {
        return name;
      }
      name = a.name();
      scope = a.scope();
    }
  }

  /** Returns what an identifier means here; one that nothing binds is a variable that may be defined later. */
  Binding lookup(Object identifier) {
    Object meaning = resolve(identifier);
    return meaning instanceof Binding b ? b : home(identifier).declare((Symbol) meaning);
  }

  /** Returns the top level in which a free identifier is looked up: an alias belongs to the one of its macro. */
  private Environment home(Object identifier) {
    Scope scope = this;
    while (identifier instanceof Alias a) {
      scope = a.scope();
      identifier = a.name();
    }
    return scope.environment();
  }

  /** Returns whether two identifiers, each seen from its scope, mean the same. */
  static boolean same(Object a, Scope inA, Object b, Scope inB) {
    return inA.resolve(a) == inB.resolve(b);
  }
}
