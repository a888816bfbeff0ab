package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Pair;
import java.util.List;

/** All keywords that are built in. */
public final class Keywords {
  private static final List<Form> FORMS = List.of(
      new Form("quote", Basics::quote),
      new Form("quasiquote", Quasiquote::expand),
      new Form("if", Basics::choice),
      new Form("set!", Basics::assignment),
      new Form("lambda", Procedures::lambda),
      new Form("case-lambda", Procedures::caseLambda),
      new Form("let", Lets::let),
      new Form("let*", Lets::letStar),
      new Form("letrec", Lets::letrec),
      new Form("letrec*", Lets::letrec),
      new Form("let-values", Lets::letValues),
      new Form("let*-values", Lets::letStarValues),
      new Form("do", Lets::loop),
      new Form("and", Conditionals::and),
      new Form("or", Conditionals::or),
      new Form("when", Conditionals::when),
      new Form("unless", Conditionals::unless),
      new Form("cond", Conditionals::cond),
      new Form("case", Conditionals::caseForm),
      new Form("delay", Dynamics::delay),
      new Form("delay-force", Dynamics::delayForce),
      new Form("parameterize", Dynamics::parameterize),
      new Form("guard", Dynamics::guard),
      new Form("let-syntax", Macros::letSyntax),
      new Form("letrec-syntax", Macros::letrecSyntax),
      new Form("syntax-error", Keywords::syntaxError));

  private Keywords() {}

  /** Binds them. */
  public static void bindIn(Environment environment) {
    FORMS.forEach(f -> environment.bindKeyword(f.name(), f));
    for (Definition d : Definition.values()) {
      environment.bindKeyword(d.word(), d);
    }
    for (Auxiliary a : Auxiliary.values()) {
      environment.bindKeyword(a.word(), a);
    }
  }

  private static Expr syntaxError(Expander expander, Pair form, Scope scope) {
    expander.check(form, 1, -1);
    throw expander.error(String.valueOf(((Pair) form.cdr).car), form);
  }
}
