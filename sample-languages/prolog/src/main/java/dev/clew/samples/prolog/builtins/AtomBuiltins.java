package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.engine.Builtins.Solutions;
import dev.clew.samples.prolog.engine.ChoicePoint;
import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicates;
import dev.clew.samples.prolog.engine.Unification;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Lists;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Putting atoms together and taking them apart. */
final class AtomBuiltins {
  private AtomBuiltins() {}

  static void addTo(Predicates p) {
    p.add("atom_length", 2, AtomBuiltins::atomLength);
    p.addMany("atom_concat", 3, AtomBuiltins::atomConcat);
    p.add("upcase_atom", 2, (m, a, c) -> Unification.unify(a[1], Atom.of(text(a[0]).toUpperCase(Locale.ROOT)), c));
    p.add("downcase_atom", 2, (m, a, c) -> Unification.unify(a[1], Atom.of(text(a[0]).toLowerCase(Locale.ROOT)), c));
    p.add("atomic_list_concat", 2, (m, a, c) -> Unification.unify(a[1], Atom.of(join(Args.list(a[0]), "")), c));
    p.add("atomic_list_concat", 3, AtomBuiltins::joinOrSplit);
  }

  static String text(Term t) {
    String text = Text.ofAtomic(Args.bound(t));
    if (text == null) {
      throw Errors.type("atomic", t.deref());
    }
    return text;
  }

  /** The text of an atom; strictly speaking numbers are none, but everyone takes them. */
  static String atomText(Machine machine, Term t) {
    String text = Text.ofAtomic(Args.bound(t));
    if (text == null || (machine.flags.isStrict() && !(t.deref() instanceof Atom))) {
      throw Errors.type("atom", t.deref());
    }
    return text;
  }

  private static boolean atomLength(Machine machine, Term[] a, ChoicePoint choice) {
    String text = atomText(machine, a[0]);
    Args.countOrVar(a[1]);
    return Unification.unify(a[1], new Int(text.codePointCount(0, text.length())), choice);
  }

  private static Solutions atomConcat(Machine machine, Term[] a, ChoicePoint choice) {
    boolean open = a[0].deref() instanceof Var || a[1].deref() instanceof Var;
    for (int i = 0; i < 3; i++) {
      if (!(a[i].deref() instanceof Var)) {
        atomText(machine, a[i]);
      } else if (i == 2 && open) {
        throw Errors.instantiation();
      }
    }
    if (!open) {
      return Unification.unify(a[2], Atom.of(text(a[0]) + text(a[1])), choice) ? new TermBuiltins.Once() : null;
    }
    return new Splits(text(a[2]), a[0], a[1]);
  }

  /** The ways to split an atom in two. */
  private static final class Splits extends Solutions {
    private final String whole;
    private final Term left;
    private final Term right;
    private int position;

    Splits(String whole, Term left, Term right) {
      this.whole = whole;
      this.left = left;
      this.right = right;
    }

    @Override
    public boolean hasNext() {
      return position <= whole.length();
    }

    @Override
    public boolean next(Machine machine, ChoicePoint choice) {
      int at = position;
      if (!(left.deref() instanceof Var)) {
        String prefix = text(left);
        position = whole.length() + 1;
        return whole.startsWith(prefix) && Unification.unify(right, Atom.of(whole.substring(prefix.length())), choice);
      }
      if (!(right.deref() instanceof Var)) {
        String suffix = text(right);
        position = whole.length() + 1;
        return whole.endsWith(suffix) && Unification.unify(left, Atom.of(whole.substring(0, whole.length() - suffix.length())), choice);
      }
      position = at < whole.length() ? whole.offsetByCodePoints(at, 1) : at + 1;
      return Unification.unify(left, Atom.of(whole.substring(0, at)), choice) && Unification.unify(right, Atom.of(whole.substring(at)), choice);
    }
  }

  private static String join(List<Term> items, String separator) {
    var texts = new ArrayList<String>();
    for (Term item : items) {
      texts.add(text(item));
    }
    return String.join(separator, texts);
  }

  private static boolean joinOrSplit(Machine machine, Term[] a, ChoicePoint choice) {
    String separator = text(a[1]);
    List<Term> items = Lists.elements(a[0]);
    if (items != null && items.stream().noneMatch(Var.class::isInstance)) {
      return Unification.unify(a[2], Atom.of(join(items, separator)), choice);
    }
    if (separator.isEmpty() || a[2].deref() instanceof Var) {
      throw Errors.instantiation();
    }
    var parts = new ArrayList<Term>();
    for (String part : text(a[2]).split(Pattern.quote(separator), -1)) {
      parts.add(Atom.of(part));
    }
    return Unification.unify(a[0], Lists.of(parts), choice);
  }
}
