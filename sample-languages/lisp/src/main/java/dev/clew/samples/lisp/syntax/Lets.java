package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.Special;
import java.util.ArrayList;
import java.util.List;

/** Forms that bind variables. Scopes decide what sees what; once that is settled, expressions may be nested in any way that evaluates them in order. */
final class Lets {
  private Lets() {}

  /** The name and the value of a binding {@code (name value)}. */
  private record Named(Object name, Object value) {}

  private static List<Named> bindings(Expander expander, Object list, Pair form) {
    if (Lists.length(list) < 0) {
      throw expander.error(form.car + ": the bindings must be a list", form);
    }
    List<Named> result = new ArrayList<>();
    for (Object b : Lists.items(list)) {
      if (Lists.length(b) != 2 || !Alias.isIdentifier(((Pair) b).car)) {
        throw expander.error(form.car + ": a binding consists of a variable and an expression", form);
      }
      result.add(new Named(((Pair) b).car, ((Pair) ((Pair) b).cdr).car));
    }
    return result;
  }

  private static Expr value(Expander expander, Named b, Pair form, Scope scope) {
    return Procedures.named(expander.located(b.value, form, scope), Alias.symbol(b.name).name());
  }

  static Expr let(Expander expander, Pair form, Scope scope) {
    expander.check(form, 2, -1);
    Pair parts = (Pair) form.cdr;
    if (Alias.isIdentifier(parts.car)) {
      return namedLet(expander, form, parts, scope);
    }
    List<Variable> variables = new ArrayList<>();
    List<Expr> values = new ArrayList<>();
    Scope inner = new Scope(scope);
    for (Named b : bindings(expander, parts.car, form)) {
      if (inner.own(b.name) != null) {
        throw expander.error("let: the variable " + b.name + " occurs twice", form);
      }
      values.add(value(expander, b, form, scope));
      variables.add(inner.variable(b.name));
    }
    Expr body = Body.expand(expander, parts.cdr, inner, form);
    return variables.isEmpty() ? body : new Expr.Let(variables, values, body);
  }

  /** A loop: a procedure that only its own body sees, called at once. */
  private static Expr namedLet(Expander expander, Pair form, Pair parts, Scope scope) {
    expander.check(form, 3, -1);
    Pair rest = (Pair) parts.cdr;
    Scope inner = new Scope(scope);
    Variable name = inner.variable(parts.car);
    List<Expr> values = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    for (Named b : bindings(expander, rest.car, form)) {
      values.add(value(expander, b, form, scope));
      parameters.add(b.name);
    }
    Expr procedure = Procedures.lambda(expander, name.name(), Lists.from(parameters), rest.cdr, inner, form);
    Location at = expander.locationOf(form);
    return new Expr.Letrec(List.of(name), List.of(procedure), new Expr.Call(new Expr.LocalRef(name, at), values, at));
  }

  static Expr letStar(Expander expander, Pair form, Scope scope) {
    expander.check(form, 2, -1);
    Pair parts = (Pair) form.cdr;
    List<Variable> variables = new ArrayList<>();
    List<Expr> values = new ArrayList<>();
    Scope inner = scope;
    for (Named b : bindings(expander, parts.car, form)) {
      values.add(value(expander, b, form, inner));
      inner = new Scope(inner);
      variables.add(inner.variable(b.name));
    }
    Expr result = Body.expand(expander, parts.cdr, inner, form);
    for (int i = variables.size() - 1; i >= 0; i--) {
      result = new Expr.Let(List.of(variables.get(i)), List.of(values.get(i)), result);
    }
    return result;
  }

  static Expr letrec(Expander expander, Pair form, Scope scope) {
    expander.check(form, 2, -1);
    Pair parts = (Pair) form.cdr;
    Scope inner = new Scope(scope);
    List<Named> bindings = bindings(expander, parts.car, form);
    List<Variable> variables = new ArrayList<>();
    bindings.forEach(b -> variables.add(inner.variable(b.name)));
    List<Expr> values = new ArrayList<>();
    bindings.forEach(b -> values.add(value(expander, b, form, inner)));
    Expr body = Body.expand(expander, parts.cdr, inner, form);
    return variables.isEmpty() ? body : new Expr.Letrec(variables, values, body);
  }

