package dev.clew.benchmarks.tiny;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The neutral language of the fuzzer, as lists that {@link Sexp} reads: programs in it always end, and are translated to each of the tiny interpreters'
 * languages.
 *
 * <p>A program is {@code (main 4 statement...)} and some {@code (function f0 statement...)}; {@code f} functions return numbers, {@code g} functions objects.
 * Each has the parameters {@code v0 v1 o0}, and a hidden one, {@code d}, one less with each call: where it is 0, a function returns its first parameter of
 * its sort. The number of main is its {@code d}; main's parameter is {@code n}.
 *
 * <p>Statements are {@code (set v e)}, {@code (put o field e)}, {@code (if c (do ...) (do ...))}, {@code (for i bound ...)}, {@code (breakif c)}, {@code
 * (return e)}, {@code (block ...)}, where a language may make a function of the statements and call it at once, and {@code (mid i bound c (do ...) (do
 * ...))}, a loop that is entered before its first half or, where the condition holds, before its second half. Nobody sets the variable of a loop. Numbers are
 * literals, variables, {@code (+ a b)}, {@code -}, {@code *}, {@code %}, {@code (get o x)}, {@code (get o y)}, {@code (call f0 a b o)} and {@code (either c
 * f0 f1 a b o)}, which calls one of two functions; objects are variables, {@code (new P x y o)}, {@code (new Q x y o)}, {@code (get o link)} and calls;
 * conditions are {@code (< a b)}, {@code (== a b)}, {@code (same o o)}.
 */
final class GuestForms {
  private GuestForms() {}

  static List<Object> form(Object... parts) {
    return new ArrayList<>(List.of(parts));
  }

  /** Returns a form with a list of statements or other forms after its first parts. */
  static List<Object> form(List<?> rest, Object... parts) {
    List<Object> form = form(parts);
    form.addAll(rest);
    return form;
  }

  static List<?> list(Object form) {
    return (List<?>) form;
  }

  static String head(Object form) {
    return form instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof String s ? s : "";
  }

  static List<?> from(int first, List<?> form) {
    return form.subList(first, form.size());
  }

  /** Returns the text, the statements of a block on lines of their own. */
  static String print(Object form, String indent) {
    if (!(form instanceof List<?> list)) {
      return form.toString();
    }
    boolean block = list.stream().anyMatch(List.class::isInstance) && List.of("main", "function", "do", "for", "mid", "if", "block").contains(head(form));
    String inner = indent + "  ";
    Stream<String> parts = list.stream().map(p -> (block && p instanceof List<?> ? "\n" + inner : "") + print(p, inner));
    return parts.collect(Collectors.joining(" ", "(", ")")).replace(" \n", "\n");
  }

  static String print(List<?> program) {
    return program.stream().map(f -> print(f, "")).collect(Collectors.joining("\n"));
  }
}
