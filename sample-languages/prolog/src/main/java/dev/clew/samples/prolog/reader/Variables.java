package dev.clew.samples.prolog.reader;

import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The variables of one clause by name. */
final class Variables {
  private final Map<String, Var> named = new LinkedHashMap<>();
  private final Map<String, Var> once = new LinkedHashMap<>();
  private final List<Var> all = new ArrayList<>();

  Var of(String name) {
    Var known = named.get(name);
    if (known != null) {
      once.remove(name);
      return known;
    }
    Var made = new Var();
    all.add(made);
    if (!name.equals("_")) {
      named.put(name, made);
      once.put(name, made);
    }
    return made;
  }

  ReadTerm finish(Term term, int line) {
    List<String> singletons = once.keySet().stream().filter(n -> !n.startsWith("_")).toList();
    return new ReadTerm(term, named, all, singletons, once, line);
  }
}
