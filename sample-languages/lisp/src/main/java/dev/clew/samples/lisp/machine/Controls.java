package dev.clew.samples.lisp.machine;

import dev.clew.samples.lisp.nodes.Env;
import dev.clew.samples.lisp.nodes.Kont;
import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.MultipleValues;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.Parameter;
import dev.clew.samples.lisp.values.Procedure;
import dev.clew.samples.lisp.values.SchemeError;
import dev.clew.samples.lisp.values.Special;

/** The procedures about control that are not written in Scheme. Names that begin with a percent sign are for the part of the library that is. */
public final class Controls {
  /** Gives the values of a producer to the consumer in the frame. */
  private static final Resumption CONSUME = new Resumption() {
    @Override
    protected void resume(Machine machine, Env env, Object value) {
      machine.apply(env.get(0), MultipleValues.unpack(value));
    }
  };

  private Controls() {}

  /** Makes the procedure of a name, null if there is none. */
  public static Procedure make(String name) {
    return switch (name) {
      case "apply" -> apply(name);
      case "call/cc", "call-with-current-continuation" -> callCc(name);
      case "call-with-values" -> callWithValues(name);
      case "with-exception-handler" -> withExceptionHandler(name);
      case "raise" -> raise(name, false);
      case "raise-continuable" -> raise(name, true);
      case "%push-winder!" -> pushWinder(name);
      case "%pop-winder!" -> popWinder(name);
      case "%with-parameters" -> withParameters(name);
      case "exit" -> exit(name);
      default -> null;
    };
  }

  private static Control apply(String name) {
    return new Control(name, 2, -1) {
      @Override
      protected void call(Machine machine, Object[] args) {
        int single = args.length - 2;
        if (Lists.length(args[args.length - 1]) < 0) {
          throw SchemeError.of("apply: the last argument must be a list, got", args[args.length - 1]);
        }
        Object[] last = Lists.toArray(args[args.length - 1]);
        Object[] all = new Object[single + last.length];
        System.arraycopy(args, 1, all, 0, single);
        System.arraycopy(last, 0, all, single, last.length);
        machine.apply(args[0], all);
      }
    };
  }

  private static Control callCc(String name) {
    return new Control(name, 1, 1) {
      @Override
      protected void call(Machine machine, Object[] args) {
        machine.apply(args[0], new Continuation(machine.kont, machine.dynamic()));
      }
    };
  }

  private static Control callWithValues(String name) {
    return new Control(name, 2, 2) {
      @Override
      protected void call(Machine machine, Object[] args) {
        machine.push(CONSUME, new Env(null, args[1]));
        machine.apply(args[0]);
      }
    };
  }

  private static Control withExceptionHandler(String name) {
    return new Control(name, 2, 2) {
      @Override
      protected void call(Machine machine, Object[] args) {
        if (!(args[0] instanceof Procedure)) {
          throw SchemeError.of("with-exception-handler: expected a procedure, got", args[0]);
        }
        in(machine, machine.dynamic().withHandler(args[0]), args[1]);
      }
    };
  }

  /** Calls a thunk in a dynamic environment. */
  private static void in(Machine machine, Dynamic inner, Object thunk) {
    machine.push(Raising.RESTORE, new Env(null, machine.dynamic()));
    machine.setDynamic(inner);
    machine.apply(thunk);
  }

  private static Control raise(String name, boolean continuable) {
    return new Control(name, 1, 1) {
      @Override
      protected void call(Machine machine, Object[] args) {
        Raising.raise(machine, args[0], continuable);
      }
    };
  }

  private static Control pushWinder(String name) {
    return new Control(name, 2, 2) {
      @Override
      protected void call(Machine machine, Object[] args) {
        machine.setDynamic(machine.dynamic().withWinder(args[0], args[1]));
        machine.returns(Special.UNSPECIFIED);
      }
    };
  }

  private static Control popWinder(String name) {
    return new Control(name, 0, 0) {
      @Override
      protected void call(Machine machine, Object[] args) {
        machine.setDynamic(machine.dynamic().winders().around());
        machine.returns(Special.UNSPECIFIED);
      }
    };
  }

  private static Control withParameters(String name) {
    return new Control(name, 2, 2) {
      @Override
      protected void call(Machine machine, Object[] args) {
        Dynamic inner = machine.dynamic();
        for (Object binding : Lists.items(args[0])) {
          Pair b = (Pair) binding;
          inner = inner.withParameter((Parameter) b.car, b.cdr);
        }
        in(machine, inner, args[1]);
      }
    };
  }

  private static Control exit(String name) {
    return new Control(name, 0, 1) {
      @Override
      protected void call(Machine machine, Object[] args) {
        Object status = args.length == 0 ? Boolean.TRUE : args[0];
        Winding.reenter(machine, new Continuation(new Kont(LEAVE, new Env(null, status), null), Dynamic.INITIAL), status);
      }
    };
  }

  /** Ends the run, once all {@code dynamic-wind}s have been left. */
  private static final Resumption LEAVE = new Resumption() {
    @Override
    protected void resume(Machine machine, Env env, Object value) {
      throw leave(value);
    }
  };

  /** Returns what ends the run with the exit code that an argument of {@code exit} stands for. */
  public static Stop leave(Object status) {
    return new Stop.Exit(status == Boolean.TRUE ? 0 : status instanceof Long n && n >= 0 && n < 256 ? (int) (long) n : 1);
  }
}
