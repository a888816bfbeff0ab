package dev.clew.samples.prolog.library;

import dev.clew.samples.prolog.engine.Machine;
import dev.clew.samples.prolog.engine.Predicate;
import dev.clew.samples.prolog.engine.Predicate.Protection;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.errors.PrologError;
import dev.clew.samples.prolog.io.Input;
import dev.clew.samples.prolog.reader.Parser;
import dev.clew.samples.prolog.reader.ReadTerm;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Lists;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import dev.clew.samples.prolog.writer.TermWriter;
import dev.clew.samples.prolog.writer.WriteOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Loads one program: adds its clauses, carries out its directives. */
public final class Loader {
  private static final Functor GRAMMAR_RULE = Functor.of("-->", 2);
  private static final Functor QUERY = Functor.of("?-", 1);
  private static final Functor INITIALIZATION = Functor.of("initialization", 1);
  private static final Functor INITIALIZATION_WHEN = Functor.of("initialization", 2);
  private static final Functor INCLUDE = Functor.of("include", 1);
  private static final Functor EXPANSION = Functor.of("term_expansion", 2);

  private final Machine machine;
  private final Set<Functor> defined = new LinkedHashSet<>();
  private final List<Later> afterwards = new ArrayList<>();
  private Functor previous;
  private String name;
  private Path folder;
  private int line;

  /** A goal of an {@code initialization} directive, and the line of that. */
  private record Later(Term goal, int line) {}

  /** Makes a loader. */
  public Loader(Machine machine) {
    this.machine = machine;
  }

  /** Returns the predicates that have been defined, in order. */
  public Set<Functor> defined() {
    return defined;
  }

  /** Loads a file; the extension {@code .pl} may be missing. The file {@code user} is the standard input. */
  public void load(String file) {
    if (file.equals("user")) {
      load(machine.streams.byAlias(Atom.of("user_input")).input());
      return;
    }
    Path path = find(file);
    folder = path.toAbsolutePath().getParent();
    try (Input input = Input.text(path.getFileName().toString(), Files.newInputStream(path))) {
      load(input);
    } catch (IOException e) {
      throw Errors.permission("open", "source_sink", Atom.of(file));
    }
  }

  private Path find(String file) {
    try {
      for (String candidate : List.of(file, file + ".pl", file + ".pro")) {
        Path path = folder == null ? Path.of(candidate) : folder.resolve(candidate);
        if (Files.isRegularFile(path)) {
          return path;
        }
      }
    } catch (InvalidPathException e) {
      throw Errors.existence("source_sink", Atom.of(file));
    }
    throw Errors.existence("source_sink", Atom.of(file));
  }

  /** Loads a text, then does what it wants done when it has been loaded. */
  public void load(Input input) {
    String outerName = name;
    read(input);
    name = input.name();
    for (Later later : afterwards) {
      line = later.line;
      directive(later.goal);
    }
    afterwards.clear();
    name = outerName;
  }

  private void read(Input input) {
    String outerName = name;
    name = input.name();
    Parser parser = new Parser(input, machine.operators, machine.flags);
    while (true) {
      try {
        ReadTerm read = parser.read();
        if (read.term() == null) {
          break;
        }
        line = read.line();
        expandAndHandle(read);
      } catch (PrologError e) {
        if (e.isInterrupt()) {
          throw e;
        }
        machine.messages.error(e.ball() instanceof Struct s && s.arg(0).deref() instanceof Struct f && f.name().name.equals("syntax_error") ? "" : place(), e);
      }
    }
    name = outerName;
  }

  private String place() {
    return name + ":" + line;
  }

  private void expandAndHandle(ReadTerm read) {
    Term term = read.term();
    Predicate expansion = machine.predicates.get(EXPANSION);
    if (expansion.isDefined() && !expansion.clauses().isEmpty()) {
      Var result = new Var();
      if (machine.query(Struct.of(EXPANSION, term, result)).next()) {
        Term expanded = result.deref();
        List<Term> many = Lists.elements(expanded);
        for (Term t : many == null ? List.of(expanded) : many) {
          handle(t, null);
        }
        return;
      }
    }
    handle(term, read);
  }

  private void handle(Term term, ReadTerm read) {
    if (term instanceof Struct s && (s.functor == Functor.DIRECTIVE || s.functor == QUERY)) {
      directive(s.arg(0).deref());
      return;
    }
    if (read != null && !read.singletons().isEmpty()) {
      machine.messages.warning(place() + ": singleton variables: " + String.join(", ", read.singletons()));
    }
    if (term instanceof Struct s && s.functor == GRAMMAR_RULE) {
      Var clause = new Var();
      if (machine.query(Struct.of("dcg_translate_rule", term, clause)).next()) {
        addClause(clause.deref());
      }
      return;
    }
    addClause(term);
  }

  private void addClause(Term clause) {
    Term head = clause instanceof Struct s && s.functor == Functor.NECK ? s.arg(0).deref() : clause;
    Functor functor = Machine.functorOf(head);
    Predicate predicate = machine.predicates.get(functor);
    if (predicate.protection() == Protection.SYSTEM) {
      throw Errors.permission("modify", "static_procedure", functor.indicator());
    }
    if (defined.add(functor)) {
      begin(predicate);
    } else if (functor != previous && !predicate.isDiscontiguous() && !predicate.isDynamic()) {
      machine.messages.warning(place() + ": clauses of " + functor + " are not together");
    }
    previous = functor;
    machine.addClause(clause, true, name, line);
  }

  /** The first clause of a predicate in a file replaces what was loaded before. */
  private static void begin(Predicate predicate) {
    boolean isLibrary = predicate.protection() == Protection.LIBRARY;
    if (isLibrary || (!predicate.isDynamic() && !predicate.isMultifile() && !predicate.clauses().isEmpty())) {
      predicate.clear();
    }
  }

  private void directive(Term goal) {
    if (goal instanceof Struct s && s.functor == INITIALIZATION) {
      afterwards.add(new Later(s.arg(0).deref(), line));
    } else if (goal instanceof Struct s && s.functor == INITIALIZATION_WHEN) {
      // a main program ends when its goal has been done
      Term whenLoaded = s.arg(1).deref() == Atom.of("main") ? Struct.of(Functor.COMMA, s.arg(0), Atom.of("halt")) : s.arg(0).deref();
      afterwards.add(new Later(whenLoaded, line));
    } else if (goal instanceof Struct s && s.functor == INCLUDE) {
      include(s.arg(0).deref());
    } else {
      run(goal);
    }
  }

  private void include(Term file) {
    if (!(file instanceof Atom a)) {
      throw Errors.typeOrInstantiation("atom", file);
    }
    try (Input input = Input.text(a.name, Files.newInputStream(find(a.name)))) {
      read(input);
    } catch (IOException e) {
      throw Errors.permission("open", "source_sink", file);
    }
  }

  private void run(Term goal) {
    try {
      if (!machine.query(goal).next()) {
        String text = TermWriter.toText(goal, machine.operators, WriteOptions.PRINT.limited(20));
        machine.messages.warning(place() + ": directive failed: " + text);
      }
    } catch (PrologError e) {
      if (e.isInterrupt()) {
        throw e;
      }
      machine.messages.error(place(), e);
    }
  }
}
