package dev.clew.samples.lisp.machine;

import dev.clew.annotations.DontLookInside;
import dev.clew.samples.lisp.nodes.Code;
import dev.clew.samples.lisp.nodes.Env;
import dev.clew.samples.lisp.nodes.Kont;
import dev.clew.samples.lisp.nodes.Step;
import dev.clew.samples.lisp.values.Condition;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.MultipleValues;
import dev.clew.samples.lisp.values.Parameter;
import dev.clew.samples.lisp.values.Primitive;
import dev.clew.samples.lisp.values.Procedure;
import dev.clew.samples.lisp.values.SchemeError;

/** One thread of the guest's: the dynamic environment, and how the dispatch loop and the procedures about control tell each other what to do next. */
public final class Machine {
  private static final Step HALT = new Step(Step.HALT, null, Location.NONE) {};
  static final Step APPLY = new Step(Step.APPLY, null, Location.NONE) {};

  // what the loop takes over after a call of one of the methods below
  Step step;
  Env env;
  Kont kont;
  Object value;
  // the call that the last of the machine's own procedures was called from
  Step caller;
  // what the step APPLY calls
  Object procedure;
  Object[] arguments;

  private Dynamic dynamic = Dynamic.INITIAL;
  private int depth;
  private volatile boolean interrupted;

  /** Makes a machine that is not running. */
  public Machine() {}

  /** Runs code without parameters to its end and returns the value; throws {@link Stop} if it does not get there. */
  public Object run(Code code) {
    return depth == 0 ? runOnce(code.body()) : runNested(code);
  }

  /** Calls a procedure and returns its value, as {@link #run} does. */
  public Object call(Procedure f, Object... args) {
    procedure = f;
    arguments = args;
    return runOnce(APPLY);
  }

  /**
   * Runs code in the middle of a run, which happens when a library is imported, or a procedure of the core mentioned for the first time. Handlers outside must
   * not be called from in there, where their continuation is not to be found; so an error ends the inner run, and is raised again in the outer one.
   */
  private Object runNested(Code code) {
    Dynamic outer = dynamic;
    dynamic = outer.withHandlers(null);
    try {
      return runOnce(code.body());
    } catch (Stop.Uncaught e) {
      throw new SchemeError(e.payload());
    } finally {
      dynamic = outer;
    }
  }

  private Object runOnce(Step first) {
    Dynamic before = dynamic;
    Kont outer = kont;
    depth++;
    try {
      return Dispatch.run(first, null, new Kont(HALT, null, null), this);
    } finally {
      depth--;
      dynamic = before;
      kont = outer;
      env = null;
      value = null;
      caller = null;
      procedure = null;
      arguments = null;
    }
  }

  /** Ends the evaluation that is under way, or the next one, with {@link Stop.Interrupted}; for other threads. */
  public void interrupt() {
    synchronized (Interrupts.SIGNAL) {
      if (!interrupted) {
        interrupted = true;
        Interrupts.SIGNAL.raise();
      }
    }
  }

  /** Forgets an interrupt that came too late. */
  public void clearInterrupt() {
    synchronized (Interrupts.SIGNAL) {
      if (interrupted) {
        interrupted = false;
        Interrupts.SIGNAL.lower();
      }
    }
  }

  /** Returns where a procedure starts; every loop comes by here, so here it can be interrupted. */
  Step entry(Code code) {
    if (Interrupts.SIGNAL.isPending()) {
      poll();
    }
    return code.body();
  }

  @DontLookInside
  private void poll() {
    if (interrupted) {
      clearInterrupt();
      throw new Stop.Interrupted();
    }
  }

  Dynamic dynamic() {
    return dynamic;
  }

  void setDynamic(Dynamic d) {
    dynamic = d;
  }

  /** Returns the value of a parameter. */
  public Object parameter(Parameter p) {
    return dynamic.place(p).value;
  }

  /** Goes on by giving a value to the continuation. */
  public void returns(Object result) {
    value = result;
    step = kont.step;
    env = kont.env;
    kont = kont.next;
  }

  /** Goes on by calling a procedure. */
  public void apply(Object f, Object... args) {
    procedure = f;
    arguments = args;
    step = APPLY;
    env = null;
  }

  /** Goes on with code that has no parameters. */
  public void enter(Code code) {
    step = code.body();
    env = null;
  }

  /** Has a resumption get the value of what is done next. */
  public void push(Resumption r, Env saved) {
    kont = new Kont(r, saved, kont);
  }

  /** Calls a procedure that is neither a closure nor a primitive. */
  void callOther(Object f, Object[] args) {
    if (f instanceof Control c) {
      c.checked(this, args);
    } else if (f instanceof Continuation k) {
      Interrupts signal = Interrupts.SIGNAL;
      if (signal.isPending()) {
        poll();
      }
      Winding.reenter(this, k, MultipleValues.of(args));
    } else if (f instanceof Parameter p && args.length == 0) {
      returns(parameter(p));
    } else if (f instanceof Primitive p) {
      returns(p.callN(args));
    } else {
      throw SchemeError.of(f instanceof Parameter ? "a parameter takes no arguments" : "this is not a procedure and cannot be called:", f);
    }
  }

  /** Goes on after an error in a step. */
  @DontLookInside
  void fail(SchemeError e, Step at, Step from) {
    e.at(at.at());
    if (from != null) {
      e.at(from.at());
    }
    Raising.raise(this, e.payload(), false);
  }

  /** Ends the run because nobody handles what was raised. */
  Stop uncaught(Object payload) {
    Location at = payload instanceof Condition c ? c.location() : caller == null ? Location.NONE : caller.at();
    return new Stop.Uncaught(payload, at, CallChain.of(kont));
  }
}
