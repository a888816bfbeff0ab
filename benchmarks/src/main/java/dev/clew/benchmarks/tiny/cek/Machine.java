package dev.clew.benchmarks.tiny.cek;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** The machine: an expression, an environment, a continuation. */
final class Machine {
  private Machine() {}

  @Portal(location = ExprLocation.class)
  static Object run(@Green Expr control, Env env) {
    Kont kont = null;
    while (true) {
      Jit.mergePoint();
      // Go into the expression until it has a value of its own.
      Object value;
      if (control instanceof Expr.If e) {
        kont = new Kont.Choose(e, env, kont);
        control = e.test();
        continue;
      } else if (control instanceof Expr.Operation e) {
        kont = new Kont.Second(e, env, kont);
        control = e.first();
        continue;
      } else if (control instanceof Expr.Call e) {
        kont = new Kont.Operands(e.arguments(), env, kont);
        control = e.function();
        continue;
      } else if (control instanceof Expr.Letrec e) {
        env = Env.recursive(e.lambda(), env);
        control = e.body();
        continue;
      } else if (control instanceof Expr.Variable e) {
        value = env.get(e.index());
      } else if (control instanceof Expr.Lambda e) {
        value = new Closure(e, env);
      } else {
        value = ((Expr.Literal) control).value();
      }
      // Give the value to the continuation until there is an expression again.
      control = null;
      while (control == null) {
        if (kont == null) {
          return value;
        } else if (kont instanceof Kont.Choose k) {
          control = (Boolean) value ? k.expr().yes() : k.expr().no();
          env = k.env();
        } else if (kont instanceof Kont.Second k) {
          if (k.expr().second() == null) {
            value = k.expr().primitive().apply(value, null);
          } else {
            control = k.expr().second();
            env = k.env();
            kont = new Kont.Compute(k.expr().primitive(), value, k.next());
            continue;
          }
        } else if (kont instanceof Kont.Compute k) {
          value = k.primitive().apply(k.first(), value);
        } else if (kont instanceof Kont.Operands k) {
          Closure callee = (Closure) value;
          control = k.arguments().first();
          env = k.env();
          kont = new Kont.Bind(callee.lambda(), callee.env(), k.arguments().rest(), env, k.next());
          continue;
        } else if (kont instanceof Kont.Bind k) {
          Env bound = new Env(value, k.bound());
          if (k.arguments() != null) {
            control = k.arguments().first();
            env = k.env();
            kont = new Kont.Bind(k.callee(), bound, k.arguments().rest(), env, k.next());
            continue;
          }
          control = k.callee().body();
          env = bound;
          Jit.loopHeader();
        }
        kont = kont.next();
      }
    }
  }
}
