package dev.clew.samples.prolog.errors;

import dev.clew.annotations.DontLookInside;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;

/** The error terms of the standard, {@code error(Formal, Context)}. The context is a variable that the driver binds when it knows which predicate was called. */
@DontLookInside
public final class Errors {
  private Errors() {}

  private static PrologError error(Term formal) {
    return new PrologError(Struct.of(Functor.ERROR, formal, new Var()));
  }

  /** An argument is not instantiated enough. */
  public static PrologError instantiation() {
    return error(Atom.of("instantiation_error"));
  }

  /** An output argument must be a variable. */
  public static PrologError uninstantiation(Term culprit) {
    return error(Struct.of("uninstantiation_error", culprit));
  }

  /** An argument is of the wrong type. */
  public static PrologError type(String type, Term culprit) {
    return error(Struct.of("type_error", Atom.of(type), culprit));
  }

  /** An argument is not a variable as it may be, but of a wrong type; or an instantiation error. */
  public static PrologError typeOrInstantiation(String type, Term culprit) {
    return culprit.deref() instanceof Var ? instantiation() : type(type, culprit);
  }

  /** An argument is of the right type but not allowed. */
  public static PrologError domain(String domain, Term culprit) {
    return error(Struct.of("domain_error", Atom.of(domain), culprit));
  }

  /** Something does not exist. */
  public static PrologError existence(String kind, Term culprit) {
    return error(Struct.of("existence_error", Atom.of(kind), culprit));
  }

  /** Something may not be done. */
  public static PrologError permission(String action, String type, Term culprit) {
    return error(Struct.of("permission_error", Atom.of(action), Atom.of(type), culprit));
  }

  /** A limit of the implementation. */
  public static PrologError representation(String what) {
    return error(Struct.of("representation_error", Atom.of(what)));
  }

  /** An arithmetic operation has no result. */
  public static PrologError evaluation(String what) {
    return error(Struct.of("evaluation_error", Atom.of(what)));
  }

  /** Something has run out. */
  public static PrologError resource(String what) {
    return error(Struct.of("resource_error", Atom.of(what)));
  }

  /** A text is not a term. The place is part of the context, so that it is not lost when the error is caught and printed. */
  public static PrologError syntax(String what, String file, int line, int column, String text) {
    Term place = Struct.of("syntax", Atom.of(file), new Int(line), new Int(column), Atom.of(text));
    return new PrologError(Struct.of(Functor.ERROR, Struct.of("syntax_error", Atom.of(what)), place));
  }

  /** A text given to a builtin predicate is not a number or term. */
  public static PrologError syntax(String what) {
    return error(Struct.of("syntax_error", Atom.of(what)));
  }

  /** Two terms unify to an infinite term only. */
  public static PrologError occursCheck(Term x, Term y) {
    return error(Struct.of("occurs_check", x, y));
  }

  /** The operating system refused. */
  public static PrologError system(String message) {
    return new PrologError(Struct.of(Functor.ERROR, Atom.of("system_error"), Atom.of(message)));
  }
}
