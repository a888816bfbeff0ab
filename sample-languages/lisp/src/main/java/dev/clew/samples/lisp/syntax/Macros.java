package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Pair;

/** Forms that bind macros. */
final class Macros {
  private Macros() {}

  /** Returns the macro that a transformer's specification stands for; a keyword stands for what it is bound to. */
  static Binding transformer(Expander expander, Object spec, Scope scope, Pair form) {
    Object current = spec;
    while (current instanceof Pair p && expander.headOf(p, scope) instanceof Macro m) {
      current = expander.expandMacro(m, p, scope);
    }
    if (current instanceof Pair p && expander.headOf(p, scope) == Auxiliary.SYNTAX_RULES) {
      return new Macro(SyntaxRules.parse(expander, p, scope), scope);
    }
    if (current instanceof Pair p && Alias.isIdentifier(p.car) && Alias.symbol(p.car).name().equals("...") && p.cdr instanceof Pair q) {
      return transformer(expander, q.car, scope, form);
    }
    if (Alias.isIdentifier(current) && scope.resolve(current) instanceof Binding b && !(b instanceof Variable) && !(b instanceof Global)) {
      return b;
    }
    throw expander.error("a macro is defined by syntax-rules", form);
  }

  /** {@code let-syntax}: the transformers are seen from outside. */
  static Expr letSyntax(Expander expander, Pair form, Scope scope) {
    return bind(expander, form, new Scope(scope), scope);
  }

  /** {@code letrec-syntax}: the transformers see each other. */
  static Expr letrecSyntax(Expander expander, Pair form, Scope scope) {
    Scope inner = new Scope(scope);
    return bind(expander, form, inner, inner);
  }

  private static Expr bind(Expander expander, Pair form, Scope inner, Scope definitions) {
    expander.check(form, 2, -1);
    Pair parts = (Pair) form.cdr;
    for (Object binding : Lists.items(parts.car)) {
      if (Lists.length(binding) != 2 || !Alias.isIdentifier(((Pair) binding).car)) {
        throw expander.error(form.car + ": bad syntax", form);
      }
      Pair b = (Pair) binding;
      inner.bind(b.car, transformer(expander, ((Pair) b.cdr).car, definitions, form));
    }
    return Body.expand(expander, parts.cdr, inner, form);
  }
}
