package dev.clew.samples.prolog.term;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Elidable;
import java.util.concurrent.ConcurrentHashMap;

/** A name and an arity: of compound terms and of predicates, atoms being callable with arity 0. There is one object for each. */
public final class Functor {
  private record Key(Atom name, int arity) {}

  private static final ConcurrentHashMap<Key, Functor> TABLE = new ConcurrentHashMap<>();

  public static final Functor LIST = of(".", 2);
  public static final Functor COMMA = of(",", 2);
  public static final Functor SEMICOLON = of(";", 2);
  public static final Functor ARROW = of("->", 2);
  public static final Functor SOFT_ARROW = of("*->", 2);
  public static final Functor NECK = of(":-", 2);
  public static final Functor DIRECTIVE = of(":-", 1);
  public static final Functor SLASH = of("/", 2);
  public static final Functor MINUS = of("-", 2);
  public static final Functor EQUALS = of("=", 2);
  public static final Functor CARET = of("^", 2);
  public static final Functor CURLY = of("{}", 1);
  public static final Functor ERROR = of("error", 2);

  /** The name. */
  public final Atom name;

  /** How many arguments. */
  public final int arity;

  private Functor(Key key) {
    this.name = key.name;
    this.arity = key.arity;
  }

  /** Returns the functor of a name and an arity. */
  @DontLookInside
  @Elidable
  public static Functor of(Atom name, int arity) {
    return TABLE.computeIfAbsent(new Key(name, arity), Functor::new);
  }

  /** Returns the functor of a name and an arity. */
  public static Functor of(String name, int arity) {
    return of(Atom.of(name), arity);
  }

  /** Returns it as the term {@code name/arity}. */
  public Term indicator() {
    return Struct.of(SLASH, name, new Int(arity));
  }

  @Override
  public String toString() {
    return name + "/" + arity;
  }
}
