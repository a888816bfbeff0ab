package dev.clew.samples.lisp.primitives;

import dev.clew.samples.lisp.values.Condition;
import dev.clew.samples.lisp.values.Equality;
import dev.clew.samples.lisp.values.Hashing;
import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.MultipleValues;
import dev.clew.samples.lisp.values.MutableString;
import dev.clew.samples.lisp.values.Parameter;
import dev.clew.samples.lisp.values.Primitive;
import dev.clew.samples.lisp.values.Procedure;
import dev.clew.samples.lisp.values.Promise;
import dev.clew.samples.lisp.values.RecordType;
import dev.clew.samples.lisp.values.SchemeError;
import dev.clew.samples.lisp.values.Special;
import dev.clew.samples.lisp.values.Symbol;
import dev.clew.samples.lisp.values.Variadic;

/** Equivalence, booleans, symbols, errors, records, promises and parameters. */
final class DataPrimitives {
  private DataPrimitives() {}

  static Primitive make(String name) {
    return switch (name) {
      case "eq?" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object b) {
          return Equality.eq(a, b);
        }
      };
      case "eqv?" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object b) {
          return Equality.eqv(a, b);
        }
      };
      case "equal?" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object b) {
          return Equality.equal(a, b);
        }
      };
      case "not" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return a == Boolean.FALSE;
        }
      };
      case "boolean?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return a instanceof Boolean;
        }
      };
      case "boolean=?" -> new Same(name, Boolean.class, "a boolean");
      case "symbol?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return a instanceof Symbol;
        }
      };
      case "symbol=?" -> new Same(name, Symbol.class, "a symbol");
      case "symbol->string" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return new MutableString(symbol(a).name());
        }
      };
      case "string->symbol" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return Symbol.of(string(a).toString());
        }
      };
      case "procedure?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return a instanceof Procedure;
        }
      };
      case "values" -> new Variadic(name, 0, -1) {
        @Override
        public Object call1(Object a) {
          return a;
        }

        @Override
        protected Object call(Object[] args) {
          return MultipleValues.of(args);
        }
      };
      case "void", "%unspecified" -> new Primitive(name, 0) {
        @Override
        public Object call0() {
          return Special.UNSPECIFIED;
        }
      };
      case "%hash" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object bound) {
          return (long) Math.floorMod(Hashing.equal(a), size(bound));
        }
      };
      case "%hash-by-identity" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object bound) {
          return (long) Math.floorMod(Hashing.eqv(a), size(bound));
        }
      };
      default -> errors(name);
    };
  }

  /** A comparison by identity of things of one type; two at least. */
  private static final class Same extends Chain {
    private final Class<?> type;
    private final String expected;

    Same(String name, Class<?> type, String expected) {
      super(name);
      this.type = type;
      this.expected = expected;
    }

    @Override
    protected boolean test(Object a, Object b) {
      if (!type.isInstance(a)) {
        throw wrong(expected, a);
      }
      if (!type.isInstance(b)) {
        throw wrong(expected, b);
      }
      return a == b;
    }
  }

  private static Primitive errors(String name) {
    return switch (name) {
      case "error" -> new Variadic(name, 1, -1) {
        @Override
        protected Object call(Object[] args) {
          throw new SchemeError(new Condition(Condition.Kind.GENERAL, args[0], Lists.of(args, 1, Special.NIL)));
        }
      };
      case "error-object?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return a instanceof Condition;
        }
      };
      case "error-object-message" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return condition(this, a).message();
        }
      };
      case "error-object-irritants" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return condition(this, a).irritants();
        }
      };
      case "file-error?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return a instanceof Condition c && c.kind() == Condition.Kind.FILE;
        }
      };
      case "read-error?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return a instanceof Condition c && c.kind() == Condition.Kind.READ;
        }
      };
      default -> records(name);
    };
  }

  private static Condition condition(Primitive p, Object a) {
    if (a instanceof Condition c) {
      return c;
    }
    throw SchemeError.of(p.name() + ": expected an error object, got", a);
  }

  private static Primitive records(String name) {
    return switch (name) {
      case "%record-type" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object type, Object fields) {
          return new RecordType(symbol(type).name(), Lists.toArray(fields));
        }
      };
      case "%record-constructor" -> new Primitive(name, 3) {
        @Override
        public Object call3(Object type, Object procedure, Object fields) {
          return ((RecordType) type).constructor(symbol(procedure).name(), Lists.toArray(fields));
        }
      };
      case "%record-predicate" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object type, Object procedure) {
          return ((RecordType) type).predicate(symbol(procedure).name());
        }
      };
      case "%record-accessor" -> new Primitive(name, 3) {
        @Override
        public Object call3(Object type, Object procedure, Object field) {
          return ((RecordType) type).accessor(symbol(procedure).name(), field);
        }
      };
      case "%record-modifier" -> new Primitive(name, 3) {
        @Override
        public Object call3(Object type, Object procedure, Object field) {
          return ((RecordType) type).modifier(symbol(procedure).name(), field);
        }
      };
      default -> promises(name);
    };
  }

  private static Primitive promises(String name) {
    return switch (name) {
      case "promise?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return a instanceof Promise;
        }
      };
      case "make-promise" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return a instanceof Promise ? a : new Promise(true, a);
        }
      };
      case "%make-promise" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object done, Object value) {
          return new Promise(done == Boolean.TRUE, value);
        }
      };
      case "%promise-done?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return promise(a).content.done;
        }
      };
      case "%promise-value" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return promise(a).content.value;
        }
      };
      case "%promise-become!" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object a, Object other) {
          Promise.Content content = promise(a).content;
          content.done = promise(other).content.done;
          content.value = promise(other).content.value;
          promise(other).content = content;
          return Special.UNSPECIFIED;
        }
      };
      case "%make-parameter" -> new Primitive(name, 2) {
        @Override
        public Object call2(Object value, Object converter) {
          return new Parameter(value, converter);
        }
      };
      case "%parameter-converter" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          if (a instanceof Parameter p) {
            return p.converter();
          }
          throw SchemeError.of("parameterize: expected a parameter, got", a);
        }
      };
      default -> null;
    };
  }

  private static Promise promise(Object a) {
    if (a instanceof Promise p) {
      return p;
    }
    throw SchemeError.of("force: expected a promise, got", a);
  }
}
