package dev.clew.samples.lisp.nodes;

import dev.clew.samples.lisp.syntax.Expr;
import dev.clew.samples.lisp.syntax.Variable;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.Special;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Compiles the body of one procedure into steps. Where a step would need an argument that is not simple, the expression is rewritten with a variable for it.
 */
public final class Compiler {
  private final Unit unit;
  private final Code owner;
  private final SimpleCompiler simples;

  private Compiler(Unit unit, Code owner) {
    this.unit = unit;
    this.owner = owner;
    this.simples = new SimpleCompiler(unit, this);
  }

  /** Compiles an expression of the top level into the code of a procedure without parameters. */
  public static Code toplevel(Expr e, Location at) {
    Code code = new Code(Code.TOPLEVEL, "", at, 0, false, new boolean[0], null);
    code.setBody(new Compiler(new Unit(), code).step(e, null));
    return code;
  }

  Step step(Expr e, Layout layout) {
    if (unit.isSimple(e)) {
      return new Steps.Return(owner, place(e), simples.compile(e, layout));
    }
    if (e instanceof Expr.If i) {
      return choice(i, layout);
    }
    if (e instanceof Expr.Seq s) {
      return sequence(s.expressions(), layout);
    }
    if (e instanceof Expr.Let l) {
      return let(l, layout);
    }
    if (e instanceof Expr.Letrec l) {
      return letrec(l, layout);
    }
    if (e instanceof Expr.Call c) {
      return call(c, layout);
    }
    if (e instanceof Expr.LocalSet s) {
      return viaVariable(s.value(), layout, v -> new Expr.LocalSet(s.variable(), v, s.at()));
    }
    Expr.GlobalSet s = (Expr.GlobalSet) e;
    return viaVariable(s.value(), layout, v -> new Expr.GlobalSet(s.global(), v, s.definition(), s.at()));
  }

  private Step viaVariable(Expr value, Layout layout, UnaryOperator<Expr> use) {
    Variable v = new Variable("value");
    return let(new Expr.Let(List.of(v), List.of(value), use.apply(new Expr.LocalRef(v, Location.NONE))), layout);
  }

  private Step choice(Expr.If i, Layout layout) {
    Step then = step(i.then(), layout);
    Step otherwise = step(i.otherwise(), layout);
    if (unit.isSimple(i.test())) {
      return new Steps.Branch(owner, place(i.test()), simples.compile(i.test(), layout), then, otherwise);
    }
    return new Steps.Push(owner, step(i.test(), layout), new Steps.Choose(owner, place(i.test()), then, otherwise));
  }

  private Step sequence(List<Expr> all, Layout layout) {
    Step result = step(all.get(all.size() - 1), layout);
    for (int i = all.size() - 2; i >= 0; i--) {
      Expr e = all.get(i);
      result = unit.isSimple(e) ? new Steps.Effect(owner, place(e), simples.compile(e, layout), result)
          : new Steps.Push(owner, step(e, layout), new Steps.Drop(owner, place(e), result));
    }
    return result;
  }

  /** The simple values up to the first other one make a scope; what is not simple makes one for itself. */
  private Step let(Expr.Let l, Layout layout) {
    int simple = 0;
    while (simple < l.values().size() && unit.isSimple(l.values().get(simple))) {
      simple++;
    }
    int taken = Math.max(simple, 1);
    List<Variable> variables = l.variables().subList(0, taken);
    Layout inner = new Layout(layout, variables);
    int left = l.variables().size();
    Expr rest = taken == left ? l.body() : new Expr.Let(l.variables().subList(taken, left), l.values().subList(taken, left), l.body());
    Step body = step(rest, inner);
    if (simple > 0) {
      return new Steps.Let(owner, simples.bindings(variables, l.values().subList(0, taken), layout), body);
    }
    Expr value = l.values().get(0);
    return new Steps.Push(owner, step(value, layout), new Steps.Bind(owner, place(value), unit.isBoxed(variables.get(0)), body));
  }

  private Step letrec(Expr.Letrec l, Layout layout) {
    Recursion r = new Recursion(l);
    if (!r.first.isEmpty()) {
      List<Variable> variables = new ArrayList<>();
      List<Expr> values = new ArrayList<>();
      for (List<Recursion.Binding> group : List.of(r.procedures, r.later)) {
        group.forEach(b -> variables.add(b.variable()));
        group.forEach(b -> values.add(b.value()));
      }
      Expr rest = variables.isEmpty() ? l.body() : new Expr.Letrec(variables, values, l.body());
      return step(nest(r, r.first, rest), layout);
    }
    List<Variable> boxes = new ArrayList<>();
    for (Recursion.Binding b : r.later) {
      if (r.needsBox(b)) {
        unit.box(b.variable());
        boxes.add(b.variable());
      }
    }
    Layout inner = boxes.isEmpty() ? layout : new Layout(layout, boxes);
    fix(r.procedures, inner);
    Step body = step(nest(r, r.later, l.body()), inner);
    if (boxes.isEmpty()) {
      return body;
    }
    List<Expr> unassigned = new ArrayList<>();
    boxes.forEach(b -> unassigned.add(new Expr.Const(Special.UNASSIGNED)));
    return new Steps.Let(owner, simples.bindings(boxes, unassigned, layout), body);
  }

