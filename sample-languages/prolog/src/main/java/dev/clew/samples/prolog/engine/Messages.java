package dev.clew.samples.prolog.engine;

import dev.clew.samples.prolog.errors.PrologError;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.writer.TermWriter;
import dev.clew.samples.prolog.writer.WriteOptions;

/** What people read about errors and warnings, on the stream {@code user_error}. */
public final class Messages {
  private static final int DEPTH = 20;

  private final Machine machine;
  private int errors;

  Messages(Machine machine) {
    this.machine = machine;
  }

  /** Prints a warning. */
  public void warning(String text) {
    print("Warning: " + text);
  }

  /** Returns how many errors have been printed. */
  public int errors() {
    return errors;
  }

  /** Prints an error nobody has caught, with the goals that were being executed. */
  public void error(String where, PrologError error) {
    errors++;
    StringBuilder out = new StringBuilder("ERROR: ").append(where.isEmpty() ? "" : where + ": ").append(text(error.ball()));
    for (String goal : error.goals()) {
      out.append("\n  in ").append(goal);
    }
    print(out.toString());
  }

  private void print(String line) {
    machine.streams.userOutput().output().flush();
    machine.streams.error().write(line + "\n");
    machine.streams.error().flush();
  }

  /** Returns a sentence about a ball. */
  public String text(Term ball) {
    if (ball == Atom.of("$interrupted")) {
      return "interrupted";
    }
    if (!(ball instanceof Struct s) || s.functor != Functor.ERROR) {
      return "uncaught exception: " + show(ball);
    }
    Term context = s.arg(1).deref();
    return prefix(context) + formal(s.arg(0).deref()) + suffix(context);
  }

  private String prefix(Term context) {
    if (context instanceof Struct c && c.name().name.equals("context") && c.arity() == 2 && c.arg(0).deref() instanceof Struct) {
      return show(c.arg(0)) + ": ";
    }
    if (context instanceof Struct c && c.name().name.equals("syntax") && c.arity() == 4) {
      return c.arg(0).deref() + ":" + c.arg(1).deref() + ":" + c.arg(2).deref() + ": ";
    }
    return "";
  }

  private String suffix(Term context) {
    if (context instanceof Struct c && c.name().name.equals("syntax") && c.arity() == 4) {
      String text = c.arg(3).deref().toString();
      return text.isEmpty() ? "" : "\n  near: " + text;
    }
    return context instanceof Atom a ? ": " + a.name : "";
  }

  private String formal(Term formal) {
    if (formal instanceof Atom a) {
      return switch (a.name) {
        case "instantiation_error" -> "arguments are not sufficiently instantiated";
        case "system_error" -> "system error";
        default -> show(formal);
      };
    }
    if (!(formal instanceof Struct f)) {
      return show(formal);
    }
    String first = show(f.arg(0));
    return switch (f.functor.toString()) {
      case "type_error/2" -> "type error: " + first + " expected, found " + show(f.arg(1));
      case "domain_error/2" -> "domain error: " + first + " expected, found " + show(f.arg(1));
      case "existence_error/2" -> first.equals("procedure") ? "unknown procedure " + show(f.arg(1)) : first + " " + show(f.arg(1)) + " does not exist";
      case "permission_error/3" -> "no permission to " + first + " " + show(f.arg(1)) + " " + show(f.arg(2));
      case "representation_error/1" -> "cannot represent: " + first;
      case "evaluation_error/1" -> "arithmetic: " + (first.equals("zero_divisor") ? "division by zero" : "evaluation error: " + first);
      case "resource_error/1" -> "not enough " + first;
      case "syntax_error/1" -> "syntax error: " + (f.arg(0).deref() instanceof Atom a ? a.name : first);
      case "uninstantiation_error/1" -> "must be unbound: " + first;
      default -> "unknown error: " + show(formal);
    };
  }

  private String show(Term term) {
    return TermWriter.toText(term, machine.operators, WriteOptions.PRINT.limited(DEPTH).within(999));
  }
}
