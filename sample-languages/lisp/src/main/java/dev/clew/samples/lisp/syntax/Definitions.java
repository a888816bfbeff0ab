package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.Special;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The parts of definitions, the same for bodies and top levels. */
final class Definitions {
  private Definitions() {}

  /** The parts of a {@code define}: either a value, or the parameters and the body of a procedure. */
  record Define(Pair form, Object identifier, Object parameters, Object rest) {
    Expr value(Expander expander, Scope scope) {
      String name = Alias.symbol(identifier).name();
      if (parameters != null) {
        return Procedures.lambda(expander, name, parameters, rest, scope, form);
      }
      if (rest == Special.NIL) {
        return new Expr.Const(Special.UNSPECIFIED);
      }
      return Procedures.named(expander.located(((Pair) rest).car, form, scope), name);
    }
  }

  /** Takes a {@code define} apart; {@code (define ((f a) b) ...)} defines a procedure that returns one. */
  static Define define(Expander expander, Pair form) {
    expander.check(form, 1, -1);
    Pair parts = (Pair) form.cdr;
    Object target = parts.car;
    Object rest = parts.cdr;
    if (Alias.isIdentifier(target)) {
      expander.check(form, 1, 2);
      return new Define(form, target, null, rest);
    }
    while (target instanceof Pair head && head.car instanceof Pair) {
      rest = Lists.of(new Pair(expander.coreName("lambda"), new Pair(head.cdr, rest)));
      target = head.car;
    }
    if (target instanceof Pair head && Alias.isIdentifier(head.car)) {
      return new Define(form, head.car, head.cdr, rest);
    }
    throw expander.error("define: bad syntax", form);
  }

  static void syntax(Expander expander, Pair form, Scope scope, BiConsumer<Object, Binding> bind) {
    expander.check(form, 2, 2);
    Pair parts = (Pair) form.cdr;
    if (!Alias.isIdentifier(parts.car)) {
      throw expander.error("define-syntax: bad syntax", form);
    }
    bind.accept(parts.car, Macros.transformer(expander, ((Pair) parts.cdr).car, scope, form));
  }

  /** A list of identifiers with perhaps one for the rest. */
  record Formals(List<Object> single, Object rest) {
    /** How a value gets into the i-th variable. */
    @FunctionalInterface
    interface Assignment {
      Expr assign(int i, Expr value);
    }

    List<Object> all() {
      List<Object> all = new ArrayList<>(single);
      if (rest != null) {
        all.add(rest);
      }
      return all;
    }

    /** Returns an expression that evaluates another and puts its values into variables. */
    Expr assign(Expander expander, Expr values, Location at, Assignment assignment) {
      List<Variable> parameters = new ArrayList<>();
      List<Expr> body = new ArrayList<>();
      for (Object identifier : all()) {
        Variable v = new Variable(Alias.symbol(identifier).name());
        body.add(assignment.assign(parameters.size(), new Expr.LocalRef(v, at)));
        parameters.add(v);
      }
      Variable restVariable = rest == null ? null : parameters.remove(parameters.size() - 1);
      return expander.core("call-with-values", at, new Expr.Lambda("define-values", List.of(), null, values, at),
          new Expr.Lambda("define-values", parameters, restVariable, Expr.seq(body), at));
    }
  }

  /** Takes the variables of a {@code define-values} out of it. */
  static Formals values(Expander expander, Pair form) {
    expander.check(form, 2, 2);
    return formals(expander, ((Pair) form.cdr).car, form);
  }

  static Formals formals(Expander expander, Object formals, Pair form) {
    List<Object> single = new ArrayList<>();
    Object rest = formals;
    while (rest instanceof Pair p) {
      single.add(p.car);
      rest = p.cdr;
    }
    Formals result = new Formals(single, rest == Special.NIL ? null : rest);
    List<Object> all = result.all();
    for (int i = 0; i < all.size(); i++) {
      if (!Alias.isIdentifier(all.get(i))) {
        throw expander.error(form.car + ": a variable must be an identifier", form);
      }
      if (all.subList(0, i).contains(all.get(i))) {
        throw expander.error(form.car + ": the variable " + all.get(i) + " occurs twice", form);
      }
    }
    return result;
  }
}
