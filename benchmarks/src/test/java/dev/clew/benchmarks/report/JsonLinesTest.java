package dev.clew.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.benchmarks.measure.Measurement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
  @TempDir private Path folder;

  private List<Measurement> read(String text) throws Exception {
    return JsonLines.read(Files.writeString(folder.resolve("old.json"), text));
  }

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    List<Measurement> results = List.of(Results.measured("lisp/\"odd\"\n</name>", "on", 1, 0.5), Results.failed("bf/b", "off"));
    String first = JsonLines.line(results.get(0));
    assertThat(first).doesNotContain("\n").contains("{\"runs\":1,\"nanos\":500000000}");
    assertThat(read(first + "\n\n" + JsonLines.line(results.get(1)) + "\n")).isEqualTo(results);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "null", "7", "[]", "{", "not json", "{}", "{\"program\":\"bf/a\",\"way\":\"on\"}", "{\"program\":\"bf/a\",\"way\":\"on\",\"trials\":[]}",
    "{\"program\":\"a\",\"way\":\"on\",\"trials\":[],\"failure\":\"x\"}", "{\"program\":\"bf/a\",\"way\":\"on\",\"trials\":[{\"peakBytes\":1}]}",
    "{\"program\":\"bf/a\",\"way\":\"on\",\"trials\":[{\"repetitions\":[{\"runs\":\"x\"}]}]}",
  })
  void whatIsNoResultIsSaidWithItsPlace(String line) {
    String good = JsonLines.line(Results.measured("bf/a", "on", 1));
    assertThatThrownBy(() -> read(good + "\n" + line + "\n")).isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("(?s).*old\\.json:2: not a result of clew bench: .+");
  }
}
