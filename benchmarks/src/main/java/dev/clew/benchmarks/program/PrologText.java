package dev.clew.benchmarks.program;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Prolog program taken apart.
 *
 * @param clauses all of it but the directive that starts it
 * @param goal what that directive would have called
 */
public record PrologText(String clauses, String goal) {
  private static final Pattern START = Pattern.compile("^:-\\s*initialization\\(\\s*([a-z]\\w*)\\s*(?:,\\s*main\\s*)?\\)\\s*\\.", Pattern.MULTILINE);

  /** Takes a program apart; lines stay where they are. Throws {@link IllegalArgumentException} if nothing starts it. */
  public static PrologText of(String source) {
    Matcher start = START.matcher(source);
    if (!start.find()) {
      throw new IllegalArgumentException("a Prolog program to be measured has a line such as `:- initialization(main).`");
    }
    return new PrologText(source.substring(0, start.start()) + source.substring(start.end()), start.group(1));
  }
}
