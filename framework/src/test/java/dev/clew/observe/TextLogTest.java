package dev.clew.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.trace.Location;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextLogTest {

  @Test
  void thePageShowsTheLinesOfTheSamples() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "log.md"));
    String shown = page.substring(page.indexOf("```\n") + 4, page.indexOf("\n```\n", page.indexOf("```\n") + 4));
    assertThat(shown.lines()).containsExactlyElementsOf(logged(SampleEvents.all()).filter(l -> !l.startsWith("  ")).toList());
  }

  @Test
  void anErrorShowsItsStackTraceAndTheTraceIndented() {
    assertThat(logged(List.of(SampleEvents.failure()))).containsExactly(
        "clew 0.200 main: error while optimising at sum.b:30  java.lang.IllegalStateException: no value for i7",
        "  | java.lang.IllegalStateException: no value for i7",
        "  | \tat demo.Opt.find(Opt.java:9)",
        "  | [i0]",
        "  | jump(i0)");
  }

  @Test
  void aGuestPlaceCannotBreakTheLine() {
    var event = new Invalidated(SampleEvents.at(1), 3, new Location("a\r\nb\tc"), "x");
    assertThat(logged(List.of(event))).containsExactly("clew 0.001 main: invalid 3 at a b c  changed: x");
  }

  @Test
  void aFileIsWrittenAnewLineByLine(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("jit.log");
    Files.writeString(file, "old\n");
    try (TextLog log = TextLog.open(file.toString())) {
      log.comment("threshold=3\nverify=on");
      assertThat(Files.readString(file)).as("before closing").isEqualTo("# threshold=3 verify=on\n");
      log.on(SampleEvents.loop());
      assertThat(Files.readAllLines(file)).hasSize(2);
    }
  }

  @Test
  void aFileThatCannotBeOpenedIsAnError(@TempDir Path directory) {
    assertThatThrownBy(() -> TextLog.open(directory.resolve("none").resolve("jit.log").toString())).isInstanceOf(IOException.class);
  }

  @Test
  void aFullDiskSilencesTheLogOnly() {
    var full = new PrintStream(new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("no space left");
      }
    }, true, StandardCharsets.UTF_8);
    try (var log = new TextLog(full, SampleEvents.START)) {
      log.on(SampleEvents.loop());
      log.on(SampleEvents.loop());
    }
    assertThat(full.checkError()).isTrue();
  }

  private static Stream<String> logged(List<JitEvent> events) {
    var bytes = new ByteArrayOutputStream();
    try (var log = new TextLog(new PrintStream(bytes, true, StandardCharsets.UTF_8), SampleEvents.START)) {
      events.forEach(log::on);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines();
  }
}
