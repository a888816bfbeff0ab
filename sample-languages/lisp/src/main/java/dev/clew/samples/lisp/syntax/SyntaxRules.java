package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.reader.Locations;
import dev.clew.samples.lisp.values.Lists;
import dev.clew.samples.lisp.values.Location;
import dev.clew.samples.lisp.values.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules of a macro: patterns with their templates. */
public final class SyntaxRules {
  private final Object ellipsis;
  private final List<Object> literals;
  private final List<Rule> rules;

  private record Rule(Object pattern, Object template) {}

  private SyntaxRules(Object ellipsis, List<Object> literals, List<Rule> rules) {
    this.ellipsis = ellipsis;
    this.literals = literals;
    this.rules = rules;
  }

  static SyntaxRules parse(Expander expander, Pair form, Scope scope) {
    expander.check(form, 1, -1);
    Pair parts = (Pair) form.cdr;
    Object ellipsis = null;
    if (Alias.isIdentifier(parts.car)) {
      ellipsis = parts.car;
      if (!(parts.cdr instanceof Pair next)) {
        throw expander.error("syntax-rules: bad syntax", form);
      }
      parts = next;
    }
    List<Object> literals = Lists.items(parts.car);
    List<Rule> rules = new ArrayList<>();
    for (Object rule : Lists.items(parts.cdr)) {
      if (Lists.length(rule) != 2 || !(((Pair) rule).car instanceof Pair pattern)) {
        throw expander.error("syntax-rules: a rule consists of a pattern in parentheses and a template", form);
      }
      rules.add(new Rule(pattern.cdr, ((Pair) ((Pair) rule).cdr).car));
    }
    return new SyntaxRules(ellipsis, literals, rules);
  }

  /** Returns what a use of the macro expands to, or null if no pattern matches. */
  Object expand(Pair form, Scope use, Scope definition, Locations locations, Location place) {
    PatternMatch match = new PatternMatch(this, use, definition);
    for (Rule rule : rules) {
      Map<Object, Object> bindings = match.match(rule.pattern, form.cdr);
      if (bindings != null) {
        return new Template(this, bindings, definition, locations, place).instantiate(rule.template);
      }
    }
    return null;
  }

  boolean isLiteral(Object identifier) {
    return literals.contains(identifier);
  }

  /** Returns whether a datum is the ellipsis. Without one of the macro's own, it is what is written so, through all renaming; being a literal comes first. */
  boolean isEllipsis(Object datum) {
    if (!Alias.isIdentifier(datum) || isLiteral(datum)) {
      return false;
    }
    return ellipsis != null ? datum == ellipsis : Alias.symbol(datum).name().equals(Auxiliary.ELLIPSIS.word());
  }

  /** Returns whether an element of a list is followed by an ellipsis. */
  boolean isRepeated(Pair p) {
    return p.cdr instanceof Pair next && isEllipsis(next.car);
  }
}
