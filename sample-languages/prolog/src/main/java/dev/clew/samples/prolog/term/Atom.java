package dev.clew.samples.prolog.term;

import dev.clew.annotations.DontLookInside;
import java.util.concurrent.ConcurrentHashMap;

/** An atom. There is one object per name. */
public final class Atom extends Term {
  private static final ConcurrentHashMap<String, Atom> TABLE = new ConcurrentHashMap<>();
  private static final Atom[] CHARACTERS = new Atom[128];

  public static final Atom NIL = of("[]");
  public static final Atom DOT = of(".");
  public static final Atom CURLY = of("{}");
  public static final Atom TRUE = of("true");
  public static final Atom FALSE = of("false");
  public static final Atom MINUS = of("-");
  public static final Atom PLUS = of("+");
  public static final Atom COMMA = of(",");
  public static final Atom BAR = of("|");
  public static final Atom EMPTY = of("");
  public static final Atom END_OF_FILE = of("end_of_file");
  public static final Atom CUT = of("!");

  /** The name. */
  public final String name;

  private Atom(String name) {
    this.name = name;
  }

  /** Returns the atom of a name. */
  @DontLookInside
  public static Atom of(String name) {
    Atom a = TABLE.get(name);
    return a != null ? a : TABLE.computeIfAbsent(name, Atom::new);
  }

  /** Returns the atom of one character. */
  @DontLookInside
  public static Atom ofCharacter(int codePoint) {
    if (codePoint < CHARACTERS.length) {
      Atom a = CHARACTERS[codePoint];
      return a != null ? a : (CHARACTERS[codePoint] = of(Character.toString(codePoint)));
    }
    return of(Character.toString(codePoint));
  }

  /** Returns {@code true} or {@code false}. */
  public static Atom of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** Tells whether the name is one character. */
  public boolean isCharacter() {
    return !name.isEmpty() && name.length() == Character.charCount(name.codePointAt(0));
  }

  /** Returns the atoms there are, in no order. */
  public static Iterable<Atom> all() {
    return TABLE.values();
  }

  @Override
  public boolean isCallable() {
    return true;
  }

  @Override
  int rank() {
    return 3;
  }

  @Override
  public String toString() {
    return name;
  }
}