  /** Evaluates definitions in order, each in the scope of those before it. */
  private Expr nest(Recursion r, List<Recursion.Binding> bindings, Expr body) {
    Expr result = body;
    for (int i = bindings.size() - 1; i >= 0; i--) {
      Recursion.Binding b = bindings.get(i);
      if (r.isUnused(b)) {
        result = new Expr.Seq(List.of(b.value(), result));
      } else if (r.needsBox(b)) {
        result = new Expr.Seq(List.of(new Expr.LocalSet(b.variable(), b.value(), Location.NONE), result));
      } else {
        result = new Expr.Let(List.of(b.variable()), List.of(b.value()), result);
      }
    }
    return result;
  }

  /** All procedures are known before the first body is compiled, for the bodies may call any of them. */
  private void fix(List<Recursion.Binding> procedures, Layout layout) {
    List<Runnable> bodies = new ArrayList<>();
    for (Recursion.Binding b : procedures) {
      unit.fix(b.variable(), code(b.value(), layout, bodies), layout);
    }
    bodies.forEach(Runnable::run);
  }

  /** Returns the code of a procedure; its body is compiled when the added task is run. */
  Code code(Expr e, Layout layout, List<Runnable> bodies) {
    if (e instanceof Expr.Lambda l) {
      return code(l, l.name(), layout, null, bodies);
    }
    Expr.CaseLambda c = (Expr.CaseLambda) e;
    Code next = null;
    for (int i = c.clauses().size() - 1; i >= 0; i--) {
      next = code(c.clauses().get(i), c.name(), layout, next, bodies);
    }
    return next != null ? next : new Code(c.name(), "", Location.NONE, Integer.MAX_VALUE, false, new boolean[0], null);
  }

  private Code code(Expr.Lambda l, String name, Layout layout, Code alternative, List<Runnable> bodies) {
    List<Variable> variables = new ArrayList<>(l.parameters());
    if (l.rest() != null) {
      variables.add(l.rest());
    }
    boolean[] boxed = new boolean[variables.size()];
    for (int i = 0; i < boxed.length; i++) {
      boxed[i] = unit.isBoxed(variables.get(i));
    }
    Code code = new Code(name, parameters(l), l.at(), l.parameters().size(), l.rest() != null, boxed, alternative);
    Layout inner = variables.isEmpty() ? layout : new Layout(layout, variables);
    bodies.add(() -> code.setBody(new Compiler(unit, code).step(l.body(), inner)));
    return code;
  }

  private static String parameters(Expr.Lambda l) {
    StringBuilder text = new StringBuilder();
    l.parameters().forEach(p -> text.append(' ').append(p.name()));
    return l.rest() == null ? text.toString() : text.append(" . ").append(l.rest().name()).toString();
  }

  private Step call(Expr.Call c, Layout layout) {
    if (c.procedure() instanceof Expr.Lambda l && l.rest() == null && l.parameters().size() == c.arguments().size()) {
      return l.parameters().isEmpty() ? step(l.body(), layout) : step(new Expr.Let(l.parameters(), c.arguments(), l.body()), layout);
    }
    Expr flat = flatten(c);
    if (flat != c) {
      return step(flat, layout);
    }
    Simple[] args = simples.compile(c.arguments(), layout);
    if (c.procedure() instanceof Expr.LocalRef r && unit.fixed(r.variable()) != null) {
      Unit.Fixed f = unit.fixed(r.variable());
      return new Calls.Known(owner, c.at(), f.code(), Layout.distance(layout, f.layout()), args);
    }
    return new Calls.Call(owner, c.at(), simples.compile(c.procedure(), layout), args);
  }

  /**
   * Gives variables to the parts of a call that are not simple, and to those before them that could be influenced: arguments are evaluated from left to right.
   */
  private Expr flatten(Expr.Call c) {
    List<Expr> parts = new ArrayList<>(c.arguments());
    parts.add(0, c.procedure());
    int last = parts.size() - 1;
    while (last >= 0 && unit.isSimple(parts.get(last))) {
      last--;
    }
    if (last < 0) {
      return c;
    }
    List<Variable> variables = new ArrayList<>();
    List<Expr> values = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      Expr part = parts.get(i);
      if (i == last || !unit.isMovable(part)) {
        Variable v = new Variable("argument");
        variables.add(v);
        values.add(part);
        parts.set(i, new Expr.LocalRef(v, Location.NONE));
      }
    }
    return new Expr.Let(variables, values, new Expr.Call(parts.get(0), parts.subList(1, parts.size()), c.at()));
  }

  /** Returns the place of an expression as far as it has one. */
  private static Location place(Expr e) {
    if (e instanceof Expr.Call c) {
      return c.at();
    }
    if (e instanceof Expr.If i) {
      return place(i.test());
    }
    if (e instanceof Expr.Let l) {
      return place(l.values().get(0));
    }
    if (e instanceof Expr.Seq s) {
      return place(s.expressions().get(0));
    }
    return e instanceof Expr.GlobalSet s ? s.at() : e instanceof Expr.LocalSet s ? s.at() : Location.NONE;
  }
}
