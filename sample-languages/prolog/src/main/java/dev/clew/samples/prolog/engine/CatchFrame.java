package dev.clew.samples.prolog.engine;

import dev.clew.samples.prolog.term.Term;

/**
 * The frame between the goal of a {@code catch/3} and what comes behind it. A catch is active as long as this frame is part of the continuation, which is why the handler of an error looks
 * for it there and not among the choice points, where it may stay after the goal has succeeded.
 */
final class CatchFrame extends Frame {
  private final Term goal;
  final Term catcher;
  final Term recovery;

  /** The state to return to: the choice point made when the catch began. */
  final ChoicePoint choice;

  CatchFrame(Term goal, Term catcher, Term recovery, ChoicePoint choice, Frame parent, Node next) {
    super(null, parent, next, null);
    this.goal = goal;
    this.catcher = catcher;
    this.recovery = recovery;
    this.choice = choice;
  }

  /** Marks the beginning of a catch, so that what is bound later is on the trail; has no alternative of its own. */
  static final class Mark extends ChoicePoint {
    Mark(ChoicePoint previous, long serial) {
      super(previous, serial);
    }

    @Override
    void retry(Registers registers) {
      registers.choice = previous;
      registers.fail();
    }
  }

  /** Calls the goal. A step of its own, because what a step throws is handled in the frame that was there when the step began. */
  static final class Enter extends Node {
    static final Node NODE = new Enter();

    @Override
    void step(Registers registers, Machine machine) {
      CatchFrame frame = (CatchFrame) registers.frame;
      MetaCall.call(registers, machine, frame.goal, frame, Exit.NODE);
    }
  }

  /** Behind the goal: leaves the catch, without a trace if the goal has left no choice points. */
  static final class Exit extends Node {
    static final Node NODE = new Exit();

    @Override
    void step(Registers registers, Machine machine) {
      CatchFrame frame = (CatchFrame) registers.frame;
      if (registers.choice == frame.choice) {
        registers.choice = ChoicePoint.cut(registers.choice, registers.choice.previous);
      }
      registers.goOn(frame.next, frame.parent);
    }
  }
}
