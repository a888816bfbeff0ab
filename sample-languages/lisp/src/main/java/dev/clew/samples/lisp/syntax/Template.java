package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.reader.Locations;
import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.Pair;
import dev.clew.samples.lisp.values.SchemeError;
import dev.clew.samples.lisp.values.Special;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Fills in a macro's template for one use. */
final class Template {
  private final SyntaxRules rules;
  private final Map<Object, Object> bindings;
  private final Scope definition;
  private final Locations locations;
  private final Location place;
  private final Map<Object, Alias> aliases = new IdentityHashMap<>();

  Template(SyntaxRules rules, Map<Object, Object> bindings, Scope definition, Locations locations, Location place) {
    this.rules = rules;
    this.bindings = bindings;
    this.definition = definition;
    this.locations = locations;
    this.place = place;
  }

  Object instantiate(Object template) {
    return instantiate(template, bindings, true);
  }

  /** Fills in a template; where it is escaped, the ellipsis is an identifier like any other. */
  private Object instantiate(Object template, Map<Object, Object> values, boolean ellipses) {
    if (Alias.isIdentifier(template)) {
      return identifier(template, values);
    }
    if (template instanceof Object[] v) {
      return Lists.toArray(instantiate(Lists.of(v), values, ellipses));
    }
    if (!(template instanceof Pair p)) {
      return template;
    }
    if (ellipses && rules.isEllipsis(p.car) && p.cdr instanceof Pair escaped && escaped.cdr == Special.NIL) {
      return instantiate(escaped.car, values, false);
    }
    return list(p, values, ellipses);
  }

  private Object list(Pair template, Map<Object, Object> values, boolean ellipses) {
    List<Object> items = new ArrayList<>();
    Object rest = template;
    while (rest instanceof Pair p) {
      int depth = 0;
      Object next = p.cdr;
      while (ellipses && next instanceof Pair n && rules.isEllipsis(n.car)) {
        depth++;
        next = n.cdr;
      }
      if (depth == 0) {
        items.add(instantiate(p.car, values, ellipses));
      } else {
        repeat(p.car, values, depth, items);
      }
      rest = next;
    }
    Object result = Lists.of(items.toArray(), 0, rest == Special.NIL ? rest : instantiate(rest, values, ellipses));
    if (result instanceof Pair made && place.isKnown()) {
      locations.put(made, place);
    }
    return result;
  }

  private void repeat(Object template, Map<Object, Object> values, int depth, List<Object> items) {
    List<Object> driving = new ArrayList<>();
    collect(template, values, driving);
    int length = -1;
    for (Object variable : driving) {
      int n = ((PatternMatch.Several) values.get(variable)).items().size();
      if (length >= 0 && n != length) {
        throw SchemeError.of("the pattern variables before an ellipsis stand for different numbers of things").at(place);
      }
      length = n;
    }
    if (length < 0) {
      throw SchemeError.of("no pattern variable before an ellipsis of a template has an ellipsis in the pattern").at(place);
    }
    for (int i = 0; i < length; i++) {
      Map<Object, Object> inner = new IdentityHashMap<>(values);
      for (Object variable : driving) {
        inner.put(variable, ((PatternMatch.Several) values.get(variable)).items().get(i));
      }
      if (depth > 1) {
        repeat(template, inner, depth - 1, items);
      } else {
        items.add(instantiate(template, inner, true));
      }
    }
  }

  /** Collects the variables in a template that stand for several things. */
  private void collect(Object template, Map<Object, Object> values, List<Object> found) {
    Object t = template;
    while (t instanceof Pair p) {
      collect(p.car, values, found);
      t = p.cdr;
    }
    if (t instanceof Object[] v) {
      collect(Lists.of(v), values, found);
    } else if (Alias.isIdentifier(t) && values.get(t) instanceof PatternMatch.Several) {
      found.add(t);
    }
  }

  private Object identifier(Object identifier, Map<Object, Object> values) {
    if (!values.containsKey(identifier)) {
      return aliases.computeIfAbsent(identifier, i -> new Alias(i, definition));
    }
    Object value = values.get(identifier);
    if (value instanceof PatternMatch.Several) {
      throw SchemeError.of("the pattern variable " + identifier + " needs an ellipsis after it in the template").at(place);
    }
    return value;
  }
}
