package dev.clew.samples.lisp.nodes;

import dev.clew.annotations.Immutable;
import dev.clew.annotations.UnrollSafe;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.Primitive;

/** Calls. Their arguments are simple. */
public final class Calls {
  private Calls() {}

  /** The arguments of a call. */
  @Immutable
  static final class Arguments {
    private final Simple[] all;

    Arguments(Simple[] all) {
      this.all = all;
    }

    /** Returns the environment in which a procedure's body sees the arguments. */
    Env enter(Code code, Env parent, Env env) {
      switch (all.length) {
        case 0:
          return code.enter0(parent);
        case 1:
          return code.enter1(parent, all[0].eval(env));
        case 2:
          return code.enter2(parent, all[0].eval(env), all[1].eval(env));
        case 3:
          return code.enter3(parent, all[0].eval(env), all[1].eval(env), all[2].eval(env));
        case 4:
          return code.enter4(parent, all[0].eval(env), all[1].eval(env), all[2].eval(env), all[3].eval(env));
        default:
          return code.enter(parent, evaluate(env));
      }
    }

    Object apply(Primitive p, Env env) {
      switch (all.length) {
        case 0:
          return p.call0();
        case 1:
          return p.call1(all[0].eval(env));
        case 2:
          return p.call2(all[0].eval(env), all[1].eval(env));
        case 3:
          return p.call3(all[0].eval(env), all[1].eval(env), all[2].eval(env));
        default:
          return p.callN(evaluate(env));
      }
    }

    @UnrollSafe
    Object[] evaluate(Env env) {
      Object[] values = new Object[all.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = all[i].eval(env);
      }
      return values;
    }
  }

  /** Calls a procedure of an enclosing body, which is never assigned to: neither a closure nor a check is needed. */
  @Immutable
  public static final class Known extends Step {
    private final Arguments arguments;
    private final int depth;
    private final int count;
    private final Code code;

    Known(Code owner, Location at, Code code, int depth, Simple[] args) {
      super(CALL_KNOWN, owner, at);
      this.arguments = new Arguments(args);
      this.code = code;
      this.depth = depth;
      this.count = args.length;
    }

    /** Returns the clause that is called. */
    public Code code() {
      return code.accepting(count);
    }

    /** Returns the environment of its body. */
    public Env enter(Code clause, Env env) {
      return arguments.enter(clause, Variables.up(env, depth), env);
    }
  }

  /** Calls what an expression gives. */
  @Immutable
  public static final class Call extends Step {
    private final Simple procedure;
    private final Arguments arguments;

    /** The number of arguments. */
    public final int count;

    Call(Code owner, Location at, Simple procedure, Simple[] args) {
      super(CALL, owner, at);
      this.procedure = procedure;
      this.arguments = new Arguments(args);
      this.count = args.length;
    }

    /** Returns what is called. */
    public Object procedure(Env env) {
      return procedure.eval(env);
    }

    /** Returns the environment of a closure's body. */
    public Env enter(Code clause, Env around, Env env) {
      return arguments.enter(clause, around, env);
    }

    /** Calls a primitive. */
    public Object apply(Primitive p, Env env) {
      return arguments.apply(p, env);
    }

    /** Returns the arguments. */
    public Object[] evaluate(Env env) {
      return arguments.evaluate(env);
    }
  }
}
