package dev.clew.samples.lisp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Runs the R7RS tests of chibi-scheme, where somebody has fetched them: {@code -Dclew.test.r7rs=FILE} names {@code tests/r7rs-tests.scm}. What fails is listed
 * in {@code docs/lisp-conformance.md}.
 */
class ConformanceTest {
  private static final Path SHIM = Path.of("src", "test", "resources", "dev", "clew", "samples", "lisp", "conformance");

  @Test
  void onlyChecksOfComplexNumbersFail() throws Exception {
    String file = System.getProperty("clew.test.r7rs", "");
    assumeTrue(!file.isEmpty(), "the suite has not been fetched");
    String runner = Files.readString(SHIM.resolve("run.scm")).replace("FILE", file);
    String output = Mode.UNWOVEN.run("run.scm", runner, SHIM).output();
    Matcher counts = Pattern.compile("passed (\\d+) failed (\\d+)").matcher(output);
    assertThat(counts.find()).as(output).isTrue();
    assertThat(Integer.parseInt(counts.group(1))).isGreaterThanOrEqualTo(1171);
    assertThat(output.lines().filter(l -> l.startsWith("FAIL "))).hasSize(Integer.parseInt(counts.group(2))).allMatch(ConformanceTest::isAboutComplexNumbers);
    assertThat(output.lines().filter(l -> l.startsWith("FAILED FORM"))).hasSize(2).allMatch(ConformanceTest::isAboutComplexNumbers);
  }

  private static boolean isAboutComplexNumbers(String line) {
    return Pattern.compile("complex numbers|[0-9.]i\\b|[-+]i\\b").matcher(line).find();
  }
}
