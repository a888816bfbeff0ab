package dev.clew.samples.prolog.engine;

import dev.clew.annotations.Immutable;
import dev.clew.annotations.UnrollSafe;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Term;

/**
 * The clauses of a static predicate, few enough to be code: choosing among them by the first argument unrolls to a test for each. It never changes; consulting a file anew makes a new
 * one.
 */
final class ClauseSet extends Procedure {
  /** More clauses than this are data: unrolling a test for each would make traces long. */
  static final int LIMIT = 12;

  @Immutable private final Code[] clauses;
  @Immutable private final Retry[] retries;

  ClauseSet(Code[] clauses) {
    this.clauses = clauses;
    retries = new Retry[clauses.length];
    for (int i = 0; i < retries.length; i++) {
      retries[i] = new Retry(this, i, clauses[i]);
    }
  }

  @Override
  void enter(Registers registers, Machine machine, Term[] arguments, Frame parent, Node next) {
    machine.checkInterrupt();
    Term first = first(arguments);
    int i = matching(0, first);
    if (i == clauses.length) {
      registers.fail();
      return;
    }
    ChoicePoint cut = registers.choice;
    int j = matching(i + 1, first);
    if (j < clauses.length) {
      registers.choice = new ClauseChoice(cut, machine.nextSerial(), retries[j], arguments, parent, next);
    }
    clauses[i].enter(registers, arguments, parent, next, cut);
  }

  private static Term first(Term[] arguments) {
    return arguments.length == 0 ? Atom.NIL : arguments[0].deref();
  }

  @UnrollSafe
  private int matching(int from, Term first) {
    int i = from;
    while (i < clauses.length && !clauses[i].matches(first)) {
      i++;
    }
    return i;
  }

  /** The clauses of a call that are still to be tried. */
  private static final class ClauseChoice extends ChoicePoint {
    private Retry retry;
    @Immutable private final Term[] arguments;
    private final Frame parent;
    private final Node next;

    ClauseChoice(ChoicePoint previous, long serial, Retry retry, Term[] arguments, Frame parent, Node next) {
      super(previous, serial);
      this.retry = retry;
      this.arguments = arguments;
      this.parent = parent;
      this.next = next;
    }

    @Override
    void retry(Registers registers) {
      registers.node = retry;
      registers.frame = parent;
    }
  }

  /** Tries one of the clauses after the ones before have failed. A node for each clause, so that which one it is, is constant in compiled code. */
  private static final class Retry extends Node {
    private final ClauseSet set;
    private final int index;

    Retry(ClauseSet set, int index, Code clause) {
      super(clause.origin, null);
      this.set = set;
      this.index = index;
    }

    @Override
    void step(Registers registers, Machine machine) {
      ClauseChoice choice = (ClauseChoice) registers.choice;
      ChoicePoint cut = choice.previous;
      int j = set.matching(index + 1, first(choice.arguments));
      if (j < set.clauses.length) {
        choice.retry = set.retries[j];
      } else {
        registers.choice = cut;
      }
      set.clauses[index].enter(registers, choice.arguments, choice.parent, choice.next, cut);
    }
  }
}
