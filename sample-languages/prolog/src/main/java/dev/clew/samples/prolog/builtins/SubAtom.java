package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.Builtins.Solutions;
import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.engine.Unification;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.reader.Characters;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;

/** {@code sub_atom/5}: all parts of an atom, or those that are wanted, in order of their beginning and then their length. */
final class SubAtom extends Solutions {
  private final int[] text;
  private final int[] wanted;
  private final Term[] arguments;
  private final int fixedBefore;
  private final int fixedLength;
  private final int fixedAfter;
  private int before;
  private int length;

  private SubAtom(Term[] a) {
    arguments = a;
    text = Characters.of(Args.atom(a[0]).name);
    fixedBefore = Args.countOrVar(a[1]);
    int givenLength = Args.countOrVar(a[2]);
    fixedAfter = Args.countOrVar(a[3]);
    Term sub = a[4].deref();
    if (!(sub instanceof Var) && !(sub instanceof Atom)) {
      throw Errors.type("atom", sub);
    }
    wanted = sub instanceof Atom s ? Characters.of(s.name) : null;
    if (wanted != null) {
      // a length that contradicts the part wanted leaves no solution
      fixedLength = givenLength >= 0 && givenLength != wanted.length ? text.length + 1 : wanted.length;
    } else if (givenLength < 0 && fixedBefore >= 0 && fixedAfter >= 0) {
      fixedLength = Math.max(text.length - fixedBefore - fixedAfter, -2);
    } else {
      fixedLength = givenLength;
    }
    before = fixedBefore >= 0 ? fixedBefore : fixedAfter >= 0 && fixedLength >= 0 ? text.length - fixedAfter - fixedLength : 0;
    if (fixedLength == -2 || before < 0) {
      before = text.length + 1;
    }
    startLength();
    skip();
  }

  static void addTo(Predicates p) {
    p.addMany("sub_atom", 5, (m, a, c) -> new SubAtom(a));
  }

  private boolean isBeforeFixed() {
    return fixedBefore >= 0 || (fixedAfter >= 0 && fixedLength >= 0);
  }

  private void startLength() {
    length = fixedLength >= 0 ? fixedLength : fixedAfter >= 0 ? text.length - before - fixedAfter : 0;
  }

  /** Moves on to the next candidate. */
  private void step() {
    if (fixedLength < 0 && fixedAfter < 0 && before + length < text.length) {
      length++;
      return;
    }
    before = isBeforeFixed() ? text.length + 1 : before + 1;
    startLength();
  }

  /** Moves on until the candidate is a part of the atom that is wanted, or there is none. */
  private void skip() {
    while (before <= text.length && !fits()) {
      step();
    }
  }

  private boolean fits() {
    if (length < 0 || before + length > text.length || (fixedAfter >= 0 && before + length + fixedAfter != text.length)) {
      return false;
    }
    if (wanted != null) {
      for (int i = 0; i < length; i++) {
        if (text[before + i] != wanted[i]) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public boolean hasNext() {
    return before <= text.length;
  }

  @Override
  public boolean next(Machine machine, ChoicePoint choice) {
    int b = before;
    int l = length;
    step();
    skip();
    return Unification.unify(arguments[1], new Int(b), choice)
        && Unification.unify(arguments[2], new Int(l), choice)
        && Unification.unify(arguments[3], new Int(text.length - b - l), choice)
        && Unification.unify(arguments[4], Atom.of(new String(text, b, l)), choice);
  }
}
