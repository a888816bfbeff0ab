package dev.clew;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.modes.Mode;
import dev.clew.modes.Modes;
import dev.clew.modes.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Compares every mode with the plain run, for one set of class files. */
final class ZooChecks {
  private final Modes modes;
  private final Map<String, List<String>> plain = new ConcurrentHashMap<>();

  ZooChecks(ClassLoader source) {
    modes = new Modes(source, Zoo.PREFIX);
  }

  /** Returns every program with every mode that makes sense for it. */
  static Stream<Arguments> pairs(List<String> programs, List<Mode> modes) {
    return programs.stream().flatMap(p -> modes.stream()
        .filter(m -> m.available() && (m.threads() == 1 || Zoo.isReentrant(p)))
        .map(m -> Arguments.of(p, m)));
  }

  /** Runs the program, and demands the plain run's results and that the JIT compiler did not fail inside. */
  void check(String program, Mode mode) throws Exception {
    long seed = Long.getLong("clew.test.seed", System.nanoTime());
    List<String> expected = Modes.expected(mode, plain(program));
    Outcome outcome = modes.run(mode, Zoo.PREFIX + program, seed);
    assertThat(words(outcome.results())).as("%s in mode %s, -Dclew.test.seed=%d", program, mode, seed).isEqualTo(words(expected));
    assertThat(outcome.summary().failures()).as("internal failures of %s in mode %s, -Dclew.test.seed=%d", program, mode, seed).isEmpty();
  }

  private synchronized List<String> plain(String program) throws Exception {
    if (!plain.containsKey(program)) {
      plain.put(program, modes.run(Mode.PLAIN, Zoo.PREFIX + program, 0).results());
    }
    return plain.get(program);
  }

  /** A difference in one word names the construct that went wrong. */
  private static List<String> words(List<String> results) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      for (String word : results.get(i).split("\\s+")) {
        words.add("run" + i + ":" + word);
      }
    }
    return words;
  }
}
