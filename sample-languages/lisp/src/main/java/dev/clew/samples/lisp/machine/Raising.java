package dev.clew.samples.lisp.machine;

import dev.clew.samples.lisp.nodes.Env;
import dev.clew.samples.lisp.values.SchemeError;

/** Exceptions: handlers are called where the exception is raised, in the dynamic environment of their installation as far as handlers go. */
final class Raising {
  /** Brings a dynamic environment back and passes the value on. */
  static final Resumption RESTORE = new Resumption() {
    @Override
    protected void resume(Machine machine, Env env, Object value) {
      machine.setDynamic((Dynamic) env.get(0));
      machine.returns(value);
    }
  };

  /** A handler has returned, although it was not asked for a value. */
  private static final Resumption HANDLER_RETURNED = new Resumption() {
    @Override
    protected void resume(Machine machine, Env env, Object value) {
      throw SchemeError.of("an exception handler returned, but the exception was not raised with raise-continuable:", env.get(0));
    }
  };

  private Raising() {}

  /** Calls the innermost handler. */
  static void raise(Machine machine, Object payload, boolean continuable) {
    Dynamic now = machine.dynamic();
    Dynamic.Handlers handlers = now.handlers();
    if (handlers == null) {
      throw machine.uncaught(payload);
    }
    machine.push(continuable ? RESTORE : HANDLER_RETURNED, new Env(null, continuable ? now : payload));
    machine.setDynamic(now.withHandlers(handlers.outer()));
    machine.apply(handlers.handler(), payload);
  }
}
