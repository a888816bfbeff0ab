package dev.clew.samples.prolog.builtins;

import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.errors.PrologError;
import dev.clew.samples.prolog.reader.Characters;
import dev.clew.samples.prolog.reader.Flags;
import dev.clew.samples.prolog.reader.Operators;
import dev.clew.samples.prolog.reader.Parser;
import dev.clew.samples.prolog.reader.TextSource;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Lists;
import dev.clew.samples.prolog.term.Numeric;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Terms as text and text as terms. */
final class Text {
  private static final int MAX_DIGITS = 18;
  private static final Pattern LIKE_A_NUMBER = Pattern.compile("(?s)[-+]? *[0-9].*|(?s)/\\*.*|(?s)%.*|'-'.*|-.*");
  /** Numbers do not depend on what operators the program has. */
  private static final Operators OPERATORS = new Operators();

  private Text() {}

  /** Returns the text of an atom or a number; null for anything else. */
  static String ofAtomic(Term t) {
    Term d = t.deref();
    return d instanceof Atom || d instanceof Numeric ? d.toString() : null;
  }

  /** Returns the text of an atom, a number, or a list of codes or characters; null for anything else. */
  static String of(Term t) {
    String text = ofAtomic(t);
    return text != null && t.deref() != Atom.NIL ? text : t.deref() == Atom.NIL ? "" : ofList(t);
  }

  /** Returns the text of a list of codes or characters, null if it is none. */
  static String ofList(Term t) {
    List<Term> items = Lists.elements(t);
    if (items == null) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (Term item : items) {
      if (item instanceof Int i && i.value >= 0 && i.value <= Character.MAX_CODE_POINT) {
        text.appendCodePoint((int) i.value);
      } else if (item instanceof Atom a && a.isCharacter()) {
        text.append(a.name);
      } else {
        return null;
      }
    }
    return text.toString();
  }

  /** Returns the text of a list of characters, checked as the standard wants it; null if the list or an element is unbound. */
  static String ofCharacters(Term list) {
    var items = new ArrayList<Term>();
    Term rest = Lists.collect(list, items);
    checkEnd(list, rest);
    StringBuilder text = new StringBuilder();
    boolean unbound = rest instanceof Var;
    for (Term item : items) {
      if (item instanceof Var) {
        unbound = true;
      } else {
        text.appendCodePoint(Args.character(item));
      }
    }
    return unbound ? null : text.toString();
  }

  /** Returns the text of a list of codes, checked as the standard wants it; null if the list or an element is unbound. */
  static String ofCodes(Term list) {
    var items = new ArrayList<Term>();
    Term rest = Lists.collect(list, items);
    checkEnd(list, rest);
    StringBuilder text = new StringBuilder();
    boolean unbound = rest instanceof Var;
    for (Term item : items) {
      if (item instanceof Var) {
        unbound = true;
      } else {
        text.appendCodePoint(Args.code(item));
      }
    }
    return unbound ? null : text.toString();
  }

  private static void checkEnd(Term list, Term rest) {
    if (rest != Atom.NIL && !(rest instanceof Var)) {
      throw Errors.type("list", list.deref());
    }
  }

  /** Returns the number that a text is, layout before it allowed; throws a syntax error if it is none. */
  static Numeric number(String text) {
    int start = 0;
    while (start < text.length() && Characters.isLayout(text.charAt(start))) {
      start++;
    }
    String rest = text.substring(start);
    if (isDecimal(rest)) {
      return new Int(Long.parseLong(rest));
    }
    if (!rest.isEmpty() && !Characters.isLayout(rest.charAt(rest.length() - 1)) && LIKE_A_NUMBER.matcher(rest).matches()) {
      try {
        String unsigned = rest.startsWith("+") ? rest.substring(1) : rest;
        Term t = new Parser(new TextSource("", unsigned + " ."), OPERATORS, new Flags()).read().term();
        if (t instanceof Numeric n) {
          return n;
        }
      } catch (PrologError e) {
        throw Errors.syntax("illegal number");
      }
    }
    throw Errors.syntax("illegal number");
  }

  /** Tells whether it is what most numbers are: some digits, perhaps after a minus sign. */
  private static boolean isDecimal(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      if (!Characters.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return text.length() > start && text.length() <= MAX_DIGITS;
  }

  /** Returns the number that a text is, or null. */
  static Numeric numberOrNull(String text) {
    try {
      return number(text);
    } catch (PrologError e) {
      return null;
    }
  }
}
