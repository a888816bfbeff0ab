package dev.clew.samples.prolog.engine;

import dev.clew.annotations.DontLookInside;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.errors.PrologError;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.ArrayList;
import java.util.List;

/** From an error to the {@code catch/3} that takes it. */
final class Recovery {
  private static final int MAX_GOALS = 12;
  private static final Functor THROW = Functor.of("throw", 1);

  private Recovery() {}

  /** Returns the registers to go on with, everything since the catch taken back; throws the error again if nothing catches it. What the user interrupts, no program catches. */
  @DontLookInside
  static Registers handle(Throwable thrown, Node node, Frame frame, ChoicePoint choice, Machine machine) {
    PrologError error = toPrologError(thrown);
    if (error.goals().isEmpty()) {
      error.at(goals(node, frame));
    }
    addContext(error, node);
    for (Frame f = frame; f != null; f = f.parent) {
      if (f instanceof CatchFrame c && !error.isInterrupt()) {
        choice.undoDownTo(c.choice);
        Registers registers = tryCatch(error, c, machine);
        if (registers != null) {
          return registers;
        }
        choice = c.choice.previous;
      }
    }
    ChoicePoint bottom = choice;
    while (!(bottom instanceof Query.Bottom)) {
      bottom = bottom.previous;
    }
    choice.undoDownTo(bottom);
    throw error;
  }

  private static PrologError toPrologError(Throwable thrown) {
    if (thrown instanceof PrologError e) {
      return e;
    }
    return Errors.resource(thrown instanceof StackOverflowError ? "stack" : "memory");
  }

  private static Registers tryCatch(PrologError error, CatchFrame c, Machine machine) {
    ChoicePoint before = c.choice.previous;
    ChoicePoint trial = new CatchFrame.Mark(before, machine.nextSerial());
    if (!Unification.unify(c.catcher, error.ball(), trial)) {
      trial.undo();
      return null;
    }
    Registers registers = new Registers(c.parent, ChoicePoint.cut(trial, before));
    MetaCall.call(registers, machine, c.recovery, c.parent, c.next);
    return registers;
  }

  /** Completes an error that has an empty context with the predicate that was being called. */
  private static void addContext(PrologError error, Node node) {
    if (node instanceof Call call && call.predicate.functor != THROW && error.ball() instanceof Struct s && s.functor == Functor.ERROR && s.arg(1).deref() instanceof Var v) {
      // what the library calls for itself means nothing to its callers: they called the library
      boolean isInternal = call.predicate.functor.name.name.startsWith("$") && call.origin != null;
      Functor called = isInternal ? call.origin.predicate().functor : call.predicate.functor;
      v.binding = Struct.of("context", called.indicator(), new Var());
    }
  }

  private static List<String> goals(Node node, Frame frame) {
    var result = new ArrayList<String>();
    Node at = node;
    for (Frame f = frame; f != null && result.size() < MAX_GOALS; f = f.parent) {
      if (at != null && at.origin != null) {
        result.add(at.origin.toString());
      }
      at = f.next;
    }
    return result;
  }
}
