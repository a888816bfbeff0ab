package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.Special;
import dev.clew.samples.lisp.values.Symbol;
import java.util.ArrayList;
import java.util.List;

/** The top level of a program or library: definitions are of global variables, and take effect for the forms after them. */
final class Toplevel {
  private final Expander expander;
  private final Environment environment;

  Toplevel(Expander expander, Environment environment) {
    this.expander = expander;
    this.environment = environment;
  }

  Expr expand(Object first) {
    Object form = first;
    while (form instanceof Pair p && expander.headOf(p, environment) instanceof Macro m) {
      form = expander.expandMacro(m, p, environment);
    }
    if (!(form instanceof Pair p) || !(expander.headOf(p, environment) instanceof Definition d)) {
      return expander.expand(form, environment);
    }
    switch (d) {
      case BEGIN:
        return all(Lists.items(p.cdr));
      case INCLUDE, INCLUDE_CI:
        return all(expander.modules().include(expander, p, d == Definition.INCLUDE_CI));
      case COND_EXPAND:
        return all(Lists.items(expander.modules().condExpand(expander, p, environment)));
      case DEFINE:
        Definitions.Define parts = Definitions.define(expander, p);
        Global global = environment.define(parts.identifier());
        return new Expr.GlobalSet(global, parts.value(expander, environment), true, expander.locationOf(p));
      case DEFINE_VALUES:
        return defineValues(p);
      case DEFINE_SYNTAX:
        Definitions.syntax(expander, p, environment, environment::bind);
        return new Expr.Const(Special.UNSPECIFIED);
      case DEFINE_RECORD_TYPE:
        return all(Records.definitions(expander, p));
      case IMPORT:
        expander.modules().importInto(environment, p);
        return new Expr.Const(Special.UNSPECIFIED);
      default:
        expander.modules().defineLibrary(p, expander);
        return new Expr.Const(Special.UNSPECIFIED);
    }
  }

  private Expr all(List<Object> forms) {
    declare(forms);
    List<Expr> result = new ArrayList<>();
    forms.forEach(f -> result.add(expand(f)));
    return Expr.seq(result);
  }

  /**
   * A macro may insert several definitions that refer to each other: their names are bound before the first is expanded, since nothing else could connect the
   * two.
   */
  private void declare(List<Object> forms) {
    for (Object form : forms) {
      if (form instanceof Pair p && expander.headOf(p, environment) == Definition.DEFINE) {
        Object name = Definitions.define(expander, p).identifier();
        if (name instanceof Alias) {
          environment.define(name);
        }
      }
    }
  }

  private Expr defineValues(Pair form) {
    Definitions.Formals formals = Definitions.values(expander, form);
    List<Global> globals = new ArrayList<>();
    formals.all().forEach(identifier -> globals.add(environment.define(identifier)));
    Expr values = expander.expand(((Pair) ((Pair) form.cdr).cdr).car, environment);
    Location at = expander.locationOf(form);
    return formals.assign(expander, values, at, (i, value) -> new Expr.GlobalSet(globals.get(i), value, true, at));
  }

  /** Finds the names that forms obviously define, for {@link Environment#shadow}. */
  static void announce(Iterable<Object> forms, Environment environment) {
    for (Object form : forms) {
      if (form instanceof Pair p && p.car instanceof Symbol s && p.cdr instanceof Pair rest) {
        if (s.name().equals("begin")) {
          announce(Lists.items(p.cdr), environment);
        } else if (s.name().equals("define")) {
          Object target = rest.car;
          while (target instanceof Pair head) {
            target = head.car;
          }
          if (target instanceof Symbol name) {
            environment.shadow(name);
          }
        }
      }
    }
  }
}
