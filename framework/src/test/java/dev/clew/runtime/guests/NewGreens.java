package dev.clew.runtime.guests;

import dev.clew.annotations.Green;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;

/** Loops that never come back to a place: a green is what the program counts, or an object made for each iteration. And one that never says that it loops. */
public final class NewGreens {
  private NewGreens() {}

  /** Counts to {@code n} in a green beside an object. */
  @Portal
  public static int counter(int n, @Green NewGreens program) {
    @Green int i = 0;
    while (i < n) {
      Jit.mergePoint();
      i++;
    }
    return i;
  }

  /** Counts in a green beside one that repeats. */
  @Portal
  public static long counters(int n) {
    @Green long i = 0;
    @Green int mode = 0;
    while (i < n) {
      Jit.mergePoint();
      mode = 1 - mode;
      i++;
    }
    return i;
  }

  /** Makes a program for each iteration. */
  @Portal
  public static int objects(int n) {
    @Green NewGreens program = new NewGreens();
    int i = 0;
    while (i < n) {
      Jit.mergePoint();
      program = new NewGreens();
      i++;
    }
    return i;
  }

  /** Counts in a red. */
  @Portal
  public static int red(int n, @Green int mode) {
    int i = 0;
    while (i < n) {
      Jit.mergePoint();
      i++;
    }
    return i;
  }

  /** Goes through {@code n} places, ten times of each ten. */
  @Portal
  public static int many(int n) {
    @Green int pc = 0;
    @Green int function = 0;
    while (function < n / 10) {
      Jit.mergePoint();
      pc++;
      if (pc == 10) {
        pc = 0;
        function++;
      }
    }
    return function;
  }

  /** Tells only of jumps that are never made. */
  @Portal
  public static int unmarked(int n, @Green int mode) {
    int i = 0;
    while (i < n) {
      Jit.mergePoint();
      i++;
      if (i < 0) {
        Jit.loopHeader();
      }
    }
    return i;
  }
}
