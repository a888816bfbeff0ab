package dev.clew.samples.prolog.reader;

import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Term;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Prolog flags, and the character conversions. */
public final class Flags {
  private record Flag(Term value, List<Atom> allowed) {}

  private final Map<Atom, Flag> flags = new LinkedHashMap<>();
  private final Map<Integer, Integer> conversions = new HashMap<>();

  /** Makes the flags with their initial values. */
  public Flags() {
    fixed("bounded", Atom.FALSE);
    fixed("integer_rounding_function", Atom.of("toward_zero"));
    fixed("max_arity", Atom.of("unbounded"));
    fixed("min_tagged_integer", new Int(Long.MIN_VALUE));
    fixed("max_tagged_integer", new Int(Long.MAX_VALUE));
    fixed("dialect", Atom.of("clew"));
    fixed("argv", Atom.NIL);
    free("char_conversion", "off", "on", "off");
    free("iso", "false", "false", "true");
    free("debug", "off", "on", "off");
    free("double_quotes", "codes", "codes", "chars", "atom");
    free("back_quotes", "codes", "codes", "chars", "atom");
    free("occurs_check", "false", "false", "true", "error");
    free("unknown", "error", "error", "fail", "warning");
  }

  private void fixed(String name, Term value) {
    flags.put(Atom.of(name), new Flag(value, List.of()));
  }

  private void free(String name, String value, String... allowed) {
    flags.put(Atom.of(name), new Flag(Atom.of(value), List.of(allowed).stream().map(Atom::of).toList()));
  }

  /** Returns the names of all flags. */
  public List<Atom> names() {
    return List.copyOf(flags.keySet());
  }

  /** Returns a flag's value, null if there is no such flag. */
  public Term get(Atom name) {
    Flag flag = flags.get(name);
    return flag == null ? null : flag.value;
  }

  /** Tells whether a flag has a value. */
  public boolean is(String name, String value) {
    return get(Atom.of(name)) == Atom.of(value);
  }

  /** Tells whether a flag can be changed. */
  public boolean isFree(Atom name) {
    return !flags.get(name).allowed.isEmpty();
  }

  /** Tells whether a flag could have the value. */
  public boolean allows(Atom name, Term value) {
    Flag flag = flags.get(name);
    return flag.allowed.contains(value) || value.equals(flag.value);
  }

  /** Changes a flag. */
  public void set(Atom name, Term value) {
    flags.put(name, new Flag(value, flags.get(name).allowed));
  }

  /** Makes unquoted occurrences of one character be read as another. */
  public void convert(int from, int to) {
    if (from == to) {
      conversions.remove(from);
    } else {
      conversions.put(from, to);
    }
  }

  /** Returns what a character is converted to, itself if to nothing. */
  public int conversion(int c) {
    return conversions.getOrDefault(c, c);
  }

  /** Tells whether only what the standard allows is read. */
  public boolean isStrict() {
    return is("iso", "true");
  }

  /** Returns what an unquoted character is read as. */
  int read(int c) {
    return conversions.isEmpty() || !is("char_conversion", "on") ? c : conversion(c);
  }
}
