package dev.clew.samples.lisp.primitives;

import dev.clew.annotations.DontLookInside;
import dev.clew.samples.lisp.values.Equality;
import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.Primitive;
import dev.clew.samples.lisp.values.Special;
import dev.clew.samples.lisp.values.Variadic;

/** Pairs and lists. What walks along a list is left to a call: how long the list is, is a matter of the data, and a trace that followed would be one for each length. */
final class ListPrimitives {
  private ListPrimitives() {}

  static Primitive make(String name) {
    return switch (name) {
      case "pair?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return a instanceof Pair;
        }
      };
      case "null?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return a == Special.NIL;
        }
      };
      case "cons" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object b) {
          return new Pair(a, b);
        }
      };
      case "car" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return pair(a).car;
        }
      };
      case "cdr" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return pair(a).cdr;
        }
      };
      case "set-car!" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object b) {
          pair(a).car = b;
          return Special.UNSPECIFIED;
        }
      };
      case "set-cdr!" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object b) {
          pair(a).cdr = b;
          return Special.UNSPECIFIED;
        }
      };
      case "cadr" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return pair(pair(a).cdr).car;
        }
      };
      case "cddr" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return pair(pair(a).cdr).cdr;
        }
      };
      case "caar" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return pair(pair(a).car).car;
        }
      };
      case "cdar" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return pair(pair(a).car).cdr;
        }
      };
      case "caddr" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return pair(pair(pair(a).cdr).cdr).car;
        }
      };
      default -> name.matches("c[ad]{3,4}r") ? path(name) : lists(name);
    };
  }

  /** The other compositions of {@code car} and {@code cdr}. */
  private static Primitive path(String name) {
    return new Primitive(name, 1) {
      @Override
      public Object call1(Object a) {
        Object o = a;
        for (int i = name().length() - 2; i > 0; i--) {
          Pair p = pair(o);
          o = name().charAt(i) == 'a' ? p.car : p.cdr;
        }
        return o;
      }
    };
  }

  private static Primitive lists(String name) {
    return switch (name) {
      case "list?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return Lists.length(a) >= 0;
        }
      };
      case "length" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          int length = Lists.length(a);
          if (length < 0) {
            throw wrong("a list", a);
          }
          return (long) length;
        }
      };
      case "list" -> new Primitive(name, 0, -1) {
        @Override
        public Object call0() {
          return Special.NIL;
        }

        @Override
        public Object call1(Object a) {
          return new Pair(a, Special.NIL);
        }

        @Override
        public Object call2(Object a, Object b) {
          return new Pair(a, new Pair(b, Special.NIL));
        }

        @Override
        public Object call3(Object a, Object b, Object c) {
          return new Pair(a, new Pair(b, new Pair(c, Special.NIL)));
        }

        @Override
        public Object callN(Object[] args) {
          return Lists.of(args);
        }
      };
      case "cons*", "list*" -> new Variadic(name, 1, -1) {
        @Override
        protected Object call(Object[] args) {
          Object list = args[args.length - 1];
          for (int i = args.length - 2; i >= 0; i--) {
            list = new Pair(args[i], list);
          }
          return list;
        }
      };
      case "make-list" -> new Primitive(name, 1, 2) {
        @Override
        public Object call1(Object a) {
          return call2(a, Special.UNSPECIFIED);
        }

        @DontLookInside
        @Override
        public Object call2(Object a, Object fill) {
          Object list = Special.NIL;
          for (int i = size(a); i > 0; i--) {
            list = new Pair(fill, list);
          }
          return list;
        }
      };
      case "append" -> new Append(name);
      case "reverse" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          if (Lists.length(a) < 0) {
            throw wrong("a list", a);
          }
          return Lists.reverse(a);
        }
      };
      case "list-copy" -> new Primitive(name, 1) {
        @DontLookInside
        @Override
        public Object call1(Object a) {
          if (!(a instanceof Pair first)) {
            return a;
          }
          Pair head = new Pair(first.car, first.cdr);
          for (Pair last = head; last.cdr instanceof Pair next; last = (Pair) last.cdr) {
            last.cdr = new Pair(next.car, next.cdr);
          }
          return head;
        }
      };
      default -> searches(name);
    };
  }

  /** {@code append}: all but the last list are copied. */
  private static final class Append extends Primitive {
    Append(String name) {
      super(name, 0, -1);
    }

    @Override
    public Object call0() {
      return Special.NIL;
    }

    @Override
    public Object call1(Object a) {
      return a;
    }

    @DontLookInside
    @Override
    public Object call2(Object a, Object b) {
      if (a == Special.NIL) {
        return b;
      }
      Pair head = new Pair(pair(a).car, Special.NIL);
      Pair last = head;
      Object rest = ((Pair) a).cdr;
      while (rest instanceof Pair p) {
        Pair next = new Pair(p.car, Special.NIL);
        last.cdr = next;
        last = next;
        rest = p.cdr;
      }
      if (rest != Special.NIL) {
        throw wrong("a list", a);
      }
      last.cdr = b;
      return head;
    }

    @Override
    public Object call3(Object a, Object b, Object c) {
      return call2(a, call2(b, c));
    }

    @Override
    public Object callN(Object[] args) {
      Object list = args.length == 0 ? Special.NIL : args[args.length - 1];
      for (int i = args.length - 2; i >= 0; i--) {
        list = call2(args[i], list);
      }
      return list;
    }
  }

  private static Primitive searches(String name) {
    return switch (name) {
      case "list-tail" -> new Primitive(name, 2) {
        @DontLookInside
        @Override
        public Object call2(Object list, Object k) {
          Object rest = list;
          for (int i = size(k); i > 0; i--) {
            rest = pair(rest).cdr;
          }
          return rest;
        }
      };
      case "list-ref" -> new Primitive(name, 2) {
        @DontLookInside
        @Override
        public Object call2(Object list, Object k) {
          Object rest = list;
          for (int i = size(k); i > 0; i--) {
            rest = pair(rest).cdr;
          }
          return pair(rest).car;
        }
      };
      case "list-set!" -> new Primitive(name, 3) {
        @DontLookInside
        @Override
        public Object call3(Object list, Object k, Object value) {
          Object rest = list;
          for (int i = size(k); i > 0; i--) {
            rest = pair(rest).cdr;
          }
          pair(rest).car = value;
          return Special.UNSPECIFIED;
        }
      };
      case "memq" -> new Member(name) {
        @Override
        boolean same(Object a, Object b) {
          return Equality.eq(a, b);
        }
      };
      case "memv" -> new Member(name) {
        @Override
        boolean same(Object a, Object b) {
          return Equality.eqv(a, b);
        }
      };
      case "%member" -> new Member(name) {
        @Override
        boolean same(Object a, Object b) {
          return Equality.equal(a, b);
        }
      };
      case "assq" -> new Associate(name) {
        @Override
        boolean same(Object a, Object b) {
          return Equality.eq(a, b);
        }
      };
      case "assv" -> new Associate(name) {
        @Override
        boolean same(Object a, Object b) {
          return Equality.eqv(a, b);
        }
      };
      case "%assoc" -> new Associate(name) {
        @Override
        boolean same(Object a, Object b) {
          return Equality.equal(a, b);
        }
      };
      default -> null;
    };
  }

  /** Finds the tail of a list that begins with an object. */
  private abstract static class Member extends Primitive {
    Member(String name) {
      super(name, 2);
    }

    abstract boolean same(Object a, Object b);

    @DontLookInside
    @Override
    public Object call2(Object a, Object list) {
      Object rest = list;
      while (rest instanceof Pair p) {
        if (same(a, p.car)) {
          return p;
        }
        rest = p.cdr;
      }
      if (rest != Special.NIL) {
        throw wrong("a list", list);
      }
      return false;
    }
  }

  /** Finds the pair of a list that begins with an object. */
  private abstract static class Associate extends Primitive {
    Associate(String name) {
      super(name, 2);
    }

    abstract boolean same(Object a, Object b);

    @DontLookInside
    @Override
    public Object call2(Object a, Object list) {
      Object rest = list;
      while (rest instanceof Pair p) {
        Pair entry = pair(p.car);
        if (same(a, entry.car)) {
          return entry;
        }
        rest = p.cdr;
      }
      if (rest != Special.NIL) {
        throw wrong("a list", list);
      }
      return false;
    }
  }
}
