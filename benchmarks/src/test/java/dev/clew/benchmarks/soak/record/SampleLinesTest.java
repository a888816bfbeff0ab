package dev.clew.benchmarks.soak.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleLinesTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenReadsBack() throws Exception {
    List<Sample> run = Runs.of(2, t -> 1000 + t);
    String text = run.stream().map(SampleLines::line).collect(Collectors.joining("\n"));
    assertThat(text).hasLineCount(run.size());
    assertThat(SampleLines.read(Files.writeString(folder.resolve("run.json"), text + "\n\n"))).isEqualTo(run);
  }

  @Test
  void anythingElseIsRefusedWithItsPlace() throws Exception {
    String good = SampleLines.line(Runs.sample(1, 1, 1)) + "\n";
    assertRefused(good + "{\"seed\":1}", ":2: not a sample of a soak run: kind is missing");
    assertRefused("{", ":1: not a sample of a soak run: ");
    assertRefused("null", ":1: not a sample of a soak run: null");
    assertRefused("[]", ":1: not a sample of a soak run: ");
    assertRefused("", ": no samples in it");
  }

  private void assertRefused(String text, String message) throws Exception {
    Path file = Files.writeString(folder.resolve("bad.json"), text);
    assertThatThrownBy(() -> SampleLines.read(file)).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(file + message);
  }
}
