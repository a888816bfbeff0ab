package dev.clew.benchmarks.tiny.cek;

import dev.clew.annotations.LocationProvider;

/** Names an expression by what it is. */
public final class ExprLocation implements LocationProvider {
  private static final int LENGTH = 60;

  /** Made by the framework. */
  public ExprLocation() {}

  @Override
  public String locate(Object[] greens) {
    String text = greens[0].toString();
    return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "...";
  }
}
