package dev.clew.samples.lisp.primitives;

import dev.clew.samples.lisp.values.Char;
import dev.clew.samples.lisp.values.Primitive;

/** Characters. */
final class CharPrimitives {
  private CharPrimitives() {}

  /** A question about a character. */
  private abstract static class Ask extends Primitive {
    Ask(String name) {
      super(name, 1);
    }

    abstract boolean is(int c);

    @Override
    public Object call1(Object a) {
      return is(character(a));
    }
  }

  static Primitive make(String name) {
    return switch (name) {
      case "char?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return a instanceof Char;
        }
      };
      case "char->integer" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return (long) character(a);
        }
      };
      case "integer->char" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          int code = bound(a, 0, Character.MAX_CODE_POINT);
          if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
            throw wrong("the code of a character", a);
          }
          return Char.of(code);
        }
      };
      case "char-upcase" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return Char.of(Character.toUpperCase(character(a)));
        }
      };
      case "char-downcase" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return Char.of(Character.toLowerCase(character(a)));
        }
      };
      case "char-foldcase" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return Char.of(fold(character(a)));
        }
      };
      case "digit-value" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          int c = character(a);
          return Character.isDigit(c) ? (Object) (long) Character.digit(c, 10) : Boolean.FALSE;
        }
      };
      default -> questions(name);
    };
  }

  private static Primitive questions(String name) {
    return switch (name) {
      case "char-alphabetic?" -> new Ask(name) {
        @Override
        boolean is(int c) {
          return Character.isAlphabetic(c);
        }
      };
      case "char-numeric?" -> new Ask(name) {
        @Override
        boolean is(int c) {
          return Character.isDigit(c);
        }
      };
      case "char-whitespace?" -> new Ask(name) {
        @Override
        boolean is(int c) {
          return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }
      };
      case "char-upper-case?" -> new Ask(name) {
        @Override
        boolean is(int c) {
          return Character.isUpperCase(c);
        }
      };
      case "char-lower-case?" -> new Ask(name) {
        @Override
        boolean is(int c) {
          return Character.isLowerCase(c);
        }
      };
      default -> comparisons(name);
    };
  }

  /** A comparison of characters. */
  private static final class Compare extends Chain {
    private final Order order;
    private final boolean fold;

    Compare(String name, Order order, boolean fold) {
      super(name);
      this.order = order;
      this.fold = fold;
    }

    @Override
    protected boolean test(Object a, Object b) {
      int x = character(a);
      int y = character(b);
      return order.holds(fold ? Integer.compare(fold(x), fold(y)) : Integer.compare(x, y));
    }
  }

  private static Primitive comparisons(String name) {
    if (name.startsWith("char-ci")) {
      Order order = Order.of(name.substring("char-ci".length()));
      return order == null ? null : new Compare(name, order, true);
    }
    Order order = name.startsWith("char") ? Order.of(name.substring("char".length())) : null;
    return order == null ? null : new Compare(name, order, false);
  }

  static int fold(int c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
