package dev.clew.samples.prolog.engine;

import dev.clew.annotations.Immutable;
import dev.clew.annotations.UnrollSafe;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Struct1;
import dev.clew.samples.prolog.term.Struct2;
import dev.clew.samples.prolog.term.Struct3;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;

/**
 * A term of a clause, with slots for the clause's variables. It belongs to the clause, so in compiled code it is a constant and the walks over it unroll: what is left of unifying a head
 * is the tests of the arguments.
 */
abstract class Pattern {
  /** Makes the term. */
  abstract Term build(Term[] variables, ChoicePoint choice);

  /** Unifies with a term. */
  abstract boolean unify(Term value, Term[] variables, ChoicePoint choice);

  /** Makes the terms of some patterns. */
  @UnrollSafe
  static Term[] buildAll(Pattern[] patterns, Term[] variables, ChoicePoint choice) {
    Term[] result = new Term[patterns.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = patterns[i].build(variables, choice);
    }
    return result;
  }

  /** An atom. */
  static final class OfAtom extends Pattern {
    final Atom atom;

    OfAtom(Atom atom) {
      this.atom = atom;
    }

    @Override
    Term build(Term[] variables, ChoicePoint choice) {
      return atom;
    }

    @Override
    boolean unify(Term value, Term[] variables, ChoicePoint choice) {
      Term t = value.deref();
      if (t instanceof Var v) {
        choice.bind(v, atom);
        return true;
      }
      return t == atom;
    }
  }

  /** An integer of 64 bits. */
  static final class OfInt extends Pattern {
    final Int number;

    OfInt(Int number) {
      this.number = number;
    }

    @Override
    Term build(Term[] variables, ChoicePoint choice) {
      return number;
    }

    @Override
    boolean unify(Term value, Term[] variables, ChoicePoint choice) {
      Term t = value.deref();
      if (t instanceof Var v) {
        choice.bind(v, number);
        return true;
      }
      return t instanceof Int i && i.value == number.value;
    }
  }

  /** Any term that is the same in each use of the clause: numbers, terms without variables, terms given to a meta-call. */
  static final class OfConstant extends Pattern {
    final Term term;

    OfConstant(Term term) {
      this.term = term;
    }

    @Override
    Term build(Term[] variables, ChoicePoint choice) {
      return term;
    }

    @Override
    boolean unify(Term value, Term[] variables, ChoicePoint choice) {
      return Unification.unify(term, value, choice);
    }
  }

  /** A variable that occurs nowhere else. */
  static final class Anonymous extends Pattern {
    @Override
    Term build(Term[] variables, ChoicePoint choice) {
      return new Var(choice.stamp);
    }

    @Override
    boolean unify(Term value, Term[] variables, ChoicePoint choice) {
      return true;
    }
  }

  /** The first occurrence of a variable. */
  static final class First extends Pattern {
    private final int slot;

    First(int slot) {
      this.slot = slot;
    }

    @Override
    Term build(Term[] variables, ChoicePoint choice) {
      Term made = new Var(choice.stamp);
      variables[slot] = made;
      return made;
    }

    @Override
    boolean unify(Term value, Term[] variables, ChoicePoint choice) {
      variables[slot] = value;
      return true;
    }
  }

  /** A further occurrence of a variable. */
  static class Next extends Pattern {
    final int slot;

    Next(int slot) {
      this.slot = slot;
    }

    @Override
    Term build(Term[] variables, ChoicePoint choice) {
      return variables[slot];
    }

    @Override
    final boolean unify(Term value, Term[] variables, ChoicePoint choice) {
      return Unification.unify(variables[slot], value, choice);
    }
  }

  /**
   * A further occurrence of a variable that is not in the head: an earlier goal has bound it as a rule. What it stands for is passed on, not the variable, so that who gets it sees the same kind
   * of term whichever way it was made; compiled code has one case less.
   */
  static final class Answer extends Next {
    Answer(int slot) {
      super(slot);
    }

    @Override
    Term build(Term[] variables, ChoicePoint choice) {
      return variables[slot].deref();
    }
  }

  /** A compound term with variables in it. */
  static final class OfStruct extends Pattern {
    final Functor functor;
    @Immutable private final Pattern[] arguments;

    OfStruct(Functor functor, Pattern[] arguments) {
      this.functor = functor;
      this.arguments = arguments;
    }

    @Override
    Term build(Term[] variables, ChoicePoint choice) {
      return switch (arguments.length) {
        case 1 -> new Struct1(functor, arguments[0].build(variables, choice));
        case 2 -> new Struct2(functor, arguments[0].build(variables, choice), arguments[1].build(variables, choice));
        case 3 -> new Struct3(functor, arguments[0].build(variables, choice), arguments[1].build(variables, choice), arguments[2].build(variables, choice));
        default -> Struct.of(functor, buildAll(arguments, variables, choice));
      };
    }

    @Override
    @UnrollSafe
    boolean unify(Term value, Term[] variables, ChoicePoint choice) {
      Term t = value.deref();
      if (t instanceof Struct s) {
        if (s.functor != functor) {
          return false;
        }
        for (int i = 0; i < arguments.length; i++) {
          if (!arguments[i].unify(s.arg(i), variables, choice)) {
            return false;
          }
        }
        return true;
      }
      if (t instanceof Var v) {
        choice.bind(v, build(variables, choice));
        return true;
      }
      return false;
    }
  }
}
