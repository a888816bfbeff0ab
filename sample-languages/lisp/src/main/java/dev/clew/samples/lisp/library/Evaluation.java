package dev.clew.samples.lisp.library;

import dev.clew.samples.lisp.machine.Control;
import dev.clew.samples.lisp.machine.Machine;
import dev.clew.samples.lisp.machine.Resumption;
import dev.clew.samples.lisp.nodes.Env;
import dev.clew.samples.lisp.ports.TextInput;
import dev.clew.samples.lisp.reader.DatumReader;
import dev.clew.samples.lisp.reader.Locations;
import dev.clew.samples.lisp.syntax.Environment;
import dev.clew.samples.lisp.syntax.Expander;
import dev.clew.samples.lisp.values.MutableString;
import dev.clew.samples.lisp.values.Primitive;
import dev.clew.samples.lisp.values.Procedure;
import dev.clew.samples.lisp.values.SchemeError;
import dev.clew.samples.lisp.values.Special;
import dev.clew.samples.lisp.values.Variadic;
import java.nio.file.Path;

/** The procedures that evaluate data as programs. */
final class Evaluation {
  private final Interpreter interpreter;

  /** Goes on with the next form of a file. */
  private final Resumption next = new Resumption() {
    @Override
    protected void resume(Machine machine, Env env, Object ignored) {
      step(machine, (Loading) env.get(0));
    }
  };

  Evaluation(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** A file that is being loaded. */
  private record Loading(DatumReader reader, Environment environment, Expander expander) {}

  Procedure make(String name) {
    return switch (name) {
      case "eval" -> eval(name);
      case "load" -> load(name);
      case "environment" -> new Variadic(name, 0, -1) {
        @Override
        protected Object call(Object[] args) {
          Environment e = new Environment();
          interpreter.libraries().importAll(e, args);
          return e;
        }
      };
      case "interaction-environment" -> new Primitive(name, 0) {
        @Override
        public Object call0() {
          return interpreter.interaction();
        }
      };
      case "scheme-report-environment", "null-environment" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object version) {
          if (!version.equals(5L) && !version.equals(7L)) {
            throw wrong("5 or 7", version);
          }
          Environment e = new Environment();
          interpreter.libraries().importStandard(e);
          return e;
        }
      };
      case "features" -> new Primitive(name, 0) {
        @Override
        public Object call0() {
          return Requirements.features();
        }
      };
      default -> null;
    };
  }

  private static Environment environment(String name, Object[] args, int i, Environment otherwise) {
    if (args.length <= i) {
      return otherwise;
    }
    if (args[i] instanceof Environment e) {
      return e;
    }
    throw SchemeError.of(name + ": expected an environment, got", args[i]);
  }

  private Control eval(String name) {
    return new Control(name, 1, 2) {
      @Override
      protected void call(Machine machine, Object[] args) {
        Environment e = environment(name, args, 1, interpreter.interaction());
        machine.enter(interpreter.compile(args[0], e, interpreter.libraries().expander(new Locations())));
      }
    };
  }

  private Control load(String name) {
    return new Control(name, 1, 2) {
      @Override
      protected void call(Machine machine, Object[] args) {
        if (!(args[0] instanceof MutableString file)) {
          throw SchemeError.of("load: expected the name of a file, got", args[0]);
        }
        Locations locations = new Locations();
        TextInput text = new TextInput(file.toString(), Sources.file(Path.of(file.toString())));
        step(machine, new Loading(new DatumReader(text, locations), environment(name, args, 1, interpreter.interaction()),
            interpreter.libraries().expander(locations)));
      }
    };
  }

  private void step(Machine machine, Loading loading) {
    Object form = loading.reader.read();
    if (form == Special.EOF) {
      machine.returns(Special.UNSPECIFIED);
      return;
    }
    machine.push(next, new Env(null, loading));
    machine.enter(interpreter.compile(form, loading.environment, loading.expander));
  }
}
