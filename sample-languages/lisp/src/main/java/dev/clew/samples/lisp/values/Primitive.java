package dev.clew.samples.lisp.values;

/**
 * A procedure that is a Java method: it takes values, gives a value, and never calls back into the guest. Subclasses override the methods for the numbers of
 * arguments they take; arguments travel in Java parameters, because a trace would have to build an array only to take it apart again.
 */
public abstract class Primitive extends Procedure {
  private final String name;
  private final int least;
  private final int most;

  /** Makes one that takes from {@code least} to {@code most} arguments; at most 3. */
  protected Primitive(String name, int least, int most) {
    this.name = name;
    this.least = least;
    this.most = most;
  }

  /** Makes one that takes exactly so many arguments; at most 3. */
  protected Primitive(String name, int count) {
    this(name, count, count);
  }

  @Override
  public final String name() {
    return name;
  }

  /** Calls it without arguments. */
  public Object call0() {
    throw arity(0);
  }

  /** Calls it with one argument. */
  public Object call1(Object a) {
    throw arity(1);
  }

  /** Calls it with two arguments. */
  public Object call2(Object a, Object b) {
    throw arity(2);
  }

  /** Calls it with three arguments. */
  public Object call3(Object a, Object b, Object c) {
    throw arity(3);
  }

  /** Calls it with any number of arguments. */
  public Object callN(Object[] args) {
    switch (args.length) {
      case 0:
        return call0();
      case 1:
        return call1(args[0]);
      case 2:
        return call2(args[0], args[1]);
      case 3:
        return call3(args[0], args[1], args[2]);
      default:
        throw arity(args.length);
    }
  }

  /** Returns the error for a call with a wrong number of arguments. */
  protected final SchemeError arity(int given) {
    return Arity.error(name, least, most, given);
  }

  /** Returns the error for an argument of a wrong type. */
  protected final SchemeError wrong(String expected, Object given) {
    return SchemeError.of(name + ": expected " + expected + ", got", given);
  }

  /** Returns the argument if it is a pair. */
  protected final Pair pair(Object o) {
    if (o instanceof Pair p) {
      return p;
    }
    throw wrong("a pair", o);
  }

  /** Returns the argument if it is a symbol. */
  protected final Symbol symbol(Object o) {
    if (o instanceof Symbol s) {
      return s;
    }
    throw wrong("a symbol", o);
  }

  /** Returns the argument if it is a string. */
  protected final MutableString string(Object o) {
    if (o instanceof MutableString s) {
      return s;
    }
    throw wrong("a string", o);
  }

  /** Returns the code point of the argument if it is a character. */
  protected final int character(Object o) {
    if (o instanceof Char c) {
      return c.codePoint;
    }
    throw wrong("a character", o);
  }

  /** Returns the argument if it is a vector. */
  protected final Object[] vector(Object o) {
    if (o instanceof Object[] v) {
      return v;
    }
    throw wrong("a vector", o);
  }

  /** Returns the argument if it is a bytevector. */
  protected final byte[] bytes(Object o) {
    if (o instanceof byte[] b) {
      return b;
    }
    throw wrong("a bytevector", o);
  }

  /** Returns the argument if it is a byte. */
  protected final byte octet(Object o) {
    if (o instanceof Long n && n >= 0 && n < 256) {
      return (byte) (long) n;
    }
    throw wrong("an exact integer from 0 to 255", o);
  }

  /** Returns the argument if it is an exact integer that indexes something of this length. */
  protected final int index(Object o, int length) {
    if (o instanceof Long n && n >= 0 && n < length) {
      return (int) (long) n;
    }
    throw wrong("an index below " + length, o);
  }

  /** Returns the argument if it is an exact integer from {@code low} to {@code high}, both included: the end of a range. */
  protected final int bound(Object o, int low, int high) {
    if (o instanceof Long n && n >= low && n <= high) {
      return (int) (long) n;
    }
    throw wrong("an index from " + low + " to " + high, o);
  }

  /** Returns the argument if it can be the size of something. */
  protected final int size(Object o) {
    return bound(o, 0, Integer.MAX_VALUE - 8);
  }
}
