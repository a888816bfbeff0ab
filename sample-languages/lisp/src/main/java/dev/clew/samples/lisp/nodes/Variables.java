package dev.clew.samples.lisp.nodes;

import dev.clew.annotations.Immutable;
import dev.clew.annotations.UnrollSafe;
import dev.clew.samples.lisp.syntax.Global;
import dev.clew.samples.lisp.values.Box;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.SchemeError;
import dev.clew.samples.lisp.values.Special;

/** Reading and writing variables. */
final class Variables {
  private Variables() {}

  /** Walks up the chain of scopes; how far is known where the program is compiled, so a trace unrolls it. */
  @UnrollSafe
  static Env up(Env env, int depth) {
    Env e = env;
    for (int i = 0; i < depth; i++) {
      e = e.parent;
    }
    return e;
  }

  /** A variable of the innermost scope. */
  @Immutable
  static final class Local0 extends Simple {
    private final int slot;

    Local0(int slot) {
      this.slot = slot;
    }

    @Override
    public Object eval(Env env) {
      return env.get(slot);
    }
  }

  /** A variable of a scope further out. */
  @Immutable
  static final class Local extends Simple {
    private final int depth;
    private final int slot;

    Local(int depth, int slot) {
      this.depth = depth;
      this.slot = slot;
    }

    @Override
    public Object eval(Env env) {
      return up(env, depth).get(slot);
    }
  }

  /** A variable that lives in a box. */
  @Immutable
  static final class Boxed extends Simple {
    private final int depth;
    private final int slot;
    private final String name;
    private final Location at;

    Boxed(int depth, int slot, String name, Location at) {
      this.depth = depth;
      this.slot = slot;
      this.name = name;
      this.at = at;
    }

    @Override
    public Object eval(Env env) {
      Object value = ((Box) up(env, depth).get(slot)).value;
      if (value == Special.UNASSIGNED) {
        throw SchemeError.of("the variable " + name + " is used before its definition has been evaluated").at(at);
      }
      return value;
    }
  }

  /** An assignment to a variable that lives in a box. */
  @Immutable
  static final class SetBoxed extends Simple {
    private final int depth;
    private final int slot;
    private final Simple value;

    SetBoxed(int depth, int slot, Simple value) {
      this.depth = depth;
      this.slot = slot;
      this.value = value;
    }

    @Override
    public Object eval(Env env) {
      Object v = value.eval(env);
      ((Box) up(env, depth).get(slot)).value = v;
      return Special.UNSPECIFIED;
    }
  }

  /** A global variable. */
  @Immutable
  static final class OfGlobal extends Simple {
    private final Global global;
    private final Location at;

    OfGlobal(Global global, Location at) {
      this.global = global;
      this.at = at;
    }

    @Override
    public Object eval(Env env) {
      Object value = global.get();
      if (value == null) {
        throw SchemeError.of("the variable " + global.name() + " is not bound").at(at);
      }
      return value;
    }
  }

  /** An assignment to a global variable, or its definition. */
  @Immutable
  static final class SetGlobal extends Simple {
    private final Global global;
    private final Simple value;
    private final boolean definition;
    private final Location at;

    SetGlobal(Global global, Simple value, boolean definition, Location at) {
      this.global = global;
      this.value = value;
      this.definition = definition;
      this.at = at;
    }

    @Override
    public Object eval(Env env) {
      Object v = value.eval(env);
      if (!definition && global.get() == null) {
        throw SchemeError.of("set!: the variable " + global.name() + " is not bound").at(at);
      }
      global.set(v);
      return Special.UNSPECIFIED;
    }
  }

  /** A {@code lambda}. */
  @Immutable
  static final class MakeClosure extends Simple {
    private final int depth;
    private final Code code;

    MakeClosure(int depth, Code code) {
      this.depth = depth;
      this.code = code;
    }

    @Override
    public Object eval(Env env) {
      return new Closure(code, up(env, depth));
    }
  }
}
