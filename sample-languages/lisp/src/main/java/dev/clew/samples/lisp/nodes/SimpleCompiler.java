package dev.clew.samples.lisp.nodes;

import dev.clew.samples.lisp.syntax.Expr;
import dev.clew.samples.lisp.syntax.Variable;
import java.util.ArrayList;
import java.util.List;

/** Compiles simple expressions. */
final class SimpleCompiler {
  private final Unit unit;
  private final Compiler procedures;

  SimpleCompiler(Unit unit, Compiler procedures) {
    this.unit = unit;
    this.procedures = procedures;
  }

  Simple[] compile(List<Expr> all, Layout layout) {
    Simple[] result = new Simple[all.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = compile(all.get(i), layout);
    }
    return result;
  }

  Simple compile(Expr e, Layout layout) {
    if (e instanceof Expr.Const c) {
      return new Simples.Const(c.value());
    }
    if (e instanceof Expr.LocalRef r) {
      return local(r, layout);
    }
    if (e instanceof Expr.GlobalRef r) {
      return r.global().isFixed() ? new Simples.Const(r.global().get()) : new Variables.OfGlobal(r.global(), r.at());
    }
    if (e instanceof Expr.Call c) {
      return PrimitiveCalls.of(Unit.primitive(c.procedure()), compile(c.arguments(), layout), c.at());
    }
    if (e instanceof Expr.If i) {
      return new Simples.If(compile(i.test(), layout), compile(i.then(), layout), compile(i.otherwise(), layout));
    }
    if (e instanceof Expr.Seq s) {
      return new Simples.Seq(compile(s.expressions(), layout));
    }
    if (e instanceof Expr.Let l) {
      return new Simples.Let(bindings(l.variables(), l.values(), layout), compile(l.body(), new Layout(layout, l.variables())));
    }
    if (e instanceof Expr.LocalSet s) {
      Layout.Place p = Layout.find(s.variable(), layout);
      return new Variables.SetBoxed(p.depth(), p.slot(), compile(s.value(), layout));
    }
    if (e instanceof Expr.GlobalSet s) {
      return new Variables.SetGlobal(s.global(), compile(s.value(), layout), s.definition(), s.at());
    }
    return closure(e, layout);
  }

  private Simple closure(Expr e, Layout layout) {
    List<Runnable> bodies = new ArrayList<>();
    Code code = procedures.code(e, layout, bodies);
    bodies.forEach(Runnable::run);
    return new Variables.MakeClosure(0, code);
  }

  private Simple local(Expr.LocalRef r, Layout layout) {
    Unit.Fixed f = unit.fixed(r.variable());
    if (f != null) {
      return new Variables.MakeClosure(Layout.distance(layout, f.layout()), f.code());
    }
    Layout.Place p = Layout.find(r.variable(), layout);
    if (unit.isBoxed(r.variable())) {
      return new Variables.Boxed(p.depth(), p.slot(), r.variable().name(), r.at());
    }
    return p.depth() == 0 ? new Variables.Local0(p.slot()) : new Variables.Local(p.depth(), p.slot());
  }

  Bindings bindings(List<Variable> variables, List<Expr> values, Layout layout) {
    boolean[] boxed = new boolean[variables.size()];
    for (int i = 0; i < boxed.length; i++) {
      boxed[i] = unit.isBoxed(variables.get(i));
    }
    return new Bindings(compile(values, layout), boxed);
  }
}
