package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.Special;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A body: definitions, then expressions. All names are bound before any definition is expanded, so that they can refer to each other. Expressions between
 * definitions are accepted, and evaluated in their places.
 */
final class Body {
  private final Expander expander;
  private final Scope scope;
  private final ArrayDeque<Object> forms;
  private final List<Variable> variables = new ArrayList<>();
  private final List<Supplier<Expr>> values = new ArrayList<>();
  private final List<Supplier<Expr>> expressions = new ArrayList<>();

  private Body(Expander expander, Object forms, Scope outer) {
    this.expander = expander;
    this.scope = new Scope(outer);
    this.forms = new ArrayDeque<>(Lists.items(forms));
  }

  /** Expands the body of a form. */
  static Expr expand(Expander expander, Object forms, Scope outer, Pair whole) {
    if (Lists.length(forms) < 1) {
      throw expander.error(whole.car + ": the body is empty", whole);
    }
    Body body = new Body(expander, forms, outer);
    while (!body.forms.isEmpty()) {
      body.next(body.forms.poll(), whole);
    }
    return body.finish(whole);
  }

  private void next(Object first, Pair whole) {
    Object form = first;
    while (form instanceof Pair p && expander.headOf(p, scope) instanceof Macro m) {
      form = expander.expandMacro(m, p, scope);
    }
    if (form instanceof Pair p && expander.headOf(p, scope) instanceof Definition d) {
      definition(d, p);
    } else {
      Object expression = form;
      expressions.add(() -> expander.located(expression, whole, scope));
    }
  }

  private void definition(Definition kind, Pair form) {
    switch (kind) {
      case BEGIN -> splice(Lists.items(form.cdr));
      case INCLUDE, INCLUDE_CI -> splice(expander.modules().include(expander, form, kind == Definition.INCLUDE_CI));
      case COND_EXPAND -> splice(Lists.items(expander.modules().condExpand(expander, form, scope)));
      case DEFINE -> {
        Definitions.Define d = Definitions.define(expander, form);
        add(scope.variable(d.identifier()), () -> d.value(expander, scope));
      }
      case DEFINE_SYNTAX -> Definitions.syntax(expander, form, scope, scope::bind);
      case DEFINE_VALUES -> defineValues(form);
      case DEFINE_RECORD_TYPE -> splice(Records.definitions(expander, form));
      default -> throw expander.error(kind.word() + " is only allowed at the top level", form);
    }
  }

  private void splice(List<Object> more) {
    for (int i = more.size() - 1; i >= 0; i--) {
      forms.push(more.get(i));
    }
  }

  private void add(Variable v, Supplier<Expr> value) {
    // expressions so far come before this definition: evaluated as the value of a variable that nobody reads
    for (Supplier<Expr> e : expressions) {
      variables.add(new Variable("_"));
      values.add(e);
    }
    expressions.clear();
    variables.add(v);
    values.add(value);
  }

  private void defineValues(Pair form) {
    Definitions.Formals formals = Definitions.values(expander, form);
    List<Variable> defined = new ArrayList<>();
    for (Object identifier : formals.all()) {
      Variable v = scope.variable(identifier);
      v.assign();
      defined.add(v);
      add(v, () -> new Expr.Const(Special.UNASSIGNED));
    }
    Object expression = ((Pair) ((Pair) form.cdr).cdr).car;
    expressions.add(() -> formals.assign(expander, expander.expand(expression, scope), expander.locationOf(form),
        (i, value) -> new Expr.LocalSet(defined.get(i), value, expander.locationOf(form))));
  }

  private Expr finish(Pair whole) {
    List<Expr> inits = new ArrayList<>();
    values.forEach(v -> inits.add(v.get()));
    List<Expr> rest = new ArrayList<>();
    expressions.forEach(e -> rest.add(e.get()));
    if (rest.isEmpty() && inits.isEmpty()) {
      throw expander.error(whole.car + ": the body has no expression", whole);
    }
    Expr result = Expr.seq(rest);
    return variables.isEmpty() ? result : new Expr.Letrec(variables, inits, result);
  }
}
