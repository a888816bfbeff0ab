package dev.clew.samples.lisp.machine;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import dev.clew.samples.lisp.nodes.Calls;
import dev.clew.samples.lisp.nodes.Closure;
import dev.clew.samples.lisp.nodes.Code;
import dev.clew.samples.lisp.nodes.Env;
import dev.clew.samples.lisp.nodes.Kont;
import dev.clew.samples.lisp.nodes.Step;
import dev.clew.samples.lisp.nodes.Steps;
import dev.clew.samples.lisp.values.Primitive;
import dev.clew.samples.lisp.values.SchemeError;

/**
 * The dispatch loop: a CEK machine. Its state is a step (C), an environment (E), a continuation (K), and a value on its way to the continuation.
 *
 * <p><b>Where guest loops are.</b> A loop in Scheme is a procedure that calls itself, so a loop can close wherever a procedure's body is entered ({@link
 * Jit#loopHeader}). But the same body is entered again by a recursive call that is no loop, with a longer continuation; and a helper that a loop calls twice is
 * entered twice per iteration. Were the step the only green, the tracer would take the way from the first call of the helper to the second for a loop, and
 * compile something that fails its first guard for ever. As in Pycket, the call that the body was entered from is green too ({@code from}): the two entries are
 * then different places, and only going all the way round comes back to the same one.
 *
 * <p>Returning can be a loop as well: after a recursion has gone down a list, it comes up through one frame per element. So coming to a frame whose next frame
 * does the same is a loop header. The test costs one comparison of what has to be looked at anyway when the next value is returned.
 */
final class Dispatch {
  private Dispatch() {}

  /** Runs steps until one halts; returns the value. */
  @Portal(location = SchemeLocation.class)
  static Object run(Step first, Env environment, Kont continuation, Machine machine) {
    @Green Step step = first;
    @Green Step from = null;
    Env env = environment;
    Kont kont = continuation;
    Object value = null;
    while (true) {
      try {
        while (true) {
          Jit.mergePoint();
          switch (step.kind) {
            case Step.RETURN:
              value = ((Steps.Return) step).value.eval(env);
              break;
            case Step.BRANCH:
              Steps.Branch branch = (Steps.Branch) step;
              step = branch.test.eval(env) != Boolean.FALSE ? branch.then : branch.otherwise;
              continue;
            case Step.LET:
              Steps.Let let = (Steps.Let) step;
              env = let.enter(env);
              step = let.body;
              continue;
            case Step.EFFECT:
              Steps.Effect effect = (Steps.Effect) step;
              effect.effect.eval(env);
              step = effect.next;
              continue;
            case Step.PUSH:
              Steps.Push push = (Steps.Push) step;
              kont = new Kont(push.after, env, kont);
              step = push.first;
              continue;
            case Step.BIND:
              Steps.Bind bind = (Steps.Bind) step;
              env = bind.enter(env, value);
              step = bind.body;
              continue;
            case Step.DROP:
              step = ((Steps.Drop) step).next;
              continue;
            case Step.CHOOSE:
              Steps.Choose choose = (Steps.Choose) step;
              step = value != Boolean.FALSE ? choose.then : choose.otherwise;
              continue;
            case Step.CALL_KNOWN:
              Calls.Known known = (Calls.Known) step;
              Code clause = known.code();
              env = known.enter(clause, env);
              from = step;
              step = machine.entry(clause);
              Jit.loopHeader();
              continue;
            case Step.CALL:
              Calls.Call call = (Calls.Call) step;
              Object procedure = call.procedure(env);
              if (procedure instanceof Closure closure) {
                // the code, not the closure: closures of one lambda come and go, their code is what is worth knowing
                Code code = Jit.promote(closure.code).accepting(call.count);
                env = call.enter(code, closure.env, env);
                from = step;
                step = machine.entry(code);
                Jit.loopHeader();
                continue;
              }
              if (procedure instanceof Primitive primitive) {
                value = call.apply(primitive, env);
                break;
              }
              machine.kont = kont;
              machine.caller = step;
              machine.callOther(procedure, call.evaluate(env));
              from = step;
              step = machine.step;
              env = machine.env;
              kont = machine.kont;
              value = machine.value;
              continue;
            case Step.APPLY:
              Object applied = machine.procedure;
              Object[] args = machine.arguments;
              if (applied instanceof Closure closure) {
                Code code = Jit.promote(closure.code).accepting(args.length);
                env = code.enter(closure.env, args);
                step = machine.entry(code);
                Jit.loopHeader();
                continue;
              }
              if (applied instanceof Primitive primitive) {
                value = primitive.callN(args);
                break;
              }
              machine.kont = kont;
              machine.callOther(applied, args);
              step = machine.step;
              env = machine.env;
              kont = machine.kont;
              value = machine.value;
              continue;
            case Step.RESUME:
              machine.kont = kont;
              ((Resumption) step).resume(machine, env, value);
              step = machine.step;
              env = machine.env;
              kont = machine.kont;
              value = machine.value;
              continue;
            default:
              return value;
          }
          step = kont.step;
          env = kont.env;
          kont = kont.next;
          if (kont != null && kont.step == step) {
            Jit.loopHeader();
          }
        }
      } catch (SchemeError e) {
        machine.kont = kont;
        machine.fail(e, step, from);
        step = machine.step;
        env = machine.env;
        kont = machine.kont;
      }
    }
  }
}
