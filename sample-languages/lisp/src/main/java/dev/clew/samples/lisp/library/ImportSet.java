package dev.clew.samples.lisp.library;

import dev.clew.samples.lisp.printer.Printer;
import dev.clew.samples.lisp.printer.Style;
import dev.clew.samples.lisp.syntax.Environment;
import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.SchemeError;
import dev.clew.samples.lisp.values.Symbol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An import set: names with what they mean inside of a library. */
record ImportSet(Library library, Map<Symbol, Symbol> names) {
  /** Evaluates {@code (only ...)}, {@code (except ...)}, {@code (prefix ...)}, {@code (rename ...)} and plain names of libraries. */
  static ImportSet parse(Object spec, Function<Object, Library> find) {
    if (Lists.length(spec) < 1) {
      throw SchemeError.of("import: this is not an import set:", spec);
    }
    Pair p = (Pair) spec;
    boolean modifier = p.car instanceof Symbol && p.cdr instanceof Pair next && next.car instanceof Pair;
    if (!modifier) {
      Library library = find.apply(spec);
      return new ImportSet(library, library.exports());
    }
    ImportSet inner = parse(((Pair) p.cdr).car, find);
    List<Object> arguments = Lists.items(((Pair) p.cdr).cdr);
    switch (((Symbol) p.car).name()) {
      case "only":
        return inner.only(arguments);
      case "except":
        return inner.except(arguments);
      case "prefix":
        return inner.prefixed(arguments, spec);
      case "rename":
        return inner.renamed(arguments, spec);
      default:
        throw SchemeError.of("import: this is not an import set:", spec);
    }
  }

  private ImportSet only(List<Object> wanted) {
    Map<Symbol, Symbol> result = new LinkedHashMap<>();
    wanted.forEach(name -> result.put((Symbol) name, inside(name)));
    return new ImportSet(library, result);
  }

  private ImportSet except(List<Object> unwanted) {
    Map<Symbol, Symbol> result = new LinkedHashMap<>(names);
    for (Object name : unwanted) {
      inside(name);
      result.remove(name);
    }
    return new ImportSet(library, result);
  }

  private ImportSet prefixed(List<Object> arguments, Object spec) {
    if (arguments.size() != 1 || !(arguments.get(0) instanceof Symbol prefix)) {
      throw SchemeError.of("import: a prefix is one identifier, in", spec);
    }
    Map<Symbol, Symbol> result = new LinkedHashMap<>();
    names.forEach((external, internal) -> result.put(Symbol.of(prefix.name() + external.name()), internal));
    return new ImportSet(library, result);
  }

  private ImportSet renamed(List<Object> pairs, Object spec) {
    Map<Symbol, Symbol> result = new LinkedHashMap<>(names);
    for (Object pair : pairs) {
      if (Lists.length(pair) != 2) {
        throw SchemeError.of("import: a renaming is a list of two identifiers, in", spec);
      }
      result.remove(((Pair) pair).car);
    }
    for (Object pair : pairs) {
      Pair p = (Pair) pair;
      result.put((Symbol) ((Pair) p.cdr).car, inside(p.car));
    }
    return new ImportSet(library, result);
  }

  private Symbol inside(Object name) {
    Symbol internal = name instanceof Symbol ? names.get(name) : null;
    if (internal == null) {
      throw SchemeError.of("import: the library " + library.name() + " does not export " + Printer.print(name, Style.WRITE));
    }
    return internal;
  }

  void into(Environment environment) {
    names.forEach((external, internal) -> environment.importFrom(library.environment(), internal, external));
  }
}
