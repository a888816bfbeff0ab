package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Symbol;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A top level: that of a program, a library, or the language's own core. Imported names are resolved when they are first used; the core makes its procedures at
 * that time, so that a small program does not pay for several hundred.
 */
public final class Environment extends Scope {
  private final Map<Symbol, Import> imports = new HashMap<>();
  private final Function<Symbol, Binding> maker;

  /** A name of another top level. */
  private record Import(Environment from, Symbol name) {}

  /** Makes an empty top level. */
  public Environment() {
    this(name -> null);
  }

  /** Makes one that gets what it does not know from a function, which may answer null. */
  public Environment(Function<Symbol, Binding> maker) {
    super(null);
    this.maker = maker;
  }

  @Override
  Binding own(Object identifier) {
    Binding known = super.own(identifier);
    if (known != null || !(identifier instanceof Symbol symbol)) {
      return known;
    }
    Import source = imports.get(symbol);
    Binding found = source == null ? maker.apply(symbol) : source.from.exported(source.name);
    if (found != null) {
      bind(symbol, found);
    }
    return found;
  }

  private Binding exported(Symbol name) {
    Binding b = own(name);
    return b != null ? b : declare(name);
  }

  /** Makes a name of another top level known here. */
  public void importFrom(Environment other, Symbol name, Symbol as) {
    imports.put(as, new Import(other, name));
    forget(as);
  }

  private void forget(Symbol name) {
    bind(name, null);
  }

  /** Returns whether a name means anything here. */
  public boolean knows(Symbol name) {
    return own(name) != null;
  }

  /** Returns the variable of a name, null if the name is unknown or means something else. */
  public Global variableOf(Symbol name) {
    return own(name) instanceof Global g ? g : null;
  }

  /** Returns the variable of a name that will perhaps be defined later. */
  Global declare(Symbol name) {
    Global g = new Global(name.name(), null);
    bind(name, g);
    return g;
  }

  /** Returns the variable that a definition of an identifier is about; an import of that name is given up. */
  public Global define(Object identifier) {
    boolean imported = identifier instanceof Symbol s && imports.remove(s) != null;
    if (!imported && super.own(identifier) instanceof Global g && !g.isFixed()) {
      return g;
    }
    Global g = new Global(Alias.symbol(identifier).name(), null);
    bind(identifier, g);
    return g;
  }

  /**
   * Announces that the program will define this name itself. If it has been imported, the program gets a variable of its own at once, with the imported value
   * until then: what refers to the name before the definition is evaluated will see the new value afterwards.
   */
  void shadow(Symbol name) {
    if (imports.containsKey(name) && own(name) instanceof Global g) {
      define(name).set(g.get());
    }
  }

  /** Returns the variable that an assignment is about; what is imported is copied first, for its owner must not be changed. */
  Global assignable(Object identifier, Global g) {
    if (g.isFixed() || identifier instanceof Symbol s && imports.containsKey(s)) {
      Global own = define(identifier);
      own.set(g.get());
      return own;
    }
    return g;
  }

  /** Binds a keyword. */
  public void bindKeyword(String word, Binding binding) {
    bind(Symbol.of(word), binding);
  }
}
