package dev.clew.benchmarks.tiny;

import java.util.ArrayList;
import java.util.List;

/** Reads programs in parentheses: a list is a {@link List}, a number an {@link Integer} or {@link Double}, all else a {@link String}. */
public final class Sexp {
  private final String[] tokens;
  private int next;

  private Sexp(String text) {
    tokens = text.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+");
  }

  /** Returns what the text says; it may say several things. */
  public static List<Object> read(String text) {
    Sexp reader = new Sexp(text);
    List<Object> all = new ArrayList<>();
    while (reader.next < reader.tokens.length) {
      all.add(reader.one());
    }
    return all;
  }

  private Object one() {
    if (next == tokens.length) {
      throw new IllegalArgumentException("a ) is missing at the end");
    }
    String token = tokens[next++];
    if (token.equals("(")) {
      List<Object> list = new ArrayList<>();
      while (next < tokens.length && !tokens[next].equals(")")) {
        list.add(one());
      }
      if (next++ == tokens.length) {
        throw new IllegalArgumentException("a ) is missing at the end");
      }
      return list;
    }
    if (token.matches("-?\\d+")) {
      return Integer.valueOf(token);
    }
    return token.matches("-?\\d+\\.\\d+") ? (Object) Double.valueOf(token) : token;
  }
}
