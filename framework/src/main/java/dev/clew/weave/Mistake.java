package dev.clew.weave;

/**
 * One broken rule, found in a class file.
 *
 * @param rule the rule
 * @param className the class, with dots
 * @param member the method with its parameter types, or the field; empty if the class itself is meant
 * @param file the source file; empty if the class file does not tell
 * @param line the source line; 0 if the class file does not tell
 * @param found what is there, in words
 */
public record Mistake(Rule rule, String className, String member, String file, int line, String found) {
  /** Returns the message in the form javac uses, with what is required and how to fix it on lines of their own. */
  public String message() {
    String place = file.isEmpty() ? className : line > 0 ? file + ":" + line : file;
    String where = member.isEmpty() ? className : className + "." + member;
    return place + ": " + (rule.isError() ? "error" : "warning") + ": " + found + "\n  in:       " + where + "\n  required: " + rule.required() + "\n  fix:      " + rule.fix();
  }

  @Override
  public String toString() {
    return message();
  }
}
