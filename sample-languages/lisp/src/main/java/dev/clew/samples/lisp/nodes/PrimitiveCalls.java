package dev.clew.samples.lisp.nodes;

import dev.clew.annotations.Immutable;
import dev.clew.annotations.UnrollSafe;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.Primitive;
import dev.clew.samples.lisp.values.SchemeError;

/**
 * Calls of primitives that belong to the language and are known where the program is compiled: the primitive is a constant, so a trace looks straight into its
 * Java method. An error learns here where it happened; a handler costs nothing until something is thrown.
 */
final class PrimitiveCalls {
  private PrimitiveCalls() {}

  static Simple of(Primitive primitive, Simple[] args, Location at) {
    switch (args.length) {
      case 1:
        return new One(primitive, args[0], at);
      case 2:
        return new Two(primitive, args[0], args[1], at);
      case 3:
        return new Three(primitive, args[0], args[1], args[2], at);
      default:
        return new Many(primitive, args, at);
    }
  }

  /** With one argument. */
  @Immutable
  private static final class One extends Simple {
    private final Primitive primitive;
    private final Simple a;
    private final Location at;

    One(Primitive primitive, Simple a, Location at) {
      this.primitive = primitive;
      this.a = a;
      this.at = at;
    }

    @Override
    public Object eval(Env env) {
      Object x = a.eval(env);
      try {
        return primitive.call1(x);
      } catch (SchemeError e) {
        throw e.at(at);
      }
    }
  }

  /** With two arguments. */
  @Immutable
  private static final class Two extends Simple {
    private final Primitive primitive;
    private final Simple a;
    private final Simple b;
    private final Location at;

    Two(Primitive primitive, Simple a, Simple b, Location at) {
      this.primitive = primitive;
      this.a = a;
      this.b = b;
      this.at = at;
    }

    @Override
    public Object eval(Env env) {
      Object x = a.eval(env);
      Object y = b.eval(env);
      try {
        return primitive.call2(x, y);
      } catch (SchemeError e) {
        throw e.at(at);
      }
    }
  }

  /** With three arguments. */
  @Immutable
  private static final class Three extends Simple {
    private final Primitive primitive;
    private final Simple a;
    private final Simple b;
    private final Simple c;
    private final Location at;

    Three(Primitive primitive, Simple a, Simple b, Simple c, Location at) {
      this.primitive = primitive;
      this.a = a;
      this.b = b;
      this.c = c;
      this.at = at;
    }

    @Override
    public Object eval(Env env) {
      Object x = a.eval(env);
      Object y = b.eval(env);
      Object z = c.eval(env);
      try {
        return primitive.call3(x, y, z);
      } catch (SchemeError e) {
        throw e.at(at);
      }
    }
  }

  /** With another number of arguments. */
  @Immutable
  private static final class Many extends Simple {
    private final Primitive primitive;
    private final Simple[] args;
    private final Location at;

    Many(Primitive primitive, Simple[] args, Location at) {
      this.primitive = primitive;
      this.args = args;
      this.at = at;
    }

    @Override
    @UnrollSafe
    public Object eval(Env env) {
      Object[] values = new Object[args.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = args[i].eval(env);
      }
      try {
        return primitive.callN(values);
      } catch (SchemeError e) {
        throw e.at(at);
      }
    }
  }
}
