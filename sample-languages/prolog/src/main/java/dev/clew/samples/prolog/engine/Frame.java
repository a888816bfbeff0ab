package dev.clew.samples.prolog.engine;

import dev.clew.samples.prolog.term.Term;

/** The activation of a clause, and with what it refers to the success continuation: what is to be done when the body has been done. */
public class Frame {
  /** The clause's variables, null where a variable has not been met yet. */
  final Term[] variables;

  /** The frame to return to. */
  final Frame parent;

  /** Where to go on there. */
  final Node next;

  /** The newest choice point when the predicate was called: where a cut goes back to. */
  final ChoicePoint cut;

  Frame(Term[] variables, Frame parent, Node next, ChoicePoint cut) {
    this.variables = variables;
    this.parent = parent;
    this.next = next;
    this.cut = cut;
  }
}
