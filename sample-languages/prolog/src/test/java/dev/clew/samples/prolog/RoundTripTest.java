package dev.clew.samples.prolog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.samples.prolog.reader.Flags;
import dev.clew.samples.prolog.reader.Operators;
import dev.clew.samples.prolog.reader.Operators.Type;
import dev.clew.samples.prolog.reader.Parser;
import dev.clew.samples.prolog.reader.TextSource;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Flt;
import dev.clew.samples.prolog.term.Int;
import dev.clew.samples.prolog.term.Lists;
import dev.clew.samples.prolog.term.Order;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.writer.TermWriter;
import dev.clew.samples.prolog.writer.WriteOptions;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random terms, written and read back. */
class RoundTripTest {
  private static final int TERMS = 20_000;
  private static final List<String> NAMES =
      List.of("a", "foo", "[]", "{}", "-", "+", "*", "\\", "\\+", ":-", "?-", ",", "|", ";", "->", "=", "is", "mod", "dynamic", "!", "hello world", "X", "", "'", "\n", ".", "/*", "%", "^", "**", "--", "post", "é", "\\\\", "a.b", "0", "@", "pre", "between");
  private static final WriteOptions QUOTED = new WriteOptions(true, false, false, 1200, 0, Map.of());

  private final Operators operators = new Operators();

  @BeforeEach
  void defineMoreOperators() {
    operators.define(200, Type.XF, "post");
    operators.define(700, Type.FY, "pre");
    operators.define(300, Type.YF, "--");
    operators.define(700, Type.XFX, "between");
  }

  private Term random(Random random, int depth) {
    int kind = random.nextInt(depth <= 0 ? 5 : 9);
    return switch (kind) {
      case 0, 1, 2 -> Atom.of(NAMES.get(random.nextInt(NAMES.size())));
      case 3 -> random.nextInt(8) == 0 ? Int.of(new BigInteger(80, random).negate()) : new Int(random.nextInt(21) - 10);
      case 4 -> new Flt(random.nextInt(4) == 0 ? random.nextGaussian() * 1e20 : random.nextInt(9) / 4.0 - 1);
      case 5 -> Lists.of(List.of(random(random, depth - 1), random(random, depth - 1)), random.nextBoolean() ? Atom.NIL : random(random, depth - 2));
      default -> compound(random, depth);
    };
  }

  private Term compound(Random random, int depth) {
    Term[] arguments = new Term[1 + random.nextInt(random.nextInt(4) == 0 ? 4 : 2)];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = random(random, depth - 1 - random.nextInt(2));
    }
    return Struct.of(NAMES.get(random.nextInt(NAMES.size())), arguments);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsWrittenReadsBack(boolean ignoreOperators) {
    Random random = new Random(42);
    WriteOptions options = ignoreOperators ? WriteOptions.CANONICAL : QUOTED;
    for (int i = 0; i < TERMS; i++) {
      Term term = random(random, 4);
      String text = TermWriter.toText(term, operators, options);
      Term read = new Parser(new TextSource("text", text + " ."), operators, new Flags()).read().term();
      assertThat(Order.compare(read, term)).as("%s written as %s and read as %s", term, text, read).isZero();
    }
  }
}
