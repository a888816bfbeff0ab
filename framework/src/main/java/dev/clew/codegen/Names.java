package dev.clew.codegen;

/** Names for generated classes, methods and files, made from what the runtime calls a region. */
final class Names {
  private static final int MAX_LENGTH = 100;

  private Names() {}

  /** Returns a legal and readable JVM name: characters the JVM or a file system forbids become underscores. */
  static String legal(String name) {
    StringBuilder legal = new StringBuilder();
    for (int i = 0; i < name.length() && i < MAX_LENGTH; i++) {
      char c = name.charAt(i);
      legal.append(Character.isJavaIdentifierPart(c) || c == '-' ? c : '_');
    }
    return legal.isEmpty() ? "trace" : legal.toString();
  }
}
