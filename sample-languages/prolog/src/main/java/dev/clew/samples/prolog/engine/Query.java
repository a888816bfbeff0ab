package dev.clew.samples.prolog.engine;

import dev.clew.samples.prolog.term.Term;

/** A goal being run: gives its solutions one after the other by way of bindings. */
public final class Query {
  private final Machine machine;
  private final Bottom bottom;
  private final Frame frame;
  private Node start;
  private ChoicePoint choice;

  /** Prepares a goal; an outer choice point is the newest one of the query this runs inside of, null for none. */
  Query(Machine machine, Term goal, ChoicePoint outer) {
    this.machine = machine;
    bottom = new Bottom(outer, machine.nextSerial());
    choice = bottom;
    frame = new Frame(new Term[] {goal}, null, End.NODE, bottom);
    start = Start.NODE;
  }

  /** Finds the next solution; its bindings last until the next call, or for good after {@link #commit}. */
  public boolean next() {
    if (choice == null) {
      return false;
    }
    ChoicePoint from = choice;
    choice = null;
    choice = machine.run(start, frame, from);
    start = Fail.NODE;
    return choice != null;
  }

  /** Tells whether a solution was found that may not be the last. */
  public boolean hasMore() {
    return choice != null && choice != bottom;
  }

  /** Keeps the bindings of the solution found and gives up the others. */
  public void commit() {
    if (choice != null && bottom.previous != null) {
      ChoicePoint.cut(choice, bottom.previous);
    }
    choice = null;
  }

  /** Gives the query up and takes back its bindings. */
  public void close() {
    if (choice != null) {
      choice.undoDownTo(bottom);
    }
    choice = null;
  }

  /** Under all choice points of a query: when it is retried, the query has failed. */
  static final class Bottom extends ChoicePoint {
    Bottom(ChoicePoint previous, long serial) {
      super(previous, serial);
    }

    @Override
    void retry(Registers registers) {
      registers.choice = null;
      registers.node = null;
    }
  }

  /** Calls the goal, which is the only variable of the frame. */
  private static final class Start extends Node {
    static final Node NODE = new Start();

    @Override
    void step(Registers registers, Machine machine) {
      Frame frame = registers.frame;
      MetaCall.call(registers, machine, frame.variables[0], frame, End.NODE);
    }
  }

  /** Behind the goal: the query has succeeded. */
  private static final class End extends Node {
    static final Node NODE = new End();

    @Override
    void step(Registers registers, Machine machine) {
      registers.node = null;
    }
  }
}
