package dev.clew.samples.prolog.reader;

import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.errors.PrologError;
import dev.clew.samples.prolog.reader.Operators.Operator;
import dev.clew.samples.prolog.reader.Token.Kind;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.BigInt;
import dev.clew.samples.prolog.term.Flt;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Lists;
import dev.clew.samples.prolog.term.Numeric;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parses terms by operator precedence (ISO 6.3). */
public final class Parser {
  private static final int ARGUMENT = 999;

  private final Source source;
  private final Lexer lexer;
  private final Operators operators;
  private final Flags flags;
  private List<Token> tokens;
  private int position;
  private Variables variables;

  /** The priority of the term that was parsed last. */
  private int priority;

  /** Makes a parser of one source. */
  public Parser(Source source, Operators operators, Flags flags) {
    this.source = source;
    this.operators = operators;
    this.flags = flags;
    lexer = new Lexer(source, flags);
  }

  /** Reads the next term with the full stop behind it; throws a syntax error, after which reading can go on behind the full stop. */
  public ReadTerm read() {
    int line = source.line();
    int column = source.column();
    try {
      if (!readTokens()) {
        return new ReadTerm(null, Map.of(), List.of(), List.of(), Map.of(), source.line());
      }
      line = tokens.get(0).line();
      Term term = parse(1200);
      if (peek().kind() != Kind.END) {
        throw unexpected();
      }
      return variables.finish(term, line);
    } catch (SyntaxError e) {
      throw syntaxError(e);
    } catch (StackOverflowError e) {
      throw Errors.syntax("term nested too deeply", source.name(), line, column, "");
    }
  }

  /** Reads all tokens of a clause; false at the end of the text. */
  private boolean readTokens() {
    tokens = new ArrayList<>();
    position = 0;
    variables = new Variables();
    while (true) {
      Token token;
      try {
        token = lexer.next();
      } catch (SyntaxError e) {
        lexer.skipClause();
        throw e;
      }
      if (token.kind() == Kind.END_OF_FILE && tokens.isEmpty()) {
        return false;
      }
      tokens.add(token);
      if (token.kind() == Kind.END || token.kind() == Kind.END_OF_FILE) {
        return true;
      }
    }
  }

  private PrologError syntaxError(SyntaxError e) {
    StringBuilder text = new StringBuilder();
    for (int i = Math.max(0, position - 4); i < Math.min(tokens.size(), position + 1); i++) {
      Token t = tokens.get(i);
      text.append(t.layoutBefore() && text.length() > 0 ? " " : "").append(t.text());
    }
    return Errors.syntax(e.getMessage(), source.name(), e.line(), e.column(), text.toString());
  }

  private Token peek() {
    return tokens.get(position);
  }

  private Token next() {
    return tokens.get(position++);
  }

  private SyntaxError unexpected() {
    Token t = peek();
    String what =
        switch (t.kind()) {
          case END_OF_FILE -> "end of file, the term has no full stop";
          case END -> "unexpected end of clause";
          default -> "operator expected before " + t.text();
        };
    return new SyntaxError(what, t.line(), t.column());
  }

  private void expect(String mark) {
    if (!peek().isPunctuation(mark)) {
      Token t = peek();
      String found = t.kind() == Kind.END ? "end of clause" : t.kind() == Kind.END_OF_FILE ? "end of file" : t.text();
      throw new SyntaxError(mark + " expected, not " + found, t.line(), t.column());
    }
    position++;
  }

  private Term parse(int max) {
    Term left = primary(max);
    return operators(left, priority, max);
  }

  /** Goes on behind an operand with infix and postfix operators. */
  private Term operators(Term first, int firstPriority, int max) {
    Term left = first;
    int leftPriority = firstPriority;
    while (true) {
      Token token = peek();
      String name = token.isName() || token.isPunctuation(",") || token.isPunctuation("|") ? token.text() : null;
      if (name == null) {
        break;
      }
      Operator infix = operators.infix(name);
      if (infix != null && infix.priority() <= max && leftPriority <= infix.left() && (!token.isPunctuation("|") || infix.priority() >= 1001) && rightSideFollows(name)) {
        position++;
        Term right = parse(infix.right());
        left = Struct.of(Functor.of(name, 2), left, right);
        leftPriority = infix.priority();
        continue;
      }
      Operator postfix = operators.postfix(name);
      if (postfix == null || postfix.priority() > max || leftPriority > postfix.left()) {
        break;
      }
      position++;
      left = Struct.of(Functor.of(name, 1), left);
      leftPriority = postfix.priority();
    }
    priority = leftPriority;
    return left;
  }

  private boolean rightSideFollows(String name) {
    return operators.postfix(name) == null || !tokens.get(position + 1).endsTerm();
  }

  private Term primary(int max) {
    Token token = next();
    priority = 0;
    switch (token.kind()) {
      case NUMBER:
        return token.number();
      case VARIABLE:
        return variables.of(token.text());
      case STRING:
        return quoted(token.text(), "double_quotes");
      case BACK_QUOTED:
        return quoted(token.text(), "back_quotes");
      case NAME, QUOTED_NAME:
        return name(token, max);
      case PUNCTUATION:
        return bracketed(token, max);
      default:
        position--;
        throw token.kind() == Kind.END ? new SyntaxError("unexpected end of clause", token.line(), token.column()) : unexpected();
    }
  }

