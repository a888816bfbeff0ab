package dev.clew.samples.lisp.nodes;

import dev.clew.annotations.Elidable;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.QuasiImmutable;
import dev.clew.samples.lisp.values.Arity;
import dev.clew.samples.lisp.values.Box;
import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.SchemeError;
import dev.clew.samples.lisp.values.Special;
import java.util.Arrays;

/**
 * What all closures of one {@code lambda} have in common. A trace that knows the code, because it promoted it at a call, knows the body and how arguments
 * become variables: the fields are final, but for the body, which comes later because it may contain the code; it is quasi-immutable, which is as good.
 */
public final class Code {
  /** The name of a form of the top level. */
  static final String TOPLEVEL = "top level";

  private final String name;
  private final String parameters;
  private final Location at;
  private final int required;
  private final boolean rest;
  @Immutable private final boolean[] boxed;
  private final boolean plain;
  private final Code alternative;
  @QuasiImmutable private Step body;

  /**
   * Makes code without a body.
   *
   * @param parameters the parameters' names, each with a space before it
   * @param boxed which of the parameters are assigned to
   * @param alternative what is called instead if the number of arguments does not fit, or null: the next clause of a {@code case-lambda}
   */
  Code(String name, String parameters, Location at, int required, boolean rest, boolean[] boxed, Code alternative) {
    this.name = name;
    this.parameters = parameters;
    this.at = at;
    this.required = required;
    this.rest = rest;
    this.boxed = boxed;
    boolean any = rest;
    for (boolean b : boxed) {
      any |= b;
    }
    this.plain = !any;
    this.alternative = alternative;
  }

  void setBody(Step step) {
    body = step;
  }

  /** Returns the first step of the body. */
  public Step body() {
    return body;
  }

  /** Returns the procedure's name. */
  public String name() {
    return name;
  }

  /** Returns the names of its parameters, each with a space before it. */
  public String parameters() {
    return parameters;
  }

  /** Returns whether it is no procedure but a form of the top level. */
  public boolean isToplevel() {
    return name.equals(TOPLEVEL);
  }

  /** Returns where it is defined. */
  public Location at() {
    return at;
  }

  /**
   * Returns the clause that takes so many arguments; throws a guest error if there is none. Depends on nothing but the code and the number, both known in a
   * trace.
   */
  @Elidable
  public Code accepting(int count) {
    for (Code c = this; c != null; c = c.alternative) {
      if (count == c.required || c.rest && count > c.required) {
        return c;
      }
    }
    throw alternative == null ? Arity.error(name, required, rest ? -1 : required, count) : SchemeError.of(name + ": no clause takes " + count + " arguments");
  }

  /** Returns the environment of a call without arguments; where there are no variables, that around it serves. */
  public Env enter0(Env parent) {
    return plain ? parent : enter(parent, new Object[0]);
  }

  /** Returns the environment of a call with one argument. */
  public Env enter1(Env parent, Object a) {
    return plain ? new Env(parent, a) : enter(parent, new Object[] {a});
  }

  /** Returns the environment of a call with two arguments. */
  public Env enter2(Env parent, Object a, Object b) {
    return plain ? new Env(parent, a, b) : enter(parent, new Object[] {a, b});
  }

  /** Returns the environment of a call with three arguments. */
  public Env enter3(Env parent, Object a, Object b, Object c) {
    return plain ? new Env(parent, a, b, c) : enter(parent, new Object[] {a, b, c});
  }

  /** Returns the environment of a call with four arguments. */
  public Env enter4(Env parent, Object a, Object b, Object c, Object d) {
    return plain ? new Env(parent, a, b, c, d) : enter(parent, new Object[] {a, b, c, d});
  }

  /** Returns the environment of a call with any number of arguments that the code accepts; the array is kept. */
  public Env enter(Env parent, Object[] args) {
    Object[] values = args;
    if (rest) {
      values = Arrays.copyOf(args, required + 1);
      values[required] = Lists.of(args, required, Special.NIL);
    }
    if (values.length == 0) {
      return parent;
    }
    return Env.of(parent, plain ? values : boxes(values));
  }

  private Object[] boxes(Object[] values) {
    Object[] result = values.clone();
    for (int i = 0; i < boxed.length; i++) {
      if (boxed[i]) {
        result[i] = new Box(result[i]);
      }
    }
    return result;
  }

  @Override
  public String toString() {
    return at.isKnown() ? at.file() + ":" + at.line() + " " + name : name;
  }
}
