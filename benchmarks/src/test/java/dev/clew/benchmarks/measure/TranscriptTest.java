package dev.clew.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  @Test
  void whatIsWrittenIsRead() {
    Transcript transcript = new Transcript(List.of(new Repetition(0, 5), new Repetition(2, 70)), "first line\noutput:\n3 4\n\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    transcript.write(out);
    assertThat(Transcript.parse(bytes.toString(StandardCharsets.UTF_8))).isEqualTo(transcript);
  }

  @Test
  void anOutputIsTheExpectedOneOrTheSameNumber() {
    assertThat(new Transcript(List.of(), "a\n").gives("a\n")).isTrue();
    assertThat(new Transcript(List.of(), "a\n").gives("a")).isFalse();
    assertThat(new Transcript(List.of(), "16273035.736543454").gives("1.6273035736543454E7")).isTrue();
    assertThat(new Transcript(List.of(), "5").gives("5.0")).isTrue();
    assertThat(new Transcript(List.of(), "5").gives("6")).isFalse();
  }

  @Test
  void whatIsNoTranscriptIsRejected() {
    assertThatThrownBy(() -> Transcript.parse("0 1\n1 20\n")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("not written its times to the end");
    assertThatThrownBy(() -> Transcript.parse("hello\n")).isInstanceOf(IllegalArgumentException.class).hasMessage("not a time: hello");
    assertThatThrownBy(() -> Transcript.parse("1 x\noutput:\n")).isInstanceOf(IllegalArgumentException.class);
  }
}
