package dev.clew.samples.lisp.primitives;

import dev.clew.samples.lisp.numbers.Comparison;
import dev.clew.samples.lisp.numbers.Conversions;
import dev.clew.samples.lisp.numbers.Functions;
import dev.clew.samples.lisp.numbers.Integers;
import dev.clew.samples.lisp.numbers.NumberText;
import dev.clew.samples.lisp.values.MutableString;
import dev.clew.samples.lisp.values.Primitive;

/** What kind of number something is; conversions, roots and functions. */
final class NumberPrimitives {
  private NumberPrimitives() {}

  /** A procedure of one number. */
  private abstract static class OfNumber extends Primitive {
    OfNumber(String name) {
      super(name, 1);
    }

    abstract Object apply(Object number);

    @Override
    public Object call1(Object a) {
      if (!Conversions.isNumber(a)) {
        throw wrong("a number", a);
      }
      return apply(a);
    }
  }

  static Primitive make(String name) {
    return switch (name) {
      case "number?", "complex?", "real?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return Conversions.isNumber(a);
        }
      };
      case "rational?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return Conversions.isRational(a);
        }
      };
      case "integer?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return Integers.isInteger(a);
        }
      };
      case "exact-integer?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return Integers.isExactInteger(a);
        }
      };
      case "exact-rational?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return Conversions.isNumber(a) && !(a instanceof Double);
        }
      };
      case "exact?" -> new OfNumber(name) {
        @Override
        Object apply(Object a) {
          return !(a instanceof Double);
        }
      };
      case "inexact?" -> new OfNumber(name) {
        @Override
        Object apply(Object a) {
          return a instanceof Double;
        }
      };
      case "finite?" -> new OfNumber(name) {
        @Override
        Object apply(Object a) {
          return Conversions.isRational(a);
        }
      };
      case "infinite?" -> new OfNumber(name) {
        @Override
        Object apply(Object a) {
          return a instanceof Double d && d.isInfinite();
        }
      };
      case "nan?" -> new OfNumber(name) {
        @Override
        Object apply(Object a) {
          return a instanceof Double d && d.isNaN();
        }
      };
      default -> sign(name);
    };
  }

  private static Primitive sign(String name) {
    return switch (name) {
      case "zero?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return Comparison.equal(a, 0L);
        }
      };
      case "positive?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return Comparison.less(0L, a);
        }
      };
      case "negative?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return Comparison.less(a, 0L);
        }
      };
      case "odd?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return Integers.isOdd("odd?", a);
        }
      };
      case "even?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return !Integers.isOdd("even?", a);
        }
      };
      case "exact", "inexact->exact" -> new OfNumber(name) {
        @Override
        Object apply(Object a) {
          return Conversions.exact(a);
        }
      };
      case "inexact", "exact->inexact" -> new OfNumber(name) {
        @Override
        Object apply(Object a) {
          return Conversions.inexact(a);
        }
      };
      case "floor" -> round(name, Conversions.Rounding.FLOOR);
      case "ceiling" -> round(name, Conversions.Rounding.CEILING);
      case "truncate" -> round(name, Conversions.Rounding.TRUNCATE);
      case "round" -> round(name, Conversions.Rounding.ROUND);
      case "numerator" -> new OfNumber(name) {
        @Override
        Object apply(Object a) {
          return Conversions.numerator(a);
        }
      };
      case "denominator" -> new OfNumber(name) {
        @Override
        Object apply(Object a) {
          return Conversions.denominator(a);
        }
      };
      case "rationalize" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object b) {
          return Functions.rationalize(a, b);
        }
      };
      default -> functions(name);
    };
  }

  private static Primitive round(String name, Conversions.Rounding way) {
    return new OfNumber(name) {
      @Override
      Object apply(Object a) {
        return Conversions.round(way, a);
      }
    };
  }

  private static Primitive functions(String name) {
    return switch (name) {
      case "sqrt" -> new OfNumber(name) {
        @Override
        Object apply(Object a) {
          return Functions.sqrt(a);
        }
      };
      case "expt" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object b) {
          return Functions.expt(a, b);
        }
      };
      case "exp" -> new OfNumber(name) {
        @Override
        Object apply(Object a) {
          return Functions.exp(a);
        }
      };
      case "log" -> new Primitive(name, 1, 2) {
        @Override
        public Object call1(Object a) {
          return Functions.log(a);
        }

        @Override
        public Object call2(Object a, Object b) {
          return Functions.log(a, b);
        }
      };
      case "sin" -> new OfNumber(name) {
        @Override
        Object apply(Object a) {
          return Functions.sin(a);
        }
      };
      case "cos" -> new OfNumber(name) {
        @Override
        Object apply(Object a) {
          return Functions.cos(a);
        }
      };
      case "tan" -> new OfNumber(name) {
        @Override
        Object apply(Object a) {
          return Functions.tan(a);
        }
      };
      case "asin" -> new OfNumber(name) {
        @Override
        Object apply(Object a) {
          return Functions.asin(a);
        }
      };
      case "acos" -> new OfNumber(name) {
        @Override
        Object apply(Object a) {
          return Functions.acos(a);
        }
      };
      case "atan" -> new Primitive(name, 1, 2) {
        @Override
        public Object call1(Object a) {
          return Functions.atan(a);
        }

        @Override
        public Object call2(Object a, Object b) {
          return Functions.atan(a, b);
        }
      };
      default -> text(name);
    };
  }

  private static Primitive text(String name) {
    return switch (name) {
      case "number->string" -> new Primitive(name, 1, 2) {
        @Override
        public Object call1(Object a) {
          return call2(a, 10L);
        }

        @Override
        public Object call2(Object a, Object radix) {
          if (!Conversions.isNumber(a)) {
            throw wrong("a number", a);
          }
          return new MutableString(NumberText.print(a, bound(radix, 2, 36)));
        }
      };
      case "string->number" -> new Primitive(name, 1, 2) {
        @Override
        public Object call1(Object a) {
          return call2(a, 10L);
        }

        @Override
        public Object call2(Object a, Object radix) {
          Object number = NumberText.parse(string(a).toString(), bound(radix, 2, 36));
          return number == null ? Boolean.FALSE : number;
        }
      };
      default -> null;
    };
  }
}
