package dev.clew.samples.lisp.primitives;

import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Primitive;
import dev.clew.samples.lisp.values.Special;
import dev.clew.samples.lisp.values.Variadic;
import java.util.Arrays;

/** Vectors and bytevectors. */
final class VectorPrimitives {
  private VectorPrimitives() {}

  static Primitive make(String name) {
    return switch (name) {
      case "vector?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return a instanceof Object[];
        }
      };
      case "vector-length" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return (long) vector(a).length;
        }
      };
      case "vector-ref" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object k) {
          Object[] v = vector(a);
          return v[index(k, v.length)];
        }
      };
      case "vector-set!" -> new Primitive(name, 3) {
        @Override
        public Object call3(Object a, Object k, Object value) {
          Object[] v = vector(a);
          v[index(k, v.length)] = value;
          return Special.UNSPECIFIED;
        }
      };
      case "make-vector" -> new Primitive(name, 1, 2) {
        @Override
        public Object call1(Object k) {
          return call2(k, Special.UNSPECIFIED);
        }

        @Override
        public Object call2(Object k, Object fill) {
          Object[] v = new Object[size(k)];
          Arrays.fill(v, fill);
          return v;
        }
      };
      case "vector" -> new Variadic(name, 0, -1) {
        @Override
        protected Object call(Object[] args) {
          return args.clone();
        }
      };
      case "vector->list" -> new Variadic(name, 1, 3) {
        @Override
        protected Object call(Object[] args) {
          Object[] v = vector(args[0]);
          int start = start(args, 1, v.length);
          return Lists.of(Arrays.copyOfRange(v, start, end(args, 2, start, v.length)));
        }
      };
      case "list->vector" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object list) {
          return Lists.toArray(list);
        }
      };
      default -> vectorParts(name);
    };
  }

  private static Primitive vectorParts(String name) {
    return switch (name) {
      case "vector-copy" -> new Variadic(name, 1, 3) {
        @Override
        protected Object call(Object[] args) {
          Object[] v = vector(args[0]);
          int start = start(args, 1, v.length);
          return Arrays.copyOfRange(v, start, end(args, 2, start, v.length));
        }
      };
      case "vector-copy!" -> new Variadic(name, 3, 5) {
        @Override
        protected Object call(Object[] args) {
          Object[] to = vector(args[0]);
          int at = bound(args[1], 0, to.length);
          Object[] from = vector(args[2]);
          int start = start(args, 3, from.length);
          int end = end(args, 4, start, from.length);
          bound((long) (end - start), 0, to.length - at);
          System.arraycopy(from, start, to, at, end - start);
          return Special.UNSPECIFIED;
        }
      };
      case "vector-fill!" -> new Variadic(name, 2, 4) {
        @Override
        protected Object call(Object[] args) {
          Object[] v = vector(args[0]);
          int start = start(args, 2, v.length);
          Arrays.fill(v, start, end(args, 3, start, v.length), args[1]);
          return Special.UNSPECIFIED;
        }
      };
      case "vector-append" -> new Variadic(name, 0, -1) {
        @Override
        protected Object call(Object[] args) {
          int length = 0;
          for (Object a : args) {
            length += vector(a).length;
          }
          Object[] result = new Object[length];
          int at = 0;
          for (Object a : args) {
            Object[] part = (Object[]) a;
            System.arraycopy(part, 0, result, at, part.length);
            at += part.length;
          }
          return result;
        }
      };
      default -> bytevectors(name);
    };
  }

  private static Primitive bytevectors(String name) {
    return switch (name) {
      case "bytevector?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return a instanceof byte[];
        }
      };
      case "bytevector-length" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return (long) bytes(a).length;
        }
      };
      case "bytevector-u8-ref" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object k) {
          byte[] b = bytes(a);
          return (long) (b[index(k, b.length)] & 255);
        }
      };
      case "bytevector-u8-set!" -> new Primitive(name, 3) {
        @Override
        public Object call3(Object a, Object k, Object value) {
          byte[] b = bytes(a);
          b[index(k, b.length)] = octet(value);
          return Special.UNSPECIFIED;
        }
      };
      case "make-bytevector" -> new Primitive(name, 1, 2) {
        @Override
        public Object call1(Object k) {
          return new byte[size(k)];
        }

        @Override
        public Object call2(Object k, Object fill) {
          byte[] b = new byte[size(k)];
          Arrays.fill(b, octet(fill));
          return b;
        }
      };
      case "bytevector" -> new Variadic(name, 0, -1) {
        @Override
        protected Object call(Object[] args) {
          byte[] b = new byte[args.length];
          for (int i = 0; i < b.length; i++) {
            b[i] = octet(args[i]);
          }
          return b;
        }
      };
      default -> bytevectorParts(name);
    };
  }

  private static Primitive bytevectorParts(String name) {
    return switch (name) {
      case "bytevector-copy" -> new Variadic(name, 1, 3) {
        @Override
        protected Object call(Object[] args) {
          byte[] b = bytes(args[0]);
          int start = start(args, 1, b.length);
          return Arrays.copyOfRange(b, start, end(args, 2, start, b.length));
        }
      };
      case "bytevector-copy!" -> new Variadic(name, 3, 5) {
        @Override
        protected Object call(Object[] args) {
          byte[] to = bytes(args[0]);
          int at = bound(args[1], 0, to.length);
          byte[] from = bytes(args[2]);
          int start = start(args, 3, from.length);
          int end = end(args, 4, start, from.length);
          bound((long) (end - start), 0, to.length - at);
          System.arraycopy(from, start, to, at, end - start);
          return Special.UNSPECIFIED;
        }
      };
      case "bytevector-fill!" -> new Variadic(name, 2, 4) {
        @Override
        protected Object call(Object[] args) {
          byte[] b = bytes(args[0]);
          int start = start(args, 2, b.length);
          Arrays.fill(b, start, end(args, 3, start, b.length), octet(args[1]));
          return Special.UNSPECIFIED;
        }
      };
      case "bytevector-append" -> new Variadic(name, 0, -1) {
        @Override
        protected Object call(Object[] args) {
          int length = 0;
          for (Object a : args) {
            length += bytes(a).length;
          }
          byte[] result = new byte[length];
          int at = 0;
          for (Object a : args) {
            byte[] part = (byte[]) a;
            System.arraycopy(part, 0, result, at, part.length);
            at += part.length;
          }
          return result;
        }
      };
      default -> null;
    };
  }
}
