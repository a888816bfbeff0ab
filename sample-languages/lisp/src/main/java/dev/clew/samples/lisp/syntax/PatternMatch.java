package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Equality;
import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Pair;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Matches forms with the patterns of a macro. */
final class PatternMatch {
  private final SyntaxRules rules;
  private final Scope use;
  private final Scope definition;

  PatternMatch(SyntaxRules rules, Scope use, Scope definition) {
    this.rules = rules;
    this.use = use;
    this.definition = definition;
  }

  /** What a pattern variable before an ellipsis stands for. */
  record Several(List<Object> items) {}

  /** Returns what the pattern variables stand for, or null if the form does not match. */
  Map<Object, Object> match(Object pattern, Object form) {
    Map<Object, Object> bindings = new IdentityHashMap<>();
    return match(pattern, form, bindings) ? bindings : null;
  }

  private boolean match(Object pattern, Object form, Map<Object, Object> bindings) {
    Object p = pattern;
    Object f = form;
    while (p instanceof Pair pp) {
      if (rules.isRepeated(pp)) {
        return matchRepeated(pp, f, bindings);
      }
      if (!(f instanceof Pair ff) || !match(pp.car, ff.car, bindings)) {
        return false;
      }
      p = pp.cdr;
      f = ff.cdr;
    }
    return matchAtom(p, f, bindings);
  }

  private boolean matchAtom(Object pattern, Object form, Map<Object, Object> bindings) {
    if (Alias.isIdentifier(pattern)) {
      if (rules.isLiteral(pattern)) {
        return Alias.isIdentifier(form) && Scope.same(form, use, pattern, definition);
      }
      if (!isUnderscore(pattern)) {
        bindings.put(pattern, form);
      }
      return true;
    }
    if (pattern instanceof Object[] v) {
      return form instanceof Object[] w && match(Lists.of(v), Lists.of(w), bindings);
    }
    return Equality.equal(pattern, form);
  }

  /** A pattern with an ellipsis takes all elements but those that the patterns after it need. */
  private boolean matchRepeated(Pair pattern, Object form, Map<Object, Object> bindings) {
    Object after = ((Pair) pattern.cdr).cdr;
    int available = pairs(form) - pairs(after);
    if (available < 0) {
      return false;
    }
    List<Map<Object, Object>> matches = new ArrayList<>();
    Object rest = form;
    for (int i = 0; i < available; i++) {
      Map<Object, Object> one = match(pattern.car, ((Pair) rest).car);
      if (one == null) {
        return false;
      }
      matches.add(one);
      rest = ((Pair) rest).cdr;
    }
    for (Object variable : variables(pattern.car, new ArrayList<>())) {
      List<Object> items = new ArrayList<>();
      matches.forEach(m -> items.add(m.get(variable)));
      bindings.put(variable, new Several(items));
    }
    return match(after, rest, bindings);
  }

  /** Returns the number of elements; a circular list has none, for no pattern with an ellipsis fits it. */
  private static int pairs(Object list) {
    int n = 0;
    for (Object rest = list; rest instanceof Pair p; rest = p.cdr) {
      if (++n > 10_000_000) {
        return -1;
      }
    }
    return n;
  }

  private List<Object> variables(Object pattern, List<Object> found) {
    Object p = pattern;
    while (p instanceof Pair pp) {
      variables(pp.car, found);
      p = pp.cdr;
    }
    if (p instanceof Object[] v) {
      return variables(Lists.of(v), found);
    }
    if (Alias.isIdentifier(p) && !rules.isLiteral(p) && !rules.isEllipsis(p) && !isUnderscore(p)) {
      found.add(p);
    }
    return found;
  }

  private static boolean isUnderscore(Object identifier) {
    return Alias.symbol(identifier).name().equals(Auxiliary.UNDERSCORE.word());
  }
}
