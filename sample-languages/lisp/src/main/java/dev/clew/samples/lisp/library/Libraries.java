package dev.clew.samples.lisp.library;

import dev.clew.samples.lisp.printer.Printer;
import dev.clew.samples.lisp.printer.Style;
import dev.clew.samples.lisp.reader.Locations;
import dev.clew.samples.lisp.syntax.Environment;
import dev.clew.samples.lisp.syntax.Expander;
import dev.clew.samples.lisp.syntax.Modules;
import dev.clew.samples.lisp.syntax.Scope;
import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.MutableString;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.SchemeError;
import dev.clew.samples.lisp.values.Symbol;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All libraries of one interpreter: the standard ones, those in resources and files, and those that programs define. */
final class Libraries implements Modules {
  private final Interpreter interpreter;
  private final Path folder;
  private final Map<String, Library> known = new HashMap<>();
  private final Requirements requirements = new Requirements(this::exists);

  /** Makes the standard libraries known; other files are looked for in the folder. */
  Libraries(Interpreter interpreter, Path folder) {
    this.interpreter = interpreter;
    this.folder = folder;
    for (Object entry : Sources.forms("standard.scm", Sources.resource("standard.scm"), null)) {
      Pair p = (Pair) entry;
      Library library = new Library(text(p.car), interpreter.core(), null);
      Lists.items(p.cdr).forEach(name -> library.export((Symbol) name, (Symbol) name));
      known.put(library.name(), library);
    }
  }

  private static String text(Object name) {
    return Printer.print(name, Style.WRITE);
  }

  /** Makes everything that the standard libraries export known in a top level. */
  void importStandard(Environment environment) {
    known.values().stream().filter(l -> l.environment() == interpreter.core()).forEach(l -> new ImportSet(l, l.exports()).into(environment));
  }

  private boolean exists(Object name) {
    return known.containsKey(text(name)) || source(name) != null;
  }

  /** Returns the library of a name, loaded. */
  private Library find(Object name) {
    Library library = known.get(text(name));
    if (library == null) {
      String source = source(name);
      if (source == null) {
        throw SchemeError.of("there is no library " + text(name));
      }
      interpreter.evaluateAll(path(name), source, interpreter.emptyEnvironment());
      library = known.get(text(name));
      if (library == null) {
        throw SchemeError.of("the file " + path(name) + " does not define the library " + text(name));
      }
    }
    library.load();
    return library;
  }

  private static String path(Object name) {
    List<String> parts = new ArrayList<>();
    Lists.items(name).forEach(part -> parts.add(text(part)));
    return String.join("/", parts) + ".sld";
  }

  private String source(Object name) {
    String path = path(name);
    if (path.contains("..")) {
      return null;
    }
    String resource = Sources.resource(path);
    Path file = folder.resolve(path);
    return resource != null ? resource : Files.isReadable(file) ? Sources.file(file) : null;
  }

  @Override
  public void importInto(Environment environment, Pair form) {
    Lists.items(form.cdr).forEach(spec -> ImportSet.parse(spec, this::find).into(environment));
  }

  /** Makes import sets known, for {@code environment}. */
  void importAll(Environment environment, Object[] specs) {
    for (Object spec : specs) {
      ImportSet.parse(spec, this::find).into(environment);
    }
  }

  @Override
  public Object condExpand(Expander expander, Pair form, Scope scope) {
    return requirements.choose(form);
  }

  @Override
  public List<Object> include(Expander expander, Pair form, boolean foldCase) {
    List<Object> forms = new ArrayList<>();
    for (Object name : Lists.items(form.cdr)) {
      if (!(name instanceof MutableString file)) {
        throw SchemeError.of("include: expected the name of a file in quotes, got", name);
      }
      String text = Sources.file(folder.resolve(file.toString()));
      forms.addAll(Sources.forms(file.toString(), foldCase ? "#!fold-case " + text : text, expander.locations()));
    }
    return forms;
  }

  @Override
  public void defineLibrary(Pair form, Expander expander) {
    if (Lists.length(form) < 2) {
      throw SchemeError.of("define-library: bad syntax", form);
    }
    Pair parts = (Pair) form.cdr;
    Environment environment = new Environment();
    List<Object> body = new ArrayList<>();
    Library library = new Library(text(parts.car), environment, () -> {
      Expander.announce(body, environment);
      body.forEach(f -> interpreter.evaluate(f, environment, expander));
    });
    new Declarations(library, environment, expander, body).all(Lists.items(parts.cdr));
    known.put(library.name(), library);
  }

  /** The declarations of one library. */
  private final class Declarations {
    private final Library library;
    private final Environment environment;
    private final Expander expander;
    private final List<Object> body;

    Declarations(Library library, Environment environment, Expander expander, List<Object> body) {
      this.library = library;
      this.environment = environment;
      this.expander = expander;
      this.body = body;
    }

    void all(List<Object> declarations) {
      for (Object declaration : declarations) {
        if (!(declaration instanceof Pair d)) {
          throw SchemeError.of("define-library: this is not a declaration:", declaration);
        }
        one(d);
      }
    }

    private void one(Pair d) {
      switch (String.valueOf(d.car)) {
        case "export" -> Lists.items(d.cdr).forEach(this::export);
        case "import" -> importInto(environment, d);
        case "begin" -> body.addAll(Lists.items(d.cdr));
        case "include" -> body.addAll(include(expander, d, false));
        case "include-ci" -> body.addAll(include(expander, d, true));
        case "include-library-declarations" -> all(include(expander, d, false));
        case "cond-expand" -> all(Lists.items(requirements.choose(d)));
        default -> throw SchemeError.of("define-library: this is not a declaration:", d).at(expander.locationOf(d));
      }
    }

    private void export(Object spec) {
      if (spec instanceof Symbol s) {
        library.export(s, s);
        return;
      }
      List<Object> parts = Lists.items(spec);
      if (parts.size() != 3 || parts.get(0) != Symbol.of("rename")) {
        throw SchemeError.of("define-library: an export is an identifier or (rename internal external), got", spec);
      }
      library.export((Symbol) parts.get(1), (Symbol) parts.get(2));
    }
  }

  /** Makes an expander for forms that have been read with these places. */
  Expander expander(Locations locations) {
    return new Expander(interpreter.core(), this, locations);
  }
}
