package dev.clew.samples.lisp.primitives;

import dev.clew.samples.lisp.numbers.Arithmetic;
import dev.clew.samples.lisp.numbers.Comparison;
import dev.clew.samples.lisp.numbers.Conversions;
import dev.clew.samples.lisp.numbers.Integers;
import dev.clew.samples.lisp.values.MultipleValues;
import dev.clew.samples.lisp.values.Primitive;

/** Arithmetic and comparison of numbers. */
final class ArithmeticPrimitives {
  private ArithmeticPrimitives() {}

  static Primitive make(String name) {
    return switch (name) {
      case "+" -> new Fold(name, 0L) {
        @Override
        public Object call2(Object a, Object b) {
          return Arithmetic.add(a, b);
        }
      };
      case "*" -> new Fold(name, 1L) {
        @Override
        public Object call2(Object a, Object b) {
          return Arithmetic.multiply(a, b);
        }
      };
      case "-" -> new FoldSome(name) {
        @Override
        public Object call1(Object a) {
          return Arithmetic.negate(a);
        }

        @Override
        public Object call2(Object a, Object b) {
          return Arithmetic.subtract(a, b);
        }
      };
      case "/" -> new FoldSome(name) {
        @Override
        public Object call1(Object a) {
          return Arithmetic.divide(1L, a);
        }

        @Override
        public Object call2(Object a, Object b) {
          return Arithmetic.divide(a, b);
        }
      };
      case "=" -> new Chain(name) {
        @Override
        protected boolean test(Object a, Object b) {
          return Comparison.equal(a, b);
        }
      };
      case "<" -> new Chain(name) {
        @Override
        protected boolean test(Object a, Object b) {
          return Comparison.less(a, b);
        }
      };
      case ">" -> new Chain(name) {
        @Override
        protected boolean test(Object a, Object b) {
          return Comparison.less(b, a);
        }
      };
      case "<=" -> new Chain(name) {
        @Override
        protected boolean test(Object a, Object b) {
          return Comparison.lessOrEqual(a, b);
        }
      };
      case ">=" -> new Chain(name) {
        @Override
        protected boolean test(Object a, Object b) {
          return Comparison.lessOrEqual(b, a);
        }
      };
      default -> division(name);
    };
  }

  private static Primitive division(String name) {
    return switch (name) {
      case "quotient", "truncate-quotient" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object b) {
          return Integers.quotient(a, b);
        }
      };
      case "remainder", "truncate-remainder" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object b) {
          return Integers.remainder(a, b);
        }
      };
      case "modulo", "floor-remainder" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object b) {
          return Integers.modulo(a, b);
        }
      };
      case "floor-quotient" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object b) {
          return Integers.floorQuotient(a, b);
        }
      };
      case "floor/" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object b) {
          return MultipleValues.of(Integers.floorQuotient(a, b), Integers.modulo(a, b));
        }
      };
      case "truncate/" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object b) {
          return MultipleValues.of(Integers.quotient(a, b), Integers.remainder(a, b));
        }
      };
      case "gcd" -> new Fold(name, 0L) {
        @Override
        public Object call2(Object a, Object b) {
          return Integers.gcd(a, b);
        }
      };
      case "lcm" -> new Fold(name, 1L) {
        @Override
        public Object call2(Object a, Object b) {
          return Integers.lcm(a, b);
        }
      };
      default -> extremes(name);
    };
  }

  private static Primitive extremes(String name) {
    return switch (name) {
      case "max" -> new FoldSome(name) {
        @Override
        public Object call1(Object a) {
          return call2(a, a);
        }

        @Override
        public Object call2(Object a, Object b) {
          return choose(a, b, Comparison.less(a, b));
        }
      };
      case "min" -> new FoldSome(name) {
        @Override
        public Object call1(Object a) {
          return call2(a, a);
        }

        @Override
        public Object call2(Object a, Object b) {
          return choose(a, b, Comparison.less(b, a));
        }
      };
      case "abs" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return a instanceof Double d ? (Object) Math.abs(d) : Comparison.less(a, 0L) ? Arithmetic.negate(a) : a;
        }
      };
      case "square" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return Arithmetic.multiply(a, a);
        }
      };
      case "exact-integer-sqrt" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          var root = Integers.squareRoot(a);
          return MultipleValues.of(Integers.normal(root), Integers.normal(Integers.big(a).subtract(root.multiply(root))));
        }
      };
      default -> null;
    };
  }

  /** One inexact argument makes the result inexact; NaN wins over everything. */
  private static Object choose(Object a, Object b, boolean second) {
    if (a instanceof Double x && x.isNaN()) {
      return a;
    }
    Object chosen = second || b instanceof Double y && y.isNaN() ? b : a;
    return a instanceof Double || b instanceof Double ? Conversions.inexact(chosen) : chosen;
  }
}
