package dev.clew.samples.prolog.arith;

import dev.clew.samples.prolog.term.Numeric;
import dev.clew.samples.prolog.term.Term;

/** An arithmetic expression of a clause, compiled. The tree is constant in compiled code, so evaluating it unrolls to the operations alone. */
public abstract class Expression {
  Expression() {}

  /** Returns the value, given the variables of the clause. */
  public abstract Numeric evaluate(Term[] variables);

  /** A number. */
  public static Expression constant(Numeric value) {
    return new Constant(value);
  }

  /** A variable of the clause, already bound to a number or to an expression. */
  public static Expression variable(int slot) {
    return new Variable(slot);
  }

  /** An operation with one argument, null if there is none of the name. */
  public static Expression unary(String name, Expression x) {
    Unary f = Functions.unary(name);
    return f == null ? null : new Call1(f, x);
  }

  /** An operation with two arguments, null if there is none of the name. */
  public static Expression binary(String name, Expression x, Expression y) {
    switch (name) {
      case "+":
        return new Add(x, y);
      case "-":
        return new Subtract(x, y);
      case "*":
        return new Multiply(x, y);
      case "//":
        return new Divide(x, y);
      case "mod":
        return new Modulo(x, y);
      default:
        Binary f = Functions.binary(name);
        return f == null ? null : new Call2(f, x, y);
    }
  }

  private static final class Constant extends Expression {
    private final Numeric value;

    Constant(Numeric value) {
      this.value = value;
    }

    @Override
    public Numeric evaluate(Term[] variables) {
      return value;
    }
  }

  private static final class Variable extends Expression {
    private final int slot;

    Variable(int slot) {
      this.slot = slot;
    }

    @Override
    public Numeric evaluate(Term[] variables) {
      return Arithmetic.evaluate(variables[slot]);
    }
  }

  private static final class Call1 extends Expression {
    private final Unary function;
    private final Expression x;

    Call1(Unary function, Expression x) {
      this.function = function;
      this.x = x;
    }

    @Override
    public Numeric evaluate(Term[] variables) {
      return function.apply(x.evaluate(variables));
    }
  }

  private static final class Call2 extends Expression {
    private final Binary function;
    private final Expression x;
    private final Expression y;

    Call2(Binary function, Expression x, Expression y) {
      this.function = function;
      this.x = x;
      this.y = y;
    }

    @Override
    public Numeric evaluate(Term[] variables) {
      return function.apply(x.evaluate(variables), y.evaluate(variables));
    }
  }

  private static final class Add extends Expression {
    private final Expression x;
    private final Expression y;

    Add(Expression x, Expression y) {
      this.x = x;
      this.y = y;
    }

    @Override
    public Numeric evaluate(Term[] variables) {
      return Basic.add(x.evaluate(variables), y.evaluate(variables));
    }
  }

  private static final class Subtract extends Expression {
    private final Expression x;
    private final Expression y;

    Subtract(Expression x, Expression y) {
      this.x = x;
      this.y = y;
    }

    @Override
    public Numeric evaluate(Term[] variables) {
      return Basic.subtract(x.evaluate(variables), y.evaluate(variables));
    }
  }

  private static final class Multiply extends Expression {
    private final Expression x;
    private final Expression y;

    Multiply(Expression x, Expression y) {
      this.x = x;
      this.y = y;
    }

    @Override
    public Numeric evaluate(Term[] variables) {
      return Basic.multiply(x.evaluate(variables), y.evaluate(variables));
    }
  }

  private static final class Divide extends Expression {
    private final Expression x;
    private final Expression y;

    Divide(Expression x, Expression y) {
      this.x = x;
      this.y = y;
    }

    @Override
    public Numeric evaluate(Term[] variables) {
      return Basic.divide(x.evaluate(variables), y.evaluate(variables));
    }
  }

  private static final class Modulo extends Expression {
    private final Expression x;
    private final Expression y;

    Modulo(Expression x, Expression y) {
      this.x = x;
      this.y = y;
    }

    @Override
    public Numeric evaluate(Term[] variables) {
      return Basic.modulo(x.evaluate(variables), y.evaluate(variables));
    }
  }
}
