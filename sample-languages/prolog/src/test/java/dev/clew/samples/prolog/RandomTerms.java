package dev.clew.samples.prolog;

import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Flt;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Lists;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Terms of all kinds without variables, with names that are hard to write. */
final class RandomTerms {
  private static final List<String> NAMES =
      List.of("a", "foo", "[]", "{}", "-", "+", "*", "\\", "\\+", ":-", "?-", ",", "|", ";", "->", "=", "is", "mod", "dynamic", "!", "hello world", "X", "", "'", "\n", ".", "/*", "%", "^", "**", "--", "post", "é", "\\\\", "a.b", "0", "@", "pre", "between");

  private RandomTerms() {}

  /** Returns a term at most so deep. */
  static Term next(Random random, int depth) {
    int kind = random.nextInt(depth <= 0 ? 5 : 9);
    return switch (kind) {
      case 0, 1, 2 -> Atom.of(NAMES.get(random.nextInt(NAMES.size())));
      case 3 -> random.nextInt(8) == 0 ? Int.of(new BigInteger(80, random).negate()) : new Int(random.nextInt(21) - 10);
      case 4 -> new Flt(random.nextInt(4) == 0 ? random.nextGaussian() * 1e20 : random.nextInt(9) / 4.0 - 1);
      case 5 -> Lists.of(List.of(next(random, depth - 1), next(random, depth - 1)), random.nextBoolean() ? Atom.NIL : next(random, depth - 2));
      default -> compound(random, depth);
    };
  }

  private static Term compound(Random random, int depth) {
    Term[] arguments = new Term[1 + random.nextInt(random.nextInt(4) == 0 ? 4 : 2)];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = next(random, depth - 1 - random.nextInt(2));
    }
    return Struct.of(NAMES.get(random.nextInt(NAMES.size())), arguments);
  }
}
