package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParametersTest {
  private static final Path PAGE = Path.of("..", "docs", "parameters.md");

  @Test
  void defaultsAreThoseOfTheTable() {
    Parameters p = Parameters.defaults();
    assertThat(p.isOn(Parameter.JIT)).isTrue();
    assertThat(p.isOn(Parameter.VERIFY)).isFalse();
    assertThat(p.intValue(Parameter.TRACE_LIMIT)).hasToString(Parameter.TRACE_LIMIT.initial());
    assertThat(p.longValue(Parameter.STRESS_SEED)).isEqualTo(1);
    assertThat(p.text(Parameter.LOG)).isEmpty();
    assertThat(p).hasToString("");
  }

  @ParameterizedTest
  @EnumSource
  void everyDefaultIsAllowed(Parameter parameter) {
    assertThat(Parameters.defaults().with(parameter.text(), parameter.initial())).isEqualTo(Parameters.defaults());
  }

  @ParameterizedTest
  @EnumSource
  void everyMeaningIsOneClauseWithoutFullStop(Parameter parameter) {
    assertThat(parameter.meaning()).isNotBlank().doesNotEndWith(".").doesNotContain("|");
  }

  @Test
  void laterLayersWin() {
    var properties = new Properties();
    properties.setProperty("clew.threshold", "11");
    properties.setProperty("clew.bridge-threshold", "12");
    properties.setProperty("clew.test.seed", "not a parameter");
    Parameters p = Parameters.defaults()
        .withEnvironment(Map.of("CLEW_JIT", "threshold=1,bridge-threshold=2,decay=3,verify=true", "OTHER", "x"))
        .withProperties(properties)
        .with("bridge-threshold", "21")
        .withText("compile=off, log = - ,");
    assertThat(p.intValue(Parameter.THRESHOLD)).isEqualTo(11);
    assertThat(p.intValue(Parameter.BRIDGE_THRESHOLD)).isEqualTo(21);
    assertThat(p.intValue(Parameter.DECAY)).isEqualTo(3);
    assertThat(p.isOn(Parameter.VERIFY)).isTrue();
    assertThat(p.isOn(Parameter.COMPILE)).isFalse();
    assertThat(p.text(Parameter.LOG)).isEqualTo("-");
  }

  @Test
  void changingACopyLeavesTheOriginal() {
    Parameters before = Parameters.defaults();
    before.with("threshold", "3");
    assertThat(before).hasToString("");
  }

  @Test
  void bareOnAndOffSwitchTheJit() {
    assertThat(Parameters.defaults().withText("off").isOn(Parameter.JIT)).isFalse();
    assertThat(Parameters.defaults().withText("off").withText("on,threshold=3").isOn(Parameter.JIT)).isTrue();
    assertThat(Parameters.defaults().withText("")).isEqualTo(Parameters.defaults());
  }

  @Test
  void printedTextReadsBack() {
    Parameters p = Parameters.defaults().withText("off,threshold=3,stress-seed=-9223372036854775808,log=a=b.log");
    assertThat(p).hasToString("jit=off,threshold=3,stress-seed=-9223372036854775808,log=a=b.log");
    assertThat(Parameters.defaults().withText(p.toString())).isEqualTo(p).hasSameHashCodeAs(p);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      threshhold=3    | unknown JIT parameter 'threshhold'; did you mean 'threshold'?
      optimize=off    | unknown JIT parameter 'optimize'; did you mean 'optimise'?
      trace_limit=9   | unknown JIT parameter 'trace_limit'; did you mean 'trace-limit'?
      threshold=0     | bad value for parameter threshold: found '0', allowed: a whole number, at least 1
      threshold=many  | bad value for parameter threshold: found 'many', allowed: a whole number, at least 1
      threshold=      | bad value for parameter threshold: found '', allowed: a whole number, at least 1
      decay=1001      | bad value for parameter decay: found '1001', allowed: a whole number, 0 to 1000
      stress-seed=x   | bad value for parameter stress-seed: found 'x', allowed: a whole number, any
      verify=yes      | bad value for parameter verify: found 'yes', allowed: on, off
      fast            | bad JIT option: found 'fast', allowed: on, off, name=value
      """)
  void mistakesSayWhatWasFoundAndWhatIsAllowed(String text, String message) {
    assertThatThrownBy(() -> Parameters.defaults().withText(text)).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void aNameLikeNoOtherListsThemAll() {
    assertThatThrownBy(() -> Parameters.defaults().with("xyzzyplugh", "1"))
        .hasMessageStartingWith("unknown JIT parameter 'xyzzyplugh'; allowed: jit, threshold, ")
        .hasMessageEndingWith(", dump-classes");
  }

  @Test
  void mistakesNameTheSourceOfTheText() {
    var properties = new Properties();
    properties.setProperty("clew.verfy", "on");
    assertThatThrownBy(() -> Parameters.defaults().withProperties(properties))
        .hasMessage("system property clew.verfy: unknown JIT parameter 'verfy'; did you mean 'verify'?");
    assertThatThrownBy(() -> Parameters.defaults().withEnvironment(Map.of("CLEW_JIT", "decay=-1")))
        .hasMessage("environment variable CLEW_JIT: bad value for parameter decay: found '-1', allowed: a whole number, 0 to 1000");
  }

  @Test
  void readingAValueAsTheWrongTypeIsABug() {
    assertThatThrownBy(() -> Parameters.defaults().intValue(Parameter.LOG)).hasMessage("parameter log is of type STRING, read as INT");
  }

  @Test
  void theDocumentedTableIsUpToDate() throws IOException {
    if (Files.notExists(PAGE)) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, ParametersPage.text());
      throw new AssertionError(PAGE + " was missing and has been written; look at it and run the test again");
    }
    assertThat(Files.readString(PAGE)).as("to accept the new table delete %s and run this test", PAGE).isEqualTo(ParametersPage.text());
  }
}
