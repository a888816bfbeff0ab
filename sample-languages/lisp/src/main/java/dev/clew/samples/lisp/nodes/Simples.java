package dev.clew.samples.lisp.nodes;

import dev.clew.annotations.Immutable;
import dev.clew.annotations.UnrollSafe;

/** Constants, choices and sequences of simple nodes. */
final class Simples {
  private Simples() {}

  /** A constant. */
  @Immutable
  static final class Const extends Simple {
    private final Object value;

    Const(Object value) {
      this.value = value;
    }

    @Override
    public Object eval(Env env) {
      return value;
    }
  }

  /** A choice. */
  @Immutable
  static final class If extends Simple {
    private final Simple test;
    private final Simple then;
    private final Simple otherwise;

    If(Simple test, Simple then, Simple otherwise) {
      this.test = test;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    public Object eval(Env env) {
      return test.eval(env) != Boolean.FALSE ? then.eval(env) : otherwise.eval(env);
    }
  }

  /** One after the other. */
  @Immutable
  static final class Seq extends Simple {
    private final Simple[] all;

    Seq(Simple[] all) {
      this.all = all;
    }

    @Override
    @UnrollSafe
    public Object eval(Env env) {
      Object value = null;
      for (Simple s : all) {
        value = s.eval(env);
      }
      return value;
    }
  }

  /** Variables that the body sees. */
  @Immutable
  static final class Let extends Simple {
    private final Bindings bindings;
    private final Simple body;

    Let(Bindings bindings, Simple body) {
      this.bindings = bindings;
      this.body = body;
    }

    @Override
    public Object eval(Env env) {
      return body.eval(bindings.enter(env));
    }
  }
}
