package dev.clew.samples.prolog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.samples.prolog.reader.Flags;
import dev.clew.samples.prolog.reader.Operators;
import dev.clew.samples.prolog.reader.Operators.Type;
import dev.clew.samples.prolog.reader.Parser;
import dev.clew.samples.prolog.reader.TextSource;
import dev.clew.samples.prolog.term.Order;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.writer.TermWriter;
import dev.clew.samples.prolog.writer.WriteOptions;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random terms, written and read back. */
class RoundTripTest {
  private static final int TERMS = 20_000;
  private static final WriteOptions QUOTED = new WriteOptions(true, false, false, 1200, 0, Map.of());

  private final Operators operators = new Operators();

  @BeforeEach
  void defineMoreOperators() {
    operators.define(200, Type.XF, "post");
    operators.define(700, Type.FY, "pre");
    operators.define(300, Type.YF, "--");
    operators.define(700, Type.XFX, "between");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsWrittenReadsBack(boolean ignoreOperators) {
    Random random = new Random(42);
    WriteOptions options = ignoreOperators ? WriteOptions.CANONICAL : QUOTED;
    for (int i = 0; i < TERMS; i++) {
      Term term = RandomTerms.next(random, 4);
      String text = TermWriter.toText(term, operators, options);
      Term read = new Parser(new TextSource("text", text + " ."), operators, new Flags()).read().term();
      assertThat(Order.compare(read, term)).as("%s written as %s and read as %s", term, text, read).isZero();
    }
  }
}
