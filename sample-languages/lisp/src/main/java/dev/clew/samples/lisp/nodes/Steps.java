package dev.clew.samples.lisp.nodes;

import dev.clew.annotations.Immutable;
import dev.clew.samples.lisp.values.Box;
import dev.clew.samples.lisp.values.Location;

/** The steps that are no calls. */
public final class Steps {
  private Steps() {}

  /** Gives a value to the continuation. */
  @Immutable
  public static final class Return extends Step {
    /** The value. */
    public final Simple value;

    Return(Code owner, Location at, Simple value) {
      super(RETURN, owner, at);
      this.value = value;
    }
  }

  /** Chooses. */
  @Immutable
  public static final class Branch extends Step {
    /** What decides. */
    public final Simple test;

    /** Where to go unless the test gives false. */
    public final Step then;

    /** Where to go else. */
    public final Step otherwise;

    Branch(Code owner, Location at, Simple test, Step then, Step otherwise) {
      super(BRANCH, owner, at);
      this.test = test;
      this.then = then;
      this.otherwise = otherwise;
    }
  }

  /** Enters a scope. */
  @Immutable
  public static final class Let extends Step {
    private final Bindings bindings;

    /** What the variables are for. */
    public final Step body;

    Let(Code owner, Bindings bindings, Step body) {
      super(LET, owner, body.at());
      this.bindings = bindings;
      this.body = body;
    }

    /** Returns the environment with the variables. */
    public Env enter(Env env) {
      return bindings.enter(env);
    }
  }

  /** Evaluates something for its effect. */
  @Immutable
  public static final class Effect extends Step {
    /** What is evaluated. */
    public final Simple effect;

    /** Where to go on. */
    public final Step next;

    Effect(Code owner, Location at, Simple effect, Step next) {
      super(EFFECT, owner, at);
      this.effect = effect;
      this.next = next;
    }
  }

  /** Does something whose value is needed for something else. */
  @Immutable
  public static final class Push extends Step {
    /** What is done first. */
    public final Step first;

    /** What is done with its value. */
    public final Step after;

    Push(Code owner, Step first, Step after) {
      super(PUSH, owner, first.at());
      this.first = first;
      this.after = after;
    }
  }

  /** Takes a value as a new variable. */
  @Immutable
  public static final class Bind extends Step {
    private final boolean boxed;

    /** What the variable is for. */
    public final Step body;

    Bind(Code owner, Location at, boolean boxed, Step body) {
      super(BIND, owner, at);
      this.boxed = boxed;
      this.body = body;
    }

    /** Returns the environment with the variable. */
    public Env enter(Env env, Object value) {
      return new Env(env, boxed ? new Box(value) : value);
    }
  }

  /** Drops a value. */
  @Immutable
  public static final class Drop extends Step {
    /** Where to go on. */
    public final Step next;

    Drop(Code owner, Location at, Step next) {
      super(DROP, owner, at);
      this.next = next;
    }
  }

  /** Chooses by a value. */
  @Immutable
  public static final class Choose extends Step {
    /** Where to go unless it is false. */
    public final Step then;

    /** Where to go else. */
    public final Step otherwise;

    Choose(Code owner, Location at, Step then, Step otherwise) {
      super(CHOOSE, owner, at);
      this.then = then;
      this.otherwise = otherwise;
    }
  }
}
