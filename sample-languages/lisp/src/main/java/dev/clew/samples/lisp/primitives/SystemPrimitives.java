package dev.clew.samples.lisp.primitives;

import dev.clew.samples.lisp.machine.Controls;
import dev.clew.samples.lisp.ports.BinaryInput;
import dev.clew.samples.lisp.ports.BinaryOutput;
import dev.clew.samples.lisp.ports.Port;
import dev.clew.samples.lisp.ports.TextInput;
import dev.clew.samples.lisp.ports.TextOutput;
import dev.clew.samples.lisp.values.Condition;
import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.MutableString;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.Primitive;
import dev.clew.samples.lisp.values.SchemeError;
import dev.clew.samples.lisp.values.Special;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Files, time, and the process. */
final class SystemPrimitives {
  private final List<String> commandLine;

  SystemPrimitives(List<String> commandLine) {
    this.commandLine = commandLine;
  }

  /** What is done with a file. */
  @FunctionalInterface
  private interface Action {
    Object on(Path file) throws IOException;
  }

  /** A procedure of a file's name. */
  private static Primitive file(String name, Action action) {
    return new Primitive(name, 1) {
      @Override
      public Object call1(Object a) {
        String file = string(a).toString();
        try {
          return action.on(Path.of(file));
        } catch (IOException | InvalidPathException e) {
          throw SchemeError.of(Condition.Kind.FILE, name() + ": this file cannot be used (" + e.getClass().getSimpleName() + "):", a);
        }
      }
    };
  }

  Primitive make(String name) {
    return switch (name) {
      case "open-input-file" -> file(name, f -> input(f));
      case "open-binary-input-file" -> file(name, f -> new BinaryInput(new BufferedInputStream(Files.newInputStream(f))));
      case "open-output-file" -> file(name, f -> output(f));
      case "open-binary-output-file" -> file(name, f -> new BinaryOutput(new BufferedOutputStream(Files.newOutputStream(f))));
      case "file-exists?" -> file(name, Files::exists);
      case "delete-file" -> file(name, f -> {
        Files.delete(f);
        return Special.UNSPECIFIED;
      });
      case "current-second" -> new Primitive(name, 0) {
        @Override
        public Object call0() {
          return System.currentTimeMillis() / 1000.0;
        }
      };
      case "current-jiffy" -> new Primitive(name, 0) {
        @Override
        public Object call0() {
          return System.nanoTime() / 1000;
        }
      };
      case "jiffies-per-second" -> new Primitive(name, 0) {
        @Override
        public Object call0() {
          return 1_000_000L;
        }
      };
      default -> process(name);
    };
  }

  private static Port input(Path f) throws IOException {
    if (Files.isDirectory(f)) {
      throw new IOException("it is a directory");
    }
    return new TextInput(f.toString(), Files.newBufferedReader(f));
  }

  private static Port output(Path f) throws IOException {
    return new TextOutput(Files.newBufferedWriter(f));
  }

  private Primitive process(String name) {
    return switch (name) {
      case "command-line" -> new Primitive(name, 0) {
        @Override
        public Object call0() {
          List<Object> words = new ArrayList<>();
          commandLine.forEach(w -> words.add(new MutableString(w)));
          return Lists.from(words);
        }
      };
      case "emergency-exit" -> new Primitive(name, 0, 1) {
        @Override
        public Object call0() {
          return call1(Boolean.TRUE);
        }

        @Override
        public Object call1(Object status) {
          throw Controls.leave(status);
        }
      };
      case "get-environment-variable" -> new Primitive(name, 1) {
        @Override
        public Object call1(Object a) {
          String value = System.getenv(string(a).toString());
          return value == null ? Boolean.FALSE : new MutableString(value);
        }
      };
      case "get-environment-variables" -> new Primitive(name, 0) {
        @Override
        public Object call0() {
          List<Object> all = new ArrayList<>();
          for (Map.Entry<String, String> e : System.getenv().entrySet()) {
            all.add(new Pair(new MutableString(e.getKey()), new MutableString(e.getValue())));
          }
          return Lists.from(all);
        }
      };
      default -> null;
    };
  }
}
