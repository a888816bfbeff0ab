package dev.clew.samples.prolog.engine;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Jit;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;

/** Calls goals that are terms. */
final class MetaCall {
  private MetaCall() {}

  /** {@code call/1} and more arguments. */
  static void callN(Registers registers, Machine machine, Term[] arguments, Frame parent, Node next) {
    Term goal = arguments[0].deref();
    if (arguments.length == 1) {
      call(registers, machine, goal, parent, next);
      return;
    }
    if (goal instanceof Struct s) {
      callWith(registers, machine, s.functor, s.args(), arguments, parent, next);
    } else if (goal instanceof Atom a) {
      callWith(registers, machine, Functor.of(a, 0), new Term[0], arguments, parent, next);
    } else {
      throw Errors.typeOrInstantiation("callable", goal);
    }
  }

  private static void callWith(Registers registers, Machine machine, Functor functor, Term[] own, Term[] arguments, Frame parent, Node next) {
    // which predicate is called seldom changes at one place, and knowing it lets the tracer follow
    Functor known = Jit.promote(functor);
    Term[] all = new Term[known.arity + arguments.length - 1];
    System.arraycopy(own, 0, all, 0, own.length);
    System.arraycopy(arguments, 1, all, own.length, arguments.length - 1);
    Functor called = Functor.of(known.name, all.length);
    if (Compiler.isControl(called)) {
      callControl(registers, machine, Struct.of(called, all), parent, next);
    } else {
      machine.predicates.get(called).enter(registers, machine, all, parent, next);
    }
  }

  /** Calls a goal. A cut in it is local to it. */
  static void call(Registers registers, Machine machine, Term term, Frame parent, Node next) {
    Term goal = term.deref();
    if (goal instanceof Struct s) {
      Functor functor = Jit.promote(s.functor);
      if (Compiler.isControl(functor)) {
        callControl(registers, machine, goal, parent, next);
      } else {
        machine.predicates.get(functor).enter(registers, machine, s.args(), parent, next);
      }
    } else if (goal instanceof Atom a) {
      Atom known = Jit.promote(a);
      if (known == Atom.CUT) {
        registers.goOn(next, parent);
      } else {
        machine.predicates.get(Functor.of(known, 0)).enter(registers, machine, new Term[0], parent, next);
      }
    } else if (goal instanceof Var) {
      throw Errors.instantiation();
    } else {
      throw Errors.type("callable", goal);
    }
  }

  /** Calls a control construct by compiling it as the body of a clause. */
  @DontLookInside
  private static void callControl(Registers registers, Machine machine, Term goal, Frame parent, Node next) {
    Compiler compiler = new Compiler(machine.predicates, null, Recursion.unknown());
    Node code = compiler.compileGoal(goal);
    registers.frame = new Frame(new Term[compiler.slots()], parent, next, registers.choice);
    registers.node = code;
    registers.loop = true;
  }

  /** {@code catch/3}. */
  static void catching(Registers registers, Machine machine, Term[] arguments, Frame parent, Node next) {
    CatchFrame.Mark mark = new CatchFrame.Mark(registers.choice, machine.nextSerial());
    registers.choice = mark;
    registers.goOn(CatchFrame.Enter.NODE, new CatchFrame(arguments[0], arguments[1], arguments[2], mark, parent, next));
  }
}
