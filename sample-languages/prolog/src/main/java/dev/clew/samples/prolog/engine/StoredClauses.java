package dev.clew.samples.prolog.engine;

import dev.clew.samples.prolog.term.Term;

/** Calls a predicate whose clauses are data. */
final class StoredClauses extends Procedure {
  private final Predicate predicate;
  private final ClauseStore store;

  StoredClauses(Predicate predicate, ClauseStore store) {
    this.predicate = predicate;
    this.store = store;
  }

  @Override
  void enter(Registers registers, Machine machine, Term[] arguments, Frame parent, Node next) {
    machine.checkInterrupt();
    if (predicate.seal(machine.predicates)) {
      predicate.enter(registers, machine, arguments, parent, next);
      return;
    }
    ClauseStore.Cursor cursor = store.open(arguments, machine.changes());
    if (cursor == null) {
      registers.fail();
      return;
    }
    Clause clause = cursor.take();
    ChoicePoint cut = registers.choice;
    if (cursor.hasNext()) {
      registers.choice = new StoredChoice(cut, machine.nextSerial(), cursor, arguments, parent, next);
    }
    clause.code.enterAsData(registers, arguments, parent, next, cut);
  }

  private static final class StoredChoice extends ChoicePoint {
    private final ClauseStore.Cursor cursor;
    private final Term[] arguments;
    private final Frame parent;
    private final Node next;

    StoredChoice(ChoicePoint previous, long serial, ClauseStore.Cursor cursor, Term[] arguments, Frame parent, Node next) {
      super(previous, serial);
      this.cursor = cursor;
      this.arguments = arguments;
      this.parent = parent;
      this.next = next;
    }

    @Override
    void retry(Registers registers) {
      registers.node = RetryStored.NODE;
      registers.frame = parent;
      registers.loop = true;
    }
  }

  private static final class RetryStored extends Node {
    static final Node NODE = new RetryStored();

    @Override
    void step(Registers registers, Machine machine) {
      StoredChoice choice = (StoredChoice) registers.choice;
      ChoicePoint cut = choice.previous;
      Clause clause = choice.cursor.take();
      if (!choice.cursor.hasNext()) {
        registers.choice = cut;
      }
      clause.code.enterAsData(registers, choice.arguments, choice.parent, choice.next, cut);
    }
  }
}
