package dev.clew.samples.prolog.engine;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.UnrollSafe;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.BigInt;
import dev.clew.samples.prolog.term.Flt;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;

/** A clause, compiled: patterns for its head and nodes for its body. */
final class Code {
  final Origin origin;
  private final Object key;
  @Immutable private final Pattern[] patterns;
  private final int slots;
  private final Node body;

  Code(Origin origin, Object key, Pattern[] patterns, int slots, Node body) {
    this.origin = origin;
    this.key = key;
    this.patterns = patterns;
    this.slots = slots;
    this.body = body;
  }

  /** Returns what clauses are told apart by: an atom, a functor or a number; null for a variable. */
  static Object keyOf(Term t) {
    if (t instanceof Struct s) {
      return s.functor;
    }
    if (t instanceof Int i) {
      return i.value;
    }
    if (t instanceof BigInt b) {
      return b.value;
    }
    if (t instanceof Flt f) {
      return f.value;
    }
    return t instanceof Var ? null : t;
  }

  /** Returns the key of the head's first argument, null if it is a variable or there is none. */
  Object key() {
    return key;
  }

  /** Tells whether the head may unify with a call, by a look at the first argument. */
  boolean matches(Term first) {
    if (key == null) {
      return true;
    }
    if (key instanceof Atom) {
      return first == key || first instanceof Var;
    }
    if (key instanceof Functor) {
      return first instanceof Struct s ? s.functor == key : first instanceof Var;
    }
    if (key instanceof Long l) {
      return first instanceof Int i ? i.value == l : first instanceof Var;
    }
    return first instanceof Var || key.equals(keyOf(first));
  }

  /** Unifies the head and goes on with the body. The tracer follows, so that this becomes code for this clause alone. */
  void enter(Registers registers, Term[] arguments, Frame parent, Node next, ChoicePoint cut) {
    Term[] variables = new Term[slots];
    if (unifyHead(arguments, variables, registers.choice)) {
      begin(registers, variables, parent, next, cut);
    } else {
      registers.fail();
    }
  }

  /** The same for a clause that is data rather than program: the tracer leaves the head as a call, whichever clause it is. */
  void enterAsData(Registers registers, Term[] arguments, Frame parent, Node next, ChoicePoint cut) {
    Term[] variables = unifyHeadAsData(arguments, registers.choice);
    if (variables != null) {
      begin(registers, variables, parent, next, cut);
    } else {
      registers.fail();
    }
  }

  private void begin(Registers registers, Term[] variables, Frame parent, Node next, ChoicePoint cut) {
    if (body == Return.NODE) {
      registers.goOn(next, parent);
    } else {
      registers.goOn(body, new Frame(variables, parent, next, cut));
      registers.loop = true;
    }
  }

  @UnrollSafe
  private boolean unifyHead(Term[] arguments, Term[] variables, ChoicePoint choice) {
    for (int i = 0; i < patterns.length; i++) {
      if (!patterns[i].unify(arguments[i], variables, choice)) {
        return false;
      }
    }
    return true;
  }

  @DontLookInside
  private Term[] unifyHeadAsData(Term[] arguments, ChoicePoint choice) {
    Term[] variables = new Term[slots];
    return unifyHead(arguments, variables, choice) ? variables : null;
  }
}
