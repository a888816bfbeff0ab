package dev.clew.samples.prolog.engine;

import dev.clew.annotations.DontLookInside;
import dev.clew.samples.prolog.term.Term;

/** The three kinds of builtin predicates. */
public final class Builtins {
  private Builtins() {}

  /** A builtin that succeeds at most once. */
  @FunctionalInterface
  public interface Deterministic {
    /** Returns whether it succeeds. */
    boolean call(Machine machine, Term[] arguments, ChoicePoint choice);
  }

  /** A builtin that may succeed many times. */
  @FunctionalInterface
  public interface Nondeterministic {
    /** Returns its solutions, null if there are none. */
    Solutions open(Machine machine, Term[] arguments, ChoicePoint choice);
  }

  /** A builtin that decides where to go on. */
  @FunctionalInterface
  public interface Control {
    /** Sets the registers. */
    void enter(Registers registers, Machine machine, Term[] arguments, Frame parent, Node next);
  }

  /** The solutions of one call, one after the other. */
  public abstract static class Solutions {
    /** Tells whether there may be another solution. */
    public abstract boolean hasNext();

    /** Unifies with the next solution; if that fails, the one after it is tried. */
    public abstract boolean next(Machine machine, ChoicePoint choice);
  }

  static Procedure deterministic(Deterministic builtin) {
    return new DeterministicProcedure(builtin);
  }

  static Procedure nondeterministic(Nondeterministic builtin) {
    return new NondeterministicProcedure(builtin);
  }

  static Procedure control(Control builtin) {
    return new ControlProcedure(builtin);
  }

  private static final class DeterministicProcedure extends Procedure {
    private final Deterministic builtin;

    DeterministicProcedure(Deterministic builtin) {
      this.builtin = builtin;
    }

    @Override
    void enter(Registers registers, Machine machine, Term[] arguments, Frame parent, Node next) {
      if (builtin.call(machine, arguments, registers.choice)) {
        registers.goOn(next, parent);
      } else {
        registers.fail();
      }
    }
  }

  private static final class ControlProcedure extends Procedure {
    private final Control builtin;

    ControlProcedure(Control builtin) {
      this.builtin = builtin;
    }

    @Override
    void enter(Registers registers, Machine machine, Term[] arguments, Frame parent, Node next) {
      builtin.enter(registers, machine, arguments, parent, next);
    }
  }

  private static final class NondeterministicProcedure extends Procedure {
    private final Nondeterministic builtin;

    NondeterministicProcedure(Nondeterministic builtin) {
      this.builtin = builtin;
    }

    @Override
    void enter(Registers registers, Machine machine, Term[] arguments, Frame parent, Node next) {
      Solutions solutions = builtin.open(machine, arguments, registers.choice);
      if (solutions == null) {
        registers.fail();
      } else {
        registers.choice = new SolutionsChoice(registers.choice, machine.nextSerial(), solutions, parent, next);
        NextSolution.NODE.step(registers, machine);
      }
    }
  }

  /** The solutions of a call that are still to come. */
  private static final class SolutionsChoice extends ChoicePoint {
    private final Solutions solutions;
    private final Frame parent;
    private final Node next;

    SolutionsChoice(ChoicePoint previous, long serial, Solutions solutions, Frame parent, Node next) {
      super(previous, serial);
      this.solutions = solutions;
      this.parent = parent;
      this.next = next;
    }

    @Override
    void retry(Registers registers) {
      registers.node = NextSolution.NODE;
      registers.frame = parent;
      registers.loop = true;
    }

    /** Finds the next solution and tells whether there is one. */
    @DontLookInside
    private boolean advance(Machine machine) {
      try {
        while (solutions.hasNext()) {
          if (solutions.next(machine, this)) {
            return true;
          }
          undo();
        }
        return false;
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        // the driver only knows the choice points of before this step
        undo();
        throw e;
      }
    }
  }

  /** Takes the next solution from the newest choice point, and discards that if it was the last. */
  private static final class NextSolution extends Node {
    static final Node NODE = new NextSolution();

    @Override
    void step(Registers registers, Machine machine) {
      SolutionsChoice choice = (SolutionsChoice) registers.choice;
      if (!choice.advance(machine)) {
        registers.choice = choice.previous;
        registers.fail();
        return;
      }
      if (!choice.solutions.hasNext()) {
        registers.choice = ChoicePoint.cut(choice, choice.previous);
      }
      registers.goOn(choice.next, choice.parent);
    }
  }
}
