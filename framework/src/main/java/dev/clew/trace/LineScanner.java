package dev.clew.trace;

/** Reads one line of the text format from left to right. Spaces between tokens do not count. */
final class LineScanner {
  private final String line;
  private final int number;
  private int at;

  LineScanner(String line, int number) {
    this.line = line;
    this.number = number;
  }

  /** Returns the error to throw for a problem in this line. */
  TraceSyntaxException error(String problem) {
    return new TraceSyntaxException(number, problem, line.strip());
  }

  /** Tells whether the text comes next, and passes it if so. */
  boolean accept(String token) {
    skipSpaces();
    if (line.startsWith(token, at)) {
      at += token.length();
      return true;
    }
    return false;
  }

  /** Tells whether the text comes next. */
  boolean sees(String token) {
    skipSpaces();
    return line.startsWith(token, at);
  }

  void expect(String token) {
    if (!accept(token)) {
      throw error("expected \"" + token + "\" but found " + rest());
    }
  }

  void expectEnd() {
    skipSpaces();
    if (at < line.length()) {
      throw error("expected the end of the line but found " + rest());
    }
  }

  /** Returns a quoted text, or everything up to a space or one of the stop characters. */
  String word(String stops) {
    skipSpaces();
    if (line.startsWith("\"", at)) {
      return quoted();
    }
    int start = at;
    while (at < line.length() && !Character.isWhitespace(line.charAt(at)) && stops.indexOf(line.charAt(at)) < 0) {
      at++;
    }
    if (start == at) {
      throw error("expected a name or value but found " + rest());
    }
    return line.substring(start, at);
  }

  private String quoted() {
    StringBuilder text = new StringBuilder();
    at++;
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c == '"') {
        return text.toString();
      }
      if (c == '\\' && at < line.length()) {
        char escaped = line.charAt(at++);
        c = escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
      }
      text.append(c);
    }
    throw error("expected a closing quote");
  }

  private void skipSpaces() {
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
  }

  private String rest() {
    return at >= line.length() ? "the end of the line" : '"' + line.substring(at) + '"';
  }
}
