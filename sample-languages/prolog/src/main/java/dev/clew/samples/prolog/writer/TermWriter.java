package dev.clew.samples.prolog.writer;

import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.reader.Operators;
import dev.clew.samples.prolog.reader.Operators.Operator;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Lists;
import dev.clew.samples.prolog.term.Numeric;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;

/** Writes one term (ISO 7.10.5). */
public final class TermWriter {
  private static final Functor NUMBERED = Functor.of("$VAR", 1);
  private static final int ARGUMENT = 999;

  private final TokenOutput out = new TokenOutput();
  private final Operators operators;
  private final WriteOptions options;

  private TermWriter(Operators operators, WriteOptions options) {
    this.operators = operators;
    this.options = options;
  }

  /** Returns a term's text. */
  public static String toText(Term term, Operators operators, WriteOptions options) {
    TermWriter writer = new TermWriter(operators, options);
    try {
      writer.argument(term, options.priority(), 0);
    } catch (StackOverflowError e) {
      throw Errors.resource("stack");
    }
    return writer.out.toString();
  }

  /** Writes a term that is not an operand: an operator alone needs no brackets there. */
  private void argument(Term term, int max, int depth) {
    if (term.deref() instanceof Atom a) {
      atom(a);
    } else {
      write(term, max, depth);
    }
  }

  private void write(Term term, int max, int depth) {
    Term t = term.deref();
    if (options.depth() > 0 && depth >= options.depth()) {
      out.token("...");
    } else if (t instanceof Var v) {
      String name = options.names().get(v);
      out.token(name != null ? name : v.toString());
    } else if (t instanceof Numeric) {
      out.token(t.toString());
    } else if (t instanceof Atom a) {
      atomOperand(a);
    } else if (t instanceof Struct s) {
      compound(s, max, depth);
    } else {
      out.token(t.toString());
    }
  }

  private void atomOperand(Atom a) {
    if (operators.isOperator(a.name)) {
      out.raw("(");
      atom(a);
      out.raw(")");
    } else {
      atom(a);
    }
  }

  private void atom(Atom a) {
    String text = options.quoted() ? Quoting.quote(a.name) : a.name;
    if (text.equals(",") || text.equals("|") || text.equals("[]") || text.equals("{}") || text.equals("!") || text.equals(";")) {
      out.raw(text);
    } else {
      out.token(text);
    }
  }

  private void compound(Struct s, int max, int depth) {
    if (Lists.isCell(s)) {
      list(s, depth);
      return;
    }
    if (options.numberVariables() && s.functor == NUMBERED && s.arg(0).deref() instanceof Int i && i.value >= 0) {
      out.token((char) ('A' + i.value % 26) + (i.value < 26 ? "" : Long.toString(i.value / 26)));
      return;
    }
    if (!options.ignoreOperators()) {
      String name = s.name().name;
      if (s.functor == Functor.CURLY) {
        out.raw("{");
        argument(s.arg(0), 1200, depth + 1);
        out.raw("}");
        return;
      }
      Operator infix = s.arity() == 2 ? operators.infix(name) : null;
      if (infix != null) {
        infix(s, infix, max, depth);
        return;
      }
      Operator prefix = s.arity() == 1 && !name.equals("{}") ? operators.prefix(name) : null;
      if (prefix != null) {
        prefix(s, prefix, max, depth);
        return;
      }
      Operator postfix = s.arity() == 1 ? operators.postfix(name) : null;
      if (postfix != null) {
        boolean brackets = open(postfix, max);
        write(s.arg(0), postfix.left(), depth + 1);
        atom(s.name());
        close(brackets);
        return;
      }
    }
    canonical(s, depth);
  }

  private void canonical(Struct s, int depth) {
    atom(s.name());
    out.raw("(");
    for (int i = 0; i < s.arity(); i++) {
      if (i > 0) {
        out.raw(",");
      }
      argument(s.arg(i), ARGUMENT, depth + 1);
    }
    out.raw(")");
  }

  private void list(Struct list, int depth) {
    out.raw("[");
    argument(list.arg(0), ARGUMENT, depth + 1);
    Term rest = list.arg(1).deref();
    int count = 1;
    while (rest instanceof Struct s && s.functor == Functor.LIST) {
      if (options.depth() > 0 && ++count > options.depth()) {
        out.raw("|...]");
        return;
      }
      out.raw(",");
      argument(s.arg(0), ARGUMENT, depth + 1);
      rest = s.arg(1).deref();
    }
    if (rest != Atom.NIL) {
      out.raw("|");
      argument(rest, ARGUMENT, depth + 1);
    }
    out.raw("]");
  }

  private boolean open(Operator operator, int max) {
    boolean brackets = operator.priority() > max;
    if (brackets) {
      out.raw("(");
    }
    return brackets;
  }

  private void close(boolean brackets) {
    if (brackets) {
      out.raw(")");
    }
  }

  private void infix(Struct s, Operator operator, int max, int depth) {
    boolean brackets = open(operator, max);
    write(s.arg(0), operator.left(), depth + 1);
    String name = s.name().name;
    if (name.equals(",")) {
      out.raw(",");
    } else if (isAlphabetic(name)) {
      out.space();
      atom(s.name());
      out.space();
    } else {
      atom(s.name());
    }
    write(s.arg(1), operator.right(), depth + 1);
    close(brackets);
  }

  private boolean isAlphabetic(String name) {
    return Character.isLetter(name.codePointAt(0)) || (options.quoted() && Quoting.quote(name).startsWith("'"));
  }

  private void prefix(Struct s, Operator operator, int max, int depth) {
    boolean brackets = open(operator, max);
    atom(s.name());
    Term argument = s.arg(0).deref();
    int mark = out.length();
    write(argument, operator.right(), depth + 1);
    if (out.startsWithBracket(mark)) {
      out.insert(mark, " ");
    } else if ((s.name() == Atom.MINUS || s.name() == Atom.PLUS) && out.startsWithDigit(mark)) {
      // behind a sign, digits would be read as part of a number
      out.insert(mark, " (");
      out.raw(")");
    }
    close(brackets);
  }
}
