package dev.clew.samples.lisp.primitives;

import dev.clew.samples.lisp.machine.Machine;
import dev.clew.samples.lisp.ports.BinaryInput;
import dev.clew.samples.lisp.ports.TextInput;
import dev.clew.samples.lisp.reader.DatumReader;
import dev.clew.samples.lisp.values.Char;
import dev.clew.samples.lisp.values.MutableString;
import dev.clew.samples.lisp.values.Primitive;
import dev.clew.samples.lisp.values.Special;
import dev.clew.samples.lisp.values.Variadic;
import java.util.Arrays;

/** Reading; from the current input port unless another is given. */
final class InputPrimitives {
  private final Machine machine;
  private final Console console;

  InputPrimitives(Machine machine, Console console) {
    this.machine = machine;
    this.console = console;
  }

  /** A procedure whose only argument is an optional port. */
  private abstract class FromPort extends Primitive {
    FromPort(String name) {
      super(name, 0, 1);
    }

    @Override
    public Object call0() {
      return call1(machine.parameter(console.input));
    }
  }

  Primitive make(String name) {
    return switch (name) {
      case "read" -> new FromPort(name) {
        @Override
        public Object call1(Object port) {
          return new DatumReader(PortPrimitives.textInput(this, port), null).read();
        }
      };
      case "read-char" -> new FromPort(name) {
        @Override
        public Object call1(Object port) {
          return charOrEnd(PortPrimitives.textInput(this, port).read());
        }
      };
      case "peek-char" -> new FromPort(name) {
        @Override
        public Object call1(Object port) {
          return charOrEnd(PortPrimitives.textInput(this, port).peek());
        }
      };
      case "read-line" -> new FromPort(name) {
        @Override
        public Object call1(Object port) {
          return line(PortPrimitives.textInput(this, port));
        }
      };
      case "char-ready?" -> new FromPort(name) {
        @Override
        public Object call1(Object port) {
          return PortPrimitives.textInput(this, port).isReady();
        }
      };
      case "read-string" -> new Primitive(name, 1, 2) {
        @Override
        public Object call1(Object k) {
          return call2(k, machine.parameter(console.input));
        }

        @Override
        public Object call2(Object k, Object port) {
          return text(size(k), PortPrimitives.textInput(this, port));
        }
      };
      default -> binary(name);
    };
  }

  private Primitive binary(String name) {
    return switch (name) {
      case "read-u8" -> new FromPort(name) {
        @Override
        public Object call1(Object port) {
          return byteOrEnd(PortPrimitives.binaryInput(this, port).read());
        }
      };
      case "peek-u8" -> new FromPort(name) {
        @Override
        public Object call1(Object port) {
          return byteOrEnd(PortPrimitives.binaryInput(this, port).peek());
        }
      };
      case "u8-ready?" -> new FromPort(name) {
        @Override
        public Object call1(Object port) {
          return PortPrimitives.binaryInput(this, port).isReady();
        }
      };
      case "read-bytevector" -> new Primitive(name, 1, 2) {
        @Override
        public Object call1(Object k) {
          return call2(k, machine.parameter(console.input));
        }

        @Override
        public Object call2(Object k, Object port) {
          byte[] bytes = new byte[size(k)];
          int n = PortPrimitives.binaryInput(this, port).read(bytes, 0, bytes.length);
          return n < 0 ? Special.EOF : Arrays.copyOf(bytes, n);
        }
      };
      case "read-bytevector!" -> new Variadic(name, 1, 4) {
        @Override
        protected Object call(Object[] args) {
          byte[] bytes = bytes(args[0]);
          BinaryInput port = PortPrimitives.binaryInput(this, args.length > 1 ? args[1] : machine.parameter(console.input));
          int start = start(args, 2, bytes.length);
          int n = port.read(bytes, start, end(args, 3, start, bytes.length) - start);
          return n < 0 ? Special.EOF : (Object) (long) n;
        }
      };
      default -> null;
    };
  }

  private static Object charOrEnd(int c) {
    return c == TextInput.END ? Special.EOF : Char.of(c);
  }

  private static Object byteOrEnd(int b) {
    return b == BinaryInput.END ? Special.EOF : (Object) (long) b;
  }

  private static Object line(TextInput port) {
    if (port.peek() == TextInput.END) {
      return Special.EOF;
    }
    StringBuilder text = new StringBuilder();
    int c = port.read();
    while (c != '\n' && c != TextInput.END) {
      text.appendCodePoint(c);
      c = port.read();
    }
    if (text.length() > 0 && text.charAt(text.length() - 1) == '\r') {
      text.setLength(text.length() - 1);
    }
    return new MutableString(text.toString());
  }

  private static Object text(int count, TextInput port) {
    if (count > 0 && port.peek() == TextInput.END) {
      return Special.EOF;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count && port.peek() != TextInput.END; i++) {
      text.appendCodePoint(port.read());
    }
    return new MutableString(text.toString());
  }
}