  private Term quoted(String text, String flag) {
    return switch (flags.get(Atom.of(flag)).toString()) {
      case "codes" -> Lists.codes(text, Atom.NIL);
      case "chars" -> Lists.characters(text, Atom.NIL);
      default -> Atom.of(text);
    };
  }

  private Term bracketed(Token token, int max) {
    switch (token.text()) {
      case "(":
        Term inner = parse(1200);
        expect(")");
        priority = 0;
        return inner;
      case "[":
        if (peek().isPunctuation("]")) {
          position++;
          return atomOrCompound(new Token(Kind.NAME, "[]", null, token.layoutBefore(), token.line(), token.column()), max);
        }
        Term list = list();
        priority = 0;
        return list;
      case "{":
        if (peek().isPunctuation("}")) {
          position++;
          return atomOrCompound(new Token(Kind.NAME, "{}", null, token.layoutBefore(), token.line(), token.column()), max);
        }
        Term body = parse(1200);
        expect("}");
        priority = 0;
        return Struct.of(Functor.CURLY, body);
      default:
        position--;
        throw new SyntaxError("illegal start of term: " + token.text(), token.line(), token.column());
    }
  }

  private Term list() {
    var items = new ArrayList<Term>();
    items.add(parse(ARGUMENT));
    while (peek().isPunctuation(",")) {
      position++;
      items.add(parse(ARGUMENT));
    }
    Term tail = Atom.NIL;
    if (peek().isPunctuation("|")) {
      position++;
      tail = parse(ARGUMENT);
    }
    expect("]");
    return Lists.of(items, tail);
  }

  private boolean callFollows() {
    return peek().isPunctuation("(") && !peek().layoutBefore();
  }

  private Term atomOrCompound(Token token, int max) {
    if (callFollows()) {
      return compound(token.text());
    }
    return atom(token.text(), max);
  }

  private Term compound(String name) {
    position++;
    var arguments = new ArrayList<Term>();
    arguments.add(parse(ARGUMENT));
    while (peek().isPunctuation(",")) {
      position++;
      arguments.add(parse(ARGUMENT));
    }
    expect(")");
    priority = 0;
    return Struct.of(Functor.of(name, arguments.size()), arguments.toArray(Term[]::new));
  }

  /** An atom as an operand; one that is an operator has that priority unless it is an argument, where nothing else could be meant. */
  private Term atom(String name, int max) {
    priority = 0;
    if (flags.isStrict() && operators.isOperator(name) && !standsAlone()) {
      Token t = tokens.get(position - 1);
      throw new SyntaxError("the operator " + name + " as an operand needs brackets", t.line(), t.column());
    }
    if (max > ARGUMENT && operators.isOperator(name)) {
      int p = 0;
      for (Operator o : new Operator[] {operators.prefix(name), operators.infix(name), operators.postfix(name)}) {
        p = o == null ? p : Math.max(p, o.priority());
      }
      priority = p <= max ? p : 0;
    }
    return Atom.of(name);
  }

  /** Tells whether the token just taken is all there is between brackets or commas. */
  private boolean standsAlone() {
    boolean begins = position == 1 || tokens.get(position - 2).kind() == Kind.PUNCTUATION;
    return begins && peek().endsTerm();
  }

  private Term name(Token token, int max) {
    String name = token.text();
    if (callFollows()) {
      return compound(name);
    }
    if (name.equals("-") && peek().kind() == Kind.NUMBER) {
      return negative(next().number());
    }
    Operator prefix = operators.prefix(name);
    if (prefix == null || !startsOperand()) {
      return atom(name, max);
    }
    if (prefix.priority() > max) {
      throw new SyntaxError("operator " + name + " has priority " + prefix.priority() + ", more than the " + max + " allowed here", token.line(), token.column());
    }
    Term argument = parse(prefix.right());
    priority = prefix.priority();
    return Struct.of(Functor.of(name, 1), argument);
  }

  /** Tells whether what follows a prefix operator is its operand, rather than that the operator is an atom and itself an operand. */
  private boolean startsOperand() {
    Token token = peek();
    if (token.endsTerm()) {
      return false;
    }
    if (!token.isName() || operators.infix(token.text()) == null && operators.postfix(token.text()) == null) {
      return true;
    }
    Token after = tokens.get(position + 1);
    if (after.isPunctuation("(") && !after.layoutBefore()) {
      return true;
    }
    return operators.prefix(token.text()) != null ? !after.endsTerm() : after.endsTerm();
  }

  private static Numeric negative(Numeric n) {
    if (n instanceof Flt f) {
      return new Flt(-f.value);
    }
    if (n instanceof BigInt b) {
      return Int.of(b.value.negate());
    }
    return new Int(-((Int) n).value);
  }
}
