package dev.clew.benchmarks.tiny.cek;

import dev.clew.benchmarks.tiny.Sexp;
import java.util.ArrayList;
import java.util.List;

/** Makes expressions of text: a small Scheme, in which {@code (lambda (x y) e)}, {@code (let (x e) e)} and {@code (letrec (f lambda) e)} bind. */
final class Parser {
  private Parser() {}

  static Expr parse(String text) {
    return expression(Sexp.read(text).get(0), List.of());
  }

  /** Translates; the names are those in scope, the innermost last. */
  private static Expr expression(Object form, List<String> scope) {
    if (form instanceof String name) {
      return new Expr.Variable(index(name, scope));
    }
    if (!(form instanceof List<?> list)) {
      return new Expr.Literal(form);
    }
    Object head = list.get(0);
    if (head.equals("if")) {
      return new Expr.If(expression(list.get(1), scope), expression(list.get(2), scope), expression(list.get(3), scope));
    }
    if (head.equals("lambda")) {
      return lambda("lambda", list, scope);
    }
    if (head.equals("let")) {
      List<?> binding = (List<?>) list.get(1);
      Expr.Lambda body = new Expr.Lambda("let", expression(list.get(2), extended(scope, List.of(binding.get(0)))));
      return new Expr.Call(body, new Expr.Arguments(expression(binding.get(1), scope), null));
    }
    if (head.equals("letrec")) {
      List<?> binding = (List<?>) list.get(1);
      List<String> inner = extended(scope, List.of(binding.get(0)));
      return new Expr.Letrec(lambda((String) binding.get(0), (List<?>) binding.get(1), inner), expression(list.get(2), inner));
    }
    Primitive primitive = Primitive.of(head);
    if (primitive != null) {
      return new Expr.Operation(primitive, expression(list.get(1), scope), primitive.isUnary() ? null : expression(list.get(2), scope));
    }
    Expr.Arguments arguments = null;
    for (int i = list.size() - 1; i > 0; i--) {
      arguments = new Expr.Arguments(expression(list.get(i), scope), arguments);
    }
    return new Expr.Call(expression(head, scope), arguments);
  }

  private static Expr.Lambda lambda(String name, List<?> list, List<String> scope) {
    return new Expr.Lambda(name, expression(list.get(2), extended(scope, (List<?>) list.get(1))));
  }

  private static List<String> extended(List<String> scope, List<?> names) {
    List<String> inner = new ArrayList<>(scope);
    names.forEach(n -> inner.add((String) n));
    return inner;
  }

  private static int index(String name, List<String> scope) {
    int at = scope.lastIndexOf(name);
    if (at < 0) {
      throw new IllegalArgumentException("unbound: '" + name + "', in scope: " + scope);
    }
    return scope.size() - 1 - at;
  }
}
