package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Pair;
import java.util.ArrayList;
import java.util.List;

/** {@code define-record-type}, as definitions of its type and procedures. */
final class Records {
  private Records() {}

  static List<Object> definitions(Expander expander, Pair form) {
    expander.check(form, 3, -1);
    List<Object> parts = Lists.items(form.cdr);
    Object type = parts.get(0) instanceof Pair p ? p.car : parts.get(0);
    Object constructor = parts.get(1);
    Object predicate = parts.get(2);
    List<Object> fields = new ArrayList<>();
    for (Object spec : parts.subList(3, parts.size())) {
      fields.add(spec instanceof Pair p ? p.car : spec);
    }
    List<Object> result = new ArrayList<>();
    result.add(define(expander, form, type, "%record-type", quote(expander, type), quote(expander, Lists.from(fields))));
    if (constructor instanceof Pair c) {
      result.add(define(expander, form, c.car, "%record-constructor", type, quote(expander, c.car), quote(expander, c.cdr)));
    } else if (Alias.isIdentifier(constructor)) {
      result.add(define(expander, form, constructor, "%record-constructor", type, quote(expander, constructor), quote(expander, Lists.from(fields))));
    }
    if (Alias.isIdentifier(predicate)) {
      result.add(define(expander, form, predicate, "%record-predicate", type, quote(expander, predicate)));
    }
    for (Object spec : parts.subList(3, parts.size())) {
      List<Object> names = Lists.items(spec);
      if (names.size() > 1) {
        result.add(define(expander, form, names.get(1), "%record-accessor", type, quote(expander, names.get(1)), quote(expander, names.get(0))));
      }
      if (names.size() > 2) {
        result.add(define(expander, form, names.get(2), "%record-modifier", type, quote(expander, names.get(2)), quote(expander, names.get(0))));
      }
    }
    return result;
  }

  private static Object define(Expander expander, Pair form, Object name, String maker, Object... arguments) {
    if (!Alias.isIdentifier(name)) {
      throw expander.error("define-record-type: bad syntax", form);
    }
    Object call = new Pair(expander.coreName(maker), Lists.of(arguments));
    Object definition = Lists.of(expander.coreName("define"), name, call);
    expander.locations().put((Pair) call, expander.locationOf(form));
    expander.locations().put((Pair) definition, expander.locationOf(form));
    return definition;
  }

  private static Object quote(Expander expander, Object datum) {
    return Lists.of(expander.coreName("quote"), datum);
  }
}
