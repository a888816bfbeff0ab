package dev.clew.samples.lisp.primitives;

import dev.clew.annotations.DontLookInside;
import dev.clew.samples.lisp.values.Char;
import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.MutableString;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.Primitive;
import dev.clew.samples.lisp.values.Special;
import dev.clew.samples.lisp.values.Variadic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Strings. */
final class StringPrimitives {
  private StringPrimitives() {}

  static Primitive make(String name) {
    return switch (name) {
      case "string?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return a instanceof MutableString;
        }
      };
      case "string-length" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return (long) string(a).points.length;
        }
      };
      case "string-ref" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object k) {
          int[] points = string(a).points;
          return Char.of(points[index(k, points.length)]);
        }
      };
      case "string-set!" -> new Primitive(name, 3) {
        @Override
        public Object call3(Object a, Object k, Object c) {
          int[] points = string(a).points;
          points[index(k, points.length)] = character(c);
          return Special.UNSPECIFIED;
        }
      };
      case "make-string" -> new Primitive(name, 1, 2) {
        @Override
        public Object call1(Object k) {
          return call2(k, Char.of(' '));
        }

        @Override
        public Object call2(Object k, Object c) {
          int[] points = new int[size(k)];
          Arrays.fill(points, character(c));
          return new MutableString(points);
        }
      };
      case "string" -> new Variadic(name, 0, -1) {
        @Override
        protected Object call(Object[] args) {
          int[] points = new int[args.length];
          for (int i = 0; i < points.length; i++) {
            points[i] = character(args[i]);
          }
          return new MutableString(points);
        }
      };
      case "string-append" -> new Variadic(name, 0, -1) {
        @Override
        protected Object call(Object[] args) {
          int length = 0;
          for (Object a : args) {
            length += string(a).points.length;
          }
          int[] points = new int[length];
          int at = 0;
          for (Object a : args) {
            int[] part = ((MutableString) a).points;
            System.arraycopy(part, 0, points, at, part.length);
            at += part.length;
          }
          return new MutableString(points);
        }
      };
      default -> parts(name);
    };
  }

  private static Primitive parts(String name) {
    return switch (name) {
      case "substring", "string-copy" -> new Variadic(name, 1, 3) {
        @Override
        protected Object call(Object[] args) {
          int[] points = string(args[0]).points;
          int start = start(args, 1, points.length);
          return new MutableString(Arrays.copyOfRange(points, start, end(args, 2, start, points.length)));
        }
      };
      case "string-copy!" -> new Variadic(name, 3, 5) {
        @Override
        protected Object call(Object[] args) {
          int[] to = string(args[0]).points;
          int at = bound(args[1], 0, to.length);
          int[] from = string(args[2]).points;
          int start = start(args, 3, from.length);
          int end = end(args, 4, start, from.length);
          bound((long) (end - start), 0, to.length - at);
          System.arraycopy(from, start, to, at, end - start);
          return Special.UNSPECIFIED;
        }
      };
      case "string-fill!" -> new Variadic(name, 2, 4) {
        @Override
        protected Object call(Object[] args) {
          int[] points = string(args[0]).points;
          int start = start(args, 2, points.length);
          Arrays.fill(points, start, end(args, 3, start, points.length), character(args[1]));
          return Special.UNSPECIFIED;
        }
      };
      case "string->list" -> new Variadic(name, 1, 3) {
        @Override
        protected Object call(Object[] args) {
          int[] points = string(args[0]).points;
          int start = start(args, 1, points.length);
          return Lists.of(chars(points, start, end(args, 2, start, points.length)));
        }
      };
      case "string->vector" -> new Variadic(name, 1, 3) {
        @Override
        protected Object call(Object[] args) {
          int[] points = string(args[0]).points;
          int start = start(args, 1, points.length);
          return chars(points, start, end(args, 2, start, points.length));
        }
      };
      case "list->string" -> new Primitive(name, 1) {
        @DontLookInside
        @Override
        public Object call1(Object list) {
          int length = Lists.length(list);
          if (length < 0) {
            throw wrong("a list of characters", list);
          }
          int[] points = new int[length];
          Object rest = list;
          for (int i = 0; i < length; i++) {
            points[i] = character(((Pair) rest).car);
            rest = ((Pair) rest).cdr;
          }
          return new MutableString(points);
        }
      };
      case "vector->string" -> new Variadic(name, 1, 3) {
        @Override
        protected Object call(Object[] args) {
          Object[] v = vector(args[0]);
          int start = start(args, 1, v.length);
          int[] points = new int[end(args, 2, start, v.length) - start];
          for (int i = 0; i < points.length; i++) {
            points[i] = character(v[start + i]);
          }
          return new MutableString(points);
        }
      };
      default -> text(name);
    };
  }

  @DontLookInside
  private static Object[] chars(int[] points, int start, int end) {
    Object[] result = new Object[end - start];
    for (int i = 0; i < result.length; i++) {
      result[i] = Char.of(points[start + i]);
    }
    return result;
  }

  private static Primitive text(String name) {
    return switch (name) {
      case "string-upcase" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return new MutableString(string(a).toString().toUpperCase(Locale.ROOT));
        }
      };
      case "string-downcase" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return new MutableString(string(a).toString().toLowerCase(Locale.ROOT));
        }
      };
      case "string-foldcase" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return new MutableString(fold(string(a).toString()));
        }
      };
      case "utf8->string" -> new Variadic(name, 1, 3) {
        @Override
        protected Object call(Object[] args) {
          byte[] b = bytes(args[0]);
          int start = start(args, 1, b.length);
          return new MutableString(new String(b, start, end(args, 2, start, b.length) - start, StandardCharsets.UTF_8));
        }
      };
      case "string->utf8" -> new Variadic(name, 1, 3) {
        @Override
        protected Object call(Object[] args) {
          MutableString s = string(args[0]);
          int start = start(args, 1, s.points.length);
          return s.substring(start, end(args, 2, start, s.points.length)).getBytes(StandardCharsets.UTF_8);
        }
      };
      default -> comparisons(name);
    };
  }

  /** A comparison of strings. */
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
      MutableString x = string(a);
      MutableString y = string(b);
      return order.holds(fold ? Arrays.compare(folded(x), folded(y)) : Arrays.compare(x.points, y.points));
    }

    private static int[] folded(MutableString s) {
      return fold(s.toString()).codePoints().toArray();
    }
  }

  private static Primitive comparisons(String name) {
    if (name.startsWith("string-ci")) {
      Order order = Order.of(name.substring("string-ci".length()));
      return order == null ? null : new Compare(name, order, true);
    }
    Order order = name.startsWith("string") ? Order.of(name.substring("string".length())) : null;
    return order == null ? null : new Compare(name, order, false);
  }

  /** Full case folding as far as Java knows it: the way over upper case takes the sharp s apart, and character by character no final sigma is made. */
  private static String fold(String s) {
    StringBuilder result = new StringBuilder();
    s.codePoints().forEach(c -> {
      String up = new String(Character.toChars(c)).toUpperCase(Locale.ROOT);
      up.codePoints().forEach(u -> result.append(u == 0x130 ? "i\u0307" : new String(Character.toChars(Character.toLowerCase(u)))));
    });
    return result.toString();
  }
}
