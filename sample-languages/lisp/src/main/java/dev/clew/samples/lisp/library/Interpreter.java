package dev.clew.samples.lisp.library;

import dev.clew.samples.lisp.machine.Machine;
import dev.clew.samples.lisp.nodes.Code;
import dev.clew.samples.lisp.nodes.Compiler;
import dev.clew.samples.lisp.primitives.Console;
import dev.clew.samples.lisp.primitives.Primitives;
import dev.clew.samples.lisp.reader.Locations;
import dev.clew.samples.lisp.syntax.Binding;
import dev.clew.samples.lisp.syntax.Definition;
import dev.clew.samples.lisp.syntax.Environment;
import dev.clew.samples.lisp.syntax.Expander;
import dev.clew.samples.lisp.syntax.Global;
import dev.clew.samples.lisp.syntax.Keywords;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.Procedure;
import dev.clew.samples.lisp.values.SchemeError;
import dev.clew.samples.lisp.values.Special;
import dev.clew.samples.lisp.values.Symbol;
import java.nio.file.Path;
import java.util.List;

/** One Scheme system: its machine, its libraries, its ports. Not for several threads at once. */
public final class Interpreter {
  private final Machine machine = new Machine();
  private final Console console;
  private final Primitives primitives;
  private final Evaluation evaluation = new Evaluation(this);
  private final Environment core;
  private final Prelude prelude;
  private final Libraries libraries;
  private final Environment interaction = emptyEnvironment();

  /**
   * Makes a system.
   *
   * @param folder where files of libraries are looked for
   */
  public Interpreter(Console console, List<String> commandLine, Path folder) {
    this.console = console;
    primitives = new Primitives(machine, console, commandLine);
    core = new Environment(this::coreBinding);
    Keywords.bindIn(core);
    prelude = new Prelude(this);
    libraries = new Libraries(this, folder);
    libraries.importStandard(interaction);
  }

  /** Returns the machine. */
  public Machine machine() {
    return machine;
  }

  /** Returns the ports that programs start with. */
  public Console console() {
    return console;
  }

  /** Returns the top level for programs that do not import anything, and for terminals: it has all of the standard libraries. */
  public Environment interaction() {
    return interaction;
  }

  Environment core() {
    return core;
  }

  Libraries libraries() {
    return libraries;
  }

  private Binding coreBinding(Symbol name) {
    Procedure p = primitives.make(name.name());
    if (p == null) {
      p = evaluation.make(name.name());
    }
    return p != null ? Global.fixed(name.name(), p) : prelude.define(name);
  }

  /** Returns a top level that only knows how to get more. */
  public Environment emptyEnvironment() {
    Environment e = new Environment();
    for (Definition d : List.of(Definition.IMPORT, Definition.DEFINE_LIBRARY)) {
      e.bindKeyword(d.word(), d);
    }
    return e;
  }

  /** Returns the top level for a program: an empty one if the program begins by importing what it needs. */
  private Environment environmentFor(List<Object> forms) {
    Object first = forms.isEmpty() ? Special.NIL : forms.get(0);
    boolean modular = first instanceof Pair p && (p.car == Symbol.of("import") || p.car == Symbol.of("define-library"));
    return modular ? emptyEnvironment() : interaction;
  }

  /** Evaluates the program in a file. */
  public void runProgram(Path file) {
    runProgram(file.getFileName().toString(), Sources.file(file));
  }

  /** Evaluates a program. */
  public void runProgram(String name, String source) {
    Locations locations = new Locations();
    List<Object> forms = Sources.forms(name, source, locations);
    evaluateAll(forms, environmentFor(forms), locations);
  }

  /** Evaluates all forms of a text; returns the last one's value. */
  public Object evaluateAll(String name, String source, Environment environment) {
    Locations locations = new Locations();
    return evaluateAll(Sources.forms(name, source, locations), environment, locations);
  }

  private Object evaluateAll(List<Object> forms, Environment environment, Locations locations) {
    Expander expander = libraries.expander(locations);
    Expander.announce(forms, environment);
    Object value = Special.UNSPECIFIED;
    for (Object form : forms) {
      value = evaluate(form, environment, expander);
    }
    return value;
  }

  /** Evaluates a form. */
  Object evaluate(Object form, Environment environment, Expander expander) {
    return machine.run(compile(form, environment, expander));
  }

  /** Compiles a form into code without parameters. */
  Code compile(Object form, Environment environment, Expander expander) {
    try {
      return DeepStack.call(() -> Compiler.toplevel(expander.toplevel(form, environment), expander.locationOf(form)));
    } catch (StackOverflowError tooDeep) {
      throw SchemeError.of("this form is nested too deeply to be compiled").at(expander.locationOf(form));
    }
  }
}
