package dev.clew.samples.prolog.term;

import dev.clew.annotations.DontLookInside;
import java.util.ArrayList;
import java.util.List;

/** Between Prolog lists and Java lists. */
@DontLookInside
public final class Lists {
  private Lists() {}

  /** Returns the Prolog list of some terms. */
  public static Term of(List<? extends Term> items) {
    return of(items, Atom.NIL);
  }

  /** Returns the Prolog list of some terms, going on with a tail. */
  public static Term of(List<? extends Term> items, Term tail) {
    Term result = tail;
    for (int i = items.size() - 1; i >= 0; i--) {
      result = Struct.cons(items.get(i), result);
    }
    return result;
  }

  /** Returns the list of a text's character codes. */
  public static Term codes(String text, Term tail) {
    Term result = tail;
    for (int i = text.length(); i > 0; ) {
      int c = text.codePointBefore(i);
      i -= Character.charCount(c);
      result = Struct.cons(new Int(c), result);
    }
    return result;
  }

  /** Returns the list of a text's characters. */
  public static Term characters(String text, Term tail) {
    Term result = tail;
    for (int i = text.length(); i > 0; ) {
      int c = text.codePointBefore(i);
      i -= Character.charCount(c);
      result = Struct.cons(Atom.ofCharacter(c), result);
    }
    return result;
  }

  /** Tells whether a dereferenced term is a list cell. */
  public static boolean isCell(Term t) {
    return t instanceof Struct s && s.functor == Functor.LIST;
  }

  /** Adds the elements of a list, dereferenced, as far as it goes, and returns what follows the last cell: {@code []} for a proper list. */
  public static Term collect(Term list, List<Term> elements) {
    Term t = list.deref();
    while (t instanceof Struct s && s.functor == Functor.LIST) {
      elements.add(s.arg(0).deref());
      t = s.arg(1).deref();
    }
    return t;
  }

  /** Returns the elements of a proper list, dereferenced, or null if it is none. */
  public static List<Term> elements(Term list) {
    var result = new ArrayList<Term>();
    return collect(list, result) == Atom.NIL ? result : null;
  }
}
