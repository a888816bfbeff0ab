package dev.clew.samples.lisp.primitives;

import dev.clew.samples.lisp.machine.Controls;
import dev.clew.samples.lisp.machine.Machine;
import dev.clew.samples.lisp.values.Procedure;
import java.util.List;

/** All procedures that are not written in Scheme, by name. */
public final class Primitives {
  private final Console console;
  private final InputPrimitives input;
  private final OutputPrimitives output;
  private final SystemPrimitives system;

  /** Makes the primitives of one interpreter. */
  public Primitives(Machine machine, Console console, List<String> commandLine) {
    this.console = console;
    this.input = new InputPrimitives(machine, console);
    this.output = new OutputPrimitives(machine, console);
    this.system = new SystemPrimitives(commandLine);
  }

  /** Makes the procedure of a name, null if there is none. */
  public Procedure make(String name) {
    switch (name) {
      case "current-input-port":
        return console.input;
      case "current-output-port":
        return console.output;
      case "current-error-port":
        return console.error;
      default:
        return first(ListPrimitives.make(name), ArithmeticPrimitives.make(name), NumberPrimitives.make(name), DataPrimitives.make(name),
            StringPrimitives.make(name), CharPrimitives.make(name), VectorPrimitives.make(name), PortPrimitives.make(name),
            input.make(name), output.make(name), system.make(name), Controls.make(name));
    }
  }

  private static Procedure first(Procedure... candidates) {
    for (Procedure p : candidates) {
      if (p != null) {
        return p;
      }
    }
    return null;
  }
}
