package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.reader.Locations;
import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.SchemeError;
import dev.clew.samples.lisp.values.Special;
import dev.clew.samples.lisp.values.Symbol;
import java.util.ArrayList;
import java.util.List;

/** Expands forms; one for each program, file or evaluation. */
public final class Expander {
  /** A form that needs more expansions than this will need more for ever. */
  private static final int MAX_EXPANSIONS = 1_000_000;

  private final Environment core;
  private final Modules modules;
  private final Locations locations;
  private int expansions;

  /**
   * Makes an expander.
   *
   * @param core where the procedures live that expansions call
   * @param modules what knows libraries and files
   * @param locations where the forms stand in their source
   */
  public Expander(Environment core, Modules modules, Locations locations) {
    this.core = core;
    this.modules = modules;
    this.locations = locations;
  }

  Modules modules() {
    return modules;
  }

  /** Returns where the forms stand in their source. */
  public Locations locations() {
    return locations;
  }

  /** Returns the place of a form. */
  public Location locationOf(Object form) {
    return locations.of(form);
  }

  /** Expands a form of a program's or library's top level. */
  public Expr toplevel(Object form, Environment environment) {
    expansions = 0;
    try {
      return new Toplevel(this, environment).expand(form);
    } catch (SchemeError e) {
      throw e.at(locations.of(form));
    }
  }

  /** Looks at all forms of a program before the first is expanded: names that it defines itself are not taken from what it imports. */
  public static void announce(List<Object> forms, Environment environment) {
    Toplevel.announce(forms, environment);
  }

  /** Expands an expression. */
  Expr expand(Object form, Scope scope) {
    Object current = form;
    while (true) {
      if (Alias.isIdentifier(current)) {
        return reference(current, scope, locations.of(form));
      }
      if (!(current instanceof Pair p)) {
        return constant(current);
      }
      Binding head = headOf(p, scope);
      if (head instanceof Macro m) {
        current = expandMacro(m, p, scope);
      } else if (head instanceof Form f) {
        return f.transformer().expand(this, p, scope);
      } else if (head instanceof Definition d) {
        return definition(d, p, scope);
      } else if (head instanceof Auxiliary a) {
        throw error(a.word() + " has no meaning here", p);
      } else {
        return call(p, scope);
      }
    }
  }

  /** Returns what the first element of a form means if it is an identifier that means no expression, else null. */
  Binding headOf(Pair form, Scope scope) {
    Object meaning = Alias.isIdentifier(form.car) ? scope.resolve(form.car) : null;
    return meaning instanceof Binding b && !(b instanceof Variable) && !(b instanceof Global) ? b : null;
  }

  Object expandMacro(Macro macro, Pair form, Scope scope) {
    Location place = locations.of(form);
    if (++expansions > MAX_EXPANSIONS) {
      throw error("the macro " + form.car + " is expanded without an end", form);
    }
    Object result = macro.rules().expand(form, scope, macro.scope(), locations, place);
    if (result == null) {
      throw error("no pattern of the macro " + form.car + " matches", form);
    }
    return result;
  }

  private Expr definition(Definition d, Pair form, Scope scope) {
    switch (d) {
      case BEGIN:
        return sequence(form.cdr, scope, form);
      case INCLUDE, INCLUDE_CI:
        return sequence(Lists.from(modules.include(this, form, d == Definition.INCLUDE_CI)), scope, form);
      case COND_EXPAND:
        return sequence(modules.condExpand(this, form, scope), scope, form);
      default:
        throw error(d.word() + " is not allowed where an expression is needed", form);
    }
  }

  private Expr reference(Object identifier, Scope scope, Location at) {
    Binding b = scope.lookup(identifier);
    if (b instanceof Variable v) {
      return new Expr.LocalRef(v, at);
    }
    if (b instanceof Global g) {
      return new Expr.GlobalRef(g, at);
    }
    throw SchemeError.of("the keyword " + identifier + " is used as a variable").at(at);
  }

  private Expr constant(Object datum) {
    if (datum == Special.NIL) {
      throw SchemeError.of("() is not an expression; the empty list is written '()");
    }
    return new Expr.Const(Stripping.strip(datum));
  }

  private Expr call(Pair form, Scope scope) {
    if (Lists.length(form.cdr) < 0) {
      throw error("a call must be a proper list", form);
    }
    Expr procedure = located(form.car, form, scope);
    return new Expr.Call(procedure, all(form.cdr, scope, form), locations.of(form));
  }

  /** Expands a part of a form; a variable has no place of its own, and gets the form's. */
  Expr located(Object part, Pair form, Scope scope) {
    return Alias.isIdentifier(part) ? reference(part, scope, locations.of(form)) : expand(part, scope);
  }

  /** Expands the elements of a list. */
  List<Expr> all(Object list, Scope scope, Pair form) {
    List<Expr> result = new ArrayList<>();
    for (Object rest = list; rest instanceof Pair p; rest = p.cdr) {
      result.add(located(p.car, form, scope));
    }
    return result;
  }

  /** Expands expressions that are evaluated one after the other; not a body, so nothing can be defined. */
  Expr sequence(Object list, Scope scope, Pair form) {
    if (Lists.length(list) < 0) {
      throw error("this must be a proper list", form);
    }
    return Expr.seq(all(list, scope, form));
  }

  /** Returns a call of a procedure of the core. */
  Expr.Call core(String name, Location at, Expr... arguments) {
    return new Expr.Call(coreRef(name), List.of(arguments), at);
  }

  Expr coreRef(String name) {
    return new Expr.GlobalRef((Global) core.lookup(Symbol.of(name)), Location.NONE);
  }

  /** Returns an identifier that means what the name means in the core, wherever it is put. */
  Object coreName(String name) {
    return new Alias(Symbol.of(name), core);
  }

  SchemeError error(String message, Object form) {
    return SchemeError.of(message + ", in", Stripping.strip(form)).at(locations.of(form));
  }

  /** Throws an error unless the form has at least and at most so many elements after its keyword; {@code most} below 0 stands for any number. */
  void check(Pair form, int least, int most) {
    int length = Lists.length(form.cdr);
    if (length < least || most >= 0 && length > most) {
      throw error(form.car + ": bad syntax", form);
    }
  }
}
