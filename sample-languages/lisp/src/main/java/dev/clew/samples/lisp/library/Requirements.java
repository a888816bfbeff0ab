package dev.clew.samples.lisp.library;

import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.SchemeError;
import dev.clew.samples.lisp.values.Special;
import dev.clew.samples.lisp.values.Symbol;
import java.util.List;
import java.util.function.Predicate;

/** The conditions of {@code cond-expand}. */
final class Requirements {
  /** What this implementation says of itself. */
  static final List<String> FEATURES = List.of("r7rs", "exact-closed", "ieee-float", "full-unicode", "ratios", "clew", "jvm");

  private final Predicate<Object> libraries;

  Requirements(Predicate<Object> libraries) {
    this.libraries = libraries;
  }

  /** Returns the forms of the first clause whose condition holds. */
  Object choose(Pair form) {
    for (Object clause : Lists.items(form.cdr)) {
      if (!(clause instanceof Pair c)) {
        throw SchemeError.of("cond-expand: bad clause", clause);
      }
      if (holds(c.car)) {
        return c.cdr;
      }
    }
    return Special.NIL;
  }

  private boolean holds(Object requirement) {
    if (!(requirement instanceof Pair p)) {
      String feature = String.valueOf(requirement);
      return feature.equals("else") || FEATURES.contains(feature);
    }
    List<Object> arguments = Lists.items(p.cdr);
    switch (String.valueOf(p.car)) {
      case "and":
        return arguments.stream().allMatch(this::holds);
      case "or":
        return arguments.stream().anyMatch(this::holds);
      case "not":
        return arguments.stream().noneMatch(this::holds);
      case "library":
        return arguments.size() == 1 && libraries.test(arguments.get(0));
      default:
        throw SchemeError.of("cond-expand: this is not a requirement:", requirement);
    }
  }

  static Object features() {
    return Lists.from(FEATURES.stream().map(Symbol::of).toList());
  }
}