  static Expr letValues(Expander expander, Pair form, Scope scope) {
    return values(expander, form, scope, false);
  }

  static Expr letStarValues(Expander expander, Pair form, Scope scope) {
    return values(expander, form, scope, true);
  }

  private static Expr values(Expander expander, Pair form, Scope scope, boolean sequential) {
    expander.check(form, 2, -1);
    Pair parts = (Pair) form.cdr;
    Location at = expander.locationOf(form);
    Scope inner = sequential ? scope : new Scope(scope);
    List<Expr> values = new ArrayList<>();
    List<List<Variable>> variables = new ArrayList<>();
    List<Variable> rests = new ArrayList<>();
    for (Object binding : Lists.items(parts.car)) {
      if (Lists.length(binding) != 2) {
        throw expander.error(form.car + ": a binding consists of variables and an expression", form);
      }
      Pair b = (Pair) binding;
      values.add(expander.located(((Pair) b.cdr).car, form, sequential ? inner : scope));
      Definitions.Formals formals = Definitions.formals(expander, b.car, form);
      inner = sequential ? new Scope(inner) : inner;
      List<Variable> single = new ArrayList<>();
      for (Object name : formals.single()) {
        single.add(inner.variable(name));
      }
      variables.add(single);
      rests.add(formals.rest() == null ? null : inner.variable(formals.rest()));
    }
    Expr result = Body.expand(expander, parts.cdr, inner, form);
    for (int i = values.size() - 1; i >= 0; i--) {
      result = expander.core("call-with-values", at, new Expr.Lambda("let-values", List.of(), null, values.get(i), at),
          new Expr.Lambda("let-values", variables.get(i), rests.get(i), result, at));
    }
    return result;
  }

  /** {@code do}: a loop whose variables are stepped. */
  static Expr loop(Expander expander, Pair form, Scope scope) {
    expander.check(form, 2, -1);
    Pair parts = (Pair) form.cdr;
    Pair rest = (Pair) parts.cdr;
    if (Lists.length(parts.car) < 0 || !(rest.car instanceof Pair end)) {
      throw expander.error("do: bad syntax", form);
    }
    Location at = expander.locationOf(form);
    Scope inner = new Scope(scope);
    Variable name = new Variable("do");
    List<Variable> variables = new ArrayList<>();
    List<Expr> values = new ArrayList<>();
    List<Object> steps = new ArrayList<>();
    for (Object binding : Lists.items(parts.car)) {
      int length = Lists.length(binding);
      if (length < 2 || length > 3 || !Alias.isIdentifier(((Pair) binding).car)) {
        throw expander.error("do: a binding consists of a variable, an expression and perhaps a step", form);
      }
      List<Object> b = Lists.items(binding);
      values.add(expander.located(b.get(1), form, scope));
      variables.add(inner.variable(b.get(0)));
      steps.add(b.get(length - 1 == 2 ? 2 : 0));
    }
    List<Expr> stepped = new ArrayList<>();
    steps.forEach(s -> stepped.add(expander.located(s, form, inner)));
    Expr again = new Expr.Call(new Expr.LocalRef(name, at), stepped, at);
    if (rest.cdr != Special.NIL) {
      List<Expr> body = new ArrayList<>(expander.all(rest.cdr, inner, form));
      body.add(again);
      again = Expr.seq(body);
    }
    Expr choice = new Expr.If(expander.located(end.car, form, inner), expander.sequence(end.cdr, inner, form), again);
    return new Expr.Letrec(List.of(name), List.of(new Expr.Lambda("do", variables, null, choice, at)), new Expr.Call(new Expr.LocalRef(name, at), values, at));
  }
}
