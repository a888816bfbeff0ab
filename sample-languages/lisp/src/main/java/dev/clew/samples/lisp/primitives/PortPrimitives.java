package dev.clew.samples.lisp.primitives;

import dev.clew.samples.lisp.ports.BinaryInput;
import dev.clew.samples.lisp.ports.BinaryOutput;
import dev.clew.samples.lisp.ports.Port;
import dev.clew.samples.lisp.ports.TextInput;
import dev.clew.samples.lisp.ports.TextOutput;
import dev.clew.samples.lisp.values.MutableString;
import dev.clew.samples.lisp.values.Primitive;
import dev.clew.samples.lisp.values.SchemeError;
import dev.clew.samples.lisp.values.Special;
import java.io.ByteArrayInputStream;

/** Ports as such, and those on strings and bytevectors. */
final class PortPrimitives {
  private PortPrimitives() {}

  /** A question about an object. */
  private abstract static class Ask extends Primitive {
    Ask(String name) {
      super(name, 1);
    }

    abstract boolean is(Object o);

    @Override
    public Object call1(Object a) {
      return is(a);
    }
  }

  static Primitive make(String name) {
    return switch (name) {
      case "port?" -> new Ask(name) {
        @Override
        boolean is(Object o) {
          return o instanceof Port;
        }
      };
      case "input-port?" -> new Ask(name) {
        @Override
        boolean is(Object o) {
          return o instanceof TextInput || o instanceof BinaryInput;
        }
      };
      case "output-port?" -> new Ask(name) {
        @Override
        boolean is(Object o) {
          return o instanceof TextOutput || o instanceof BinaryOutput;
        }
      };
      case "textual-port?" -> new Ask(name) {
        @Override
        boolean is(Object o) {
          return o instanceof TextInput || o instanceof TextOutput;
        }
      };
      case "binary-port?" -> new Ask(name) {
        @Override
        boolean is(Object o) {
          return o instanceof BinaryInput || o instanceof BinaryOutput;
        }
      };
      case "input-port-open?" -> new Ask(name) {
        @Override
        boolean is(Object o) {
          if (o instanceof TextInput || o instanceof BinaryInput) {
            return ((Port) o).isOpen();
          }
          throw wrong("an input port", o);
        }
      };
      case "output-port-open?" -> new Ask(name) {
        @Override
        boolean is(Object o) {
          if (o instanceof TextOutput || o instanceof BinaryOutput) {
            return ((Port) o).isOpen();
          }
          throw wrong("an output port", o);
        }
      };
      case "close-port", "close-input-port", "close-output-port" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          boolean input = a instanceof TextInput || a instanceof BinaryInput;
          if (!(a instanceof Port p) || input && name().equals("close-output-port") || !input && name().equals("close-input-port")) {
            throw wrong("a port that it can close", a);
          }
          p.close();
          return Special.UNSPECIFIED;
        }
      };
      default -> memory(name);
    };
  }

  private static Primitive memory(String name) {
    return switch (name) {
      case "eof-object" -> new Primitive(name, 0) {
        @Override
        public Object call0() {
          return Special.EOF;
        }
      };
      case "eof-object?" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return a == Special.EOF;
        }
      };
      case "open-input-string" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return new TextInput("string", string(a).toString());
        }
      };
      case "open-output-string" -> new Primitive(name, 0) {
        @Override
        public Object call0() {
          return new TextOutput();
        }
      };
      case "get-output-string" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          if (a instanceof TextOutput p && p.collected() != null) {
            return new MutableString(p.collected());
          }
          throw wrong("a port made by open-output-string", a);
        }
      };
      case "open-input-bytevector" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          return new BinaryInput(new ByteArrayInputStream(bytes(a)));
        }
      };
      case "open-output-bytevector" -> new Primitive(name, 0) {
        @Override
        public Object call0() {
          return new BinaryOutput();
        }
      };
      case "get-output-bytevector" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          if (a instanceof BinaryOutput p && p.collected() != null) {
            return p.collected();
          }
          throw wrong("a port made by open-output-bytevector", a);
        }
      };
      default -> null;
    };
  }

  static TextInput textInput(Primitive p, Object port) {
    if (port instanceof TextInput t) {
      return t;
    }
    throw SchemeError.of(p.name() + ": expected a textual input port, got", port);
  }

  static TextOutput textOutput(Primitive p, Object port) {
    if (port instanceof TextOutput t) {
      return t;
    }
    throw SchemeError.of(p.name() + ": expected a textual output port, got", port);
  }

  static BinaryInput binaryInput(Primitive p, Object port) {
    if (port instanceof BinaryInput b) {
      return b;
    }
    throw SchemeError.of(p.name() + ": expected a binary input port, got", port);
  }

  static BinaryOutput binaryOutput(Primitive p, Object port) {
    if (port instanceof BinaryOutput b) {
      return b;
    }
    throw SchemeError.of(p.name() + ": expected a binary output port, got", port);
  }
}
