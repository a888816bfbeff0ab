package dev.clew.opt;

import dev.clew.trace.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one line of {@link Rules}. Mistakes in the text are mistakes of ours and stop the class from loading. */
final class RuleParser {
  private final String line;
  private final Map<String, Op> names;
  private final StringBuilder letters = new StringBuilder();
  private int at;

  RuleParser(String line, Map<String, Op> names) {
    this.line = line;
    this.names = names;
  }

  Rule rule() {
    String name = word();
    expect(":");
    Rule.Apply pattern = (Rule.Apply) term('?');
    expect("=>");
    Rule.Term replacement = term(pattern.op().result());
    Rule.Term condition = null;
    skipSpace();
    if (at < line.length()) {
      expect("when");
      condition = term('I');
    }
    return new Rule(name, pattern, replacement, condition, letters.length());
  }

  private Rule.Term term(char letter) {
    String word = word();
    if (word.isEmpty()) {
      throw wrong("a term");
    }
    if (Character.isDigit(word.charAt(word.length() - 1))) {
      return new Rule.Literal(Rules.number(letter, word));
    }
    if (word.length() == 1) {
      int slot = letters.indexOf(word);
      if (slot < 0) {
        slot = letters.length();
        letters.append(word);
      }
      return new Rule.Letter(slot, Character.isUpperCase(word.charAt(0)));
    }
    Op op = names.get(word);
    if (op == null) {
      throw wrong("an operation instead of " + word);
    }
    List<Rule.Term> terms = new ArrayList<>();
    expect("(");
    for (int i = 0; i < op.arguments().length(); i++) {
      if (i > 0) {
        expect(",");
      }
      terms.add(term(op.arguments().charAt(i)));
    }
    expect(")");
    return new Rule.Apply(op, terms.toArray(Rule.Term[]::new));
  }

  private String word() {
    skipSpace();
    int start = at;
    while (at < line.length() && (Character.isLetterOrDigit(line.charAt(at)) || line.charAt(at) == '_' || line.charAt(at) == '-')) {
      at++;
    }
    return line.substring(start, at);
  }

  private void expect(String text) {
    skipSpace();
    if (!line.startsWith(text, at)) {
      throw wrong(text);
    }
    at += text.length();
  }

  private void skipSpace() {
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
  }

  private IllegalArgumentException wrong(String wanted) {
    return new IllegalArgumentException("rule at column " + at + ", wanted " + wanted + ": " + line);
  }
}
