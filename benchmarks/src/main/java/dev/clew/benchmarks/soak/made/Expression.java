package dev.clew.benchmarks.soak.made;

import java.util.function.LongBinaryOperator;

/**
 * Arithmetic of two variables, {@code x} and {@code i}. It has the same value in all languages: no intermediate result needs more than 64 bits, as products are taken modulo a small number at once.
 */
sealed interface Expression {
  /** Returns the value; {@code help} is what {@link Help} calls. */
  long value(long x, long i, LongBinaryOperator help);

  /** Returns the expression in Scheme. */
  String scheme();

  /** Returns a term that Prolog's arithmetic can evaluate when the goals, to which some are added here, have been called. */
  String prolog(Goals goals);

  /** A number. */
  record Constant(long number) implements Expression {
    @Override
    public long value(long x, long i, LongBinaryOperator help) {
      return number;
    }

    @Override
    public String scheme() {
      return Long.toString(number);
    }

    @Override
    public String prolog(Goals goals) {
      return number < 0 ? "(" + number + ")" : Long.toString(number);
    }
  }

  /** What has been computed so far. */
  record Accumulator() implements Expression {
    @Override
    public long value(long x, long i, LongBinaryOperator help) {
      return x;
    }

    @Override
    public String scheme() {
      return "x";
    }

    @Override
    public String prolog(Goals goals) {
      return "_X";
    }
  }

  /** The number of the iteration. */
  record Index() implements Expression {
    @Override
    public long value(long x, long i, LongBinaryOperator help) {
      return i;
    }

    @Override
    public String scheme() {
      return "i";
    }

    @Override
    public String prolog(Goals goals) {
      return "_I";
    }
  }

  /** A sum. */
  record Sum(Expression left, Expression right) implements Expression {
    @Override
    public long value(long x, long i, LongBinaryOperator help) {
      return Math.addExact(left.value(x, i, help), right.value(x, i, help));
    }

    @Override
    public String scheme() {
      return "(+ " + left.scheme() + " " + right.scheme() + ")";
    }

    @Override
    public String prolog(Goals goals) {
      return "(" + left.prolog(goals) + " + " + right.prolog(goals) + ")";
    }
  }

  /** A difference. */
  record Difference(Expression left, Expression right) implements Expression {
    @Override
    public long value(long x, long i, LongBinaryOperator help) {
      return Math.subtractExact(left.value(x, i, help), right.value(x, i, help));
    }

    @Override
    public String scheme() {
      return "(- " + left.scheme() + " " + right.scheme() + ")";
    }

    @Override
    public String prolog(Goals goals) {
      return "(" + left.prolog(goals) + " - " + right.prolog(goals) + ")";
    }
  }

  /** A product, modulo something. */
  record Product(Expression left, Expression right, long modulus) implements Expression {
    @Override
    public long value(long x, long i, LongBinaryOperator help) {
      return Math.floorMod(Math.multiplyExact(left.value(x, i, help), right.value(x, i, help)), modulus);
    }

    @Override
    public String scheme() {
      return "(modulo (* " + left.scheme() + " " + right.scheme() + ") " + modulus + ")";
    }

    @Override
    public String prolog(Goals goals) {
      return "((" + left.prolog(goals) + " * " + right.prolog(goals) + ") mod " + modulus + ")";
    }
  }

  /** One of two values, by a comparison. */
  record Choice(Expression less, Expression more, Expression then, Expression otherwise) implements Expression {
    @Override
    public long value(long x, long i, LongBinaryOperator help) {
      return less.value(x, i, help) < more.value(x, i, help) ? then.value(x, i, help) : otherwise.value(x, i, help);
    }

    @Override
    public String scheme() {
      return "(if (< " + less.scheme() + " " + more.scheme() + ") " + then.scheme() + " " + otherwise.scheme() + ")";
    }

    @Override
    public String prolog(Goals goals) {
      String test = less.prolog(goals) + " < " + more.prolog(goals);
      String variable = goals.variable();
      goals.add("( " + test + " -> " + goals.computing(variable, then) + " ; " + goals.computing(variable, otherwise) + " )");
      return variable;
    }
  }

  /** A call of the helping procedure. */
  record Help(Expression left, Expression right) implements Expression {
    @Override
    public long value(long x, long i, LongBinaryOperator help) {
      return help.applyAsLong(left.value(x, i, help), right.value(x, i, help));
    }

    @Override
    public String scheme() {
      return "(help " + left.scheme() + " " + right.scheme() + ")";
    }

    @Override
    public String prolog(Goals goals) {
      String first = goals.variable();
      String second = goals.variable();
      String result = goals.variable();
      goals.add(goals.computing(first, left));
      goals.add(goals.computing(second, right));
      goals.add("help(" + first + ", " + second + ", " + result + ")");
      return result;
    }
  }
}
