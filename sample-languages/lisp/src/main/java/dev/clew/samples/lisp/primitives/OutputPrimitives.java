package dev.clew.samples.lisp.primitives;

import dev.clew.samples.lisp.machine.Machine;
import dev.clew.samples.lisp.ports.BinaryOutput;
import dev.clew.samples.lisp.ports.TextOutput;
import dev.clew.samples.lisp.printer.Printer;
import dev.clew.samples.lisp.printer.Style;
import dev.clew.samples.lisp.values.MutableString;
import dev.clew.samples.lisp.values.Primitive;
import dev.clew.samples.lisp.values.Special;
import dev.clew.samples.lisp.values.Variadic;

/** Writing; to the current output port unless another is given. */
final class OutputPrimitives {
  private final Machine machine;
  private final Console console;

  OutputPrimitives(Machine machine, Console console) {
    this.machine = machine;
    this.console = console;
  }

  /** A procedure that writes a datum to an optional port. */
  private final class Write extends Primitive {
    private final Style style;

    Write(String name, Style style) {
      super(name, 1, 2);
      this.style = style;
    }

    @Override
    public Object call1(Object datum) {
      return call2(datum, machine.parameter(console.output));
    }

    @Override
    public Object call2(Object datum, Object port) {
      TextOutput out = PortPrimitives.textOutput(this, port);
      out.write(Printer.print(datum, style));
      return Special.UNSPECIFIED;
    }
  }

  Primitive make(String name) {
    return switch (name) {
      case "display" -> new Write(name, Style.DISPLAY);
      case "write" -> new Write(name, Style.WRITE);
      case "write-shared" -> new Write(name, Style.SHARED);
      case "write-simple" -> new Write(name, Style.SIMPLE);
      case "newline" -> new Primitive(name, 0, 1) {
        @Override
        public Object call0() {
          return call1(machine.parameter(console.output));
        }

        @Override
        public Object call1(Object port) {
          PortPrimitives.textOutput(this, port).write('\n');
          return Special.UNSPECIFIED;
        }
      };
      case "write-char" -> new Primitive(name, 1, 2) {
        @Override
        public Object call1(Object c) {
          return call2(c, machine.parameter(console.output));
        }

        @Override
        public Object call2(Object c, Object port) {
          PortPrimitives.textOutput(this, port).write(character(c));
          return Special.UNSPECIFIED;
        }
      };
      case "write-string" -> new Variadic(name, 1, 4) {
        @Override
        protected Object call(Object[] args) {
          MutableString s = string(args[0]);
          TextOutput port = PortPrimitives.textOutput(this, args.length > 1 ? args[1] : machine.parameter(console.output));
          int start = start(args, 2, s.points.length);
          port.write(s.substring(start, end(args, 3, start, s.points.length)));
          return Special.UNSPECIFIED;
        }
      };
      default -> binary(name);
    };
  }

  private Primitive binary(String name) {
    return switch (name) {
      case "write-u8" -> new Primitive(name, 1, 2) {
        @Override
        public Object call1(Object b) {
          return call2(b, machine.parameter(console.output));
        }

        @Override
        public Object call2(Object b, Object port) {
          PortPrimitives.binaryOutput(this, port).write(new byte[] {octet(b)}, 0, 1);
          return Special.UNSPECIFIED;
        }
      };
      case "write-bytevector" -> new Variadic(name, 1, 4) {
        @Override
        protected Object call(Object[] args) {
          byte[] bytes = bytes(args[0]);
          BinaryOutput port = PortPrimitives.binaryOutput(this, args.length > 1 ? args[1] : machine.parameter(console.output));
          int start = start(args, 2, bytes.length);
          port.write(bytes, start, end(args, 3, start, bytes.length));
          return Special.UNSPECIFIED;
        }
      };
      case "flush-output-port" -> new Primitive(name, 0, 1) {
        @Override
        public Object call0() {
          return call1(machine.parameter(console.output));
        }

        @Override
        public Object call1(Object port) {
          if (port instanceof BinaryOutput b) {
            b.flush();
          } else {
            PortPrimitives.textOutput(this, port).flush();
          }
          return Special.UNSPECIFIED;
        }
      };
      default -> null;
    };
  }
}
